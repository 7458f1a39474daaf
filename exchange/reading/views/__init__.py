from .choosing import choose
from .understanding import translate_by_machine, understand

__all__ = ["choose", "translate_by_machine", "understand"]
