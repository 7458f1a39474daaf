from .choosing import choose
from .passages import words
from .strokes import drawing
from .understanding import translate_by_machine, understand
from .word import bounds, word

__all__ = ["bounds", "choose", "drawing", "translate_by_machine", "understand", "word", "words"]
