"""People: who they are, the phone that proves it, the languages between them, and what they may not do for now."""

from .closure import Closure
from .code import Code, WrongGuess
from .language_skill import LanguageSkill
from .phone import Phone
from .restriction import Restriction
from .user import User

__all__ = ["Closure", "Code", "LanguageSkill", "Phone", "Restriction", "User", "WrongGuess"]
