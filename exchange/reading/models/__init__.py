from .advice_told import AdviceTold
from .annotation import Annotation
from .machine_translation import MachineTranslation
from .mend import Mend, MendVote, Phrase, Retirement
from .slang_found import SlangFound
from .slang_proposal import SlangProposal, SlangRetirement, SlangVoice

__all__ = [
    "AdviceTold",
    "Annotation",
    "MachineTranslation",
    "Mend",
    "MendVote",
    "Phrase",
    "Retirement",
    "SlangFound",
    "SlangProposal",
    "SlangRetirement",
    "SlangVoice",
]
