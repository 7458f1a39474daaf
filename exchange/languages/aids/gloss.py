"""Word for word under the line: what each says in the other language, as a dictionary has it first."""

from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.glossary import Text


def under(word: Word, manner: Manner) -> str:
    if word.language == "en" and manner.written == "zh-hant":
        return word.gloss_traditional or word.gloss
    return word.gloss


LABEL = Text("Word for word", "逐词对照", "逐詞對照")

CHINESE_GLOSS = Aid("gloss-zh", "zh", LABEL, sign="文", under=under)
ENGLISH_GLOSS = Aid("gloss-en", "en", LABEL, sign="文", handy=True, under=under)
