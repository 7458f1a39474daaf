from .annotation import Annotation
from .machine_translation import MachineTranslation
from .slang_found import SlangFound

__all__ = ["Annotation", "MachineTranslation", "SlangFound"]
