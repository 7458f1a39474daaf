"""The International Phonetic Alphabet over English words, as they are said in America or in Britain."""

from collections.abc import Sequence

from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.glossary import Text


def american(word: Word, manner: Manner) -> Sequence[str]:
    return word.ipa[:1]


def british(word: Word, manner: Manner) -> Sequence[str]:
    return word.ipa[1:]


AMERICAN = Aid(
    "ipa-us",
    "en",
    Text("IPA, US", "美式音标", "美式音標"),
    sign="ə",
    group="ipa",
    handy=True,
    over=american,
    lang="en-US-fonipa",
)
BRITISH = Aid(
    "ipa-uk",
    "en",
    Text("IPA, UK", "英式音标", "英式音標"),
    sign="ə",
    group="ipa",
    over=british,
    lang="en-GB-fonipa",
)
