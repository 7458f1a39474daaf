"""Why do people do or say this?"""

from django.utils.translation import gettext_lazy as _

from .base import Body, Kind, Question


def title(expressions: list[str], language: str) -> str:
    return {"en": "A question about culture", "zh-hans": "一个文化上的疑问", "zh-hant": "一個文化上的疑問"}[language]


CULTURE = Kind(
    slug="culture",
    label=_("Culture"),
    question=_("Why do people …?"),
    help=_("Customs, manners, jokes, and anything else that puzzles you."),
    title=title,
    answer_prompt=_("How is it where you are? Other places may differ."),
    minutes=4,
    context=(
        Question("where", _("Where did it happen?"), placeholder=_("At dinner with my boyfriend’s parents in Chengdu")),
    ),
    body=Body(_("What do you want to know?"), required=True),
)
