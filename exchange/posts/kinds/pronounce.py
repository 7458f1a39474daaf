"""How is this pronounced?"""

from django.utils.translation import gettext_lazy as _

from .base import Expressions, Kind, Question, quoted


def title(expressions: list[str], language: str) -> str:
    patterns = {"en": "How do you pronounce {}?", "zh-hans": "{}怎么读？", "zh-hant": "{}怎麼唸？"}
    return patterns[language].format(quoted(expressions[0], language))


PRONOUNCE = Kind(
    slug="pronounce",
    label=_("How do you pronounce it?"),
    question=_("How do you pronounce …?"),
    help=_("A word or a tongue-twister you want to say right."),
    title=title,
    answer_prompt=_("What to do with tongue, lips and tone. Compare it with a sound they know."),
    minutes=3,
    expressions=Expressions(_("What do you want to pronounce?"), _("One a line."), most=5),
    context=(
        Question(
            "trouble",
            _("What is hard about it?"),
            placeholder=_("I cannot hear the difference between the second and the third tone"),
            long=True,
        ),
    ),
)
