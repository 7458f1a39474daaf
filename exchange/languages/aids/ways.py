"""Ways the aids that are on can be shown in. They are switched on and off as aids are."""

from exchange.languages.aids.base import Aid
from exchange.languages.aids.slang import NO_CHINESE, NO_ENGLISH
from exchange.languages.codes import CEFR, HSK
from exchange.languages.glossary import Text

CITATION = Aid("citation", "zh", Text("As in a dictionary, not as said", "按字典读音，不变调", "照字典讀音，不變調"))
BESIDE = Aid("beside", "zh", Text("Zhuyin at the right", "注音放在右侧", "注音放在右側"))
ABOVE = Aid("above", None, Text("Only words above my level", "只看超出我水平的词", "只看超出我程度的詞"))

WAYS = (CITATION, BESIDE, ABOVE, NO_CHINESE, NO_ENGLISH)


def my_level(level: str) -> Aid:
    """Which level that is, for those whose profile does not say."""
    name = "HSK 7–9" if level == HSK[-1] else level.replace("HSK", "HSK ")
    language = "zh" if level in HSK else "en"
    return Aid(f"my-{level}".lower(), language, Text(name, name, name), group=f"my-{language}")


MY_LEVELS = tuple(my_level(level) for level in (*HSK[:-1], *CEFR[:-1]))
"""Above the highest there is nothing to be helped with."""
