from .advice_told import AdviceTold
from .annotation import Annotation
from .machine_translation import MachineTranslation
from .slang_found import SlangFound
from .slang_proposal import SlangProposal, SlangRetirement, SlangVoice

__all__ = [
    "AdviceTold",
    "Annotation",
    "MachineTranslation",
    "SlangFound",
    "SlangProposal",
    "SlangRetirement",
    "SlangVoice",
]
