"""Slang is told of unless its reader says no: its words are found by `exchange.languages.slang`, not in a `Word`."""

from typing import Final

from exchange.languages.aids.base import Aid
from exchange.languages.codes import Language
from exchange.languages.glossary import Text

NO_CHINESE = Aid("no-slang-zh", "zh", Text("Without notes on slang", "不提示流行语", "不提示流行語"))
NO_ENGLISH = Aid("no-slang-en", "en", Text("Without notes on slang", "不提示流行语", "不提示流行語"))

SILENCED_BY: Final[dict[Language, str]] = {aid.language: aid.slug for aid in (NO_CHINESE, NO_ENGLISH)}
