from .annotation import Annotation
from .slang_found import SlangFound

__all__ = ["Annotation", "SlangFound"]
