"""How do you say this in the other language?"""

from django.utils.translation import gettext_lazy as _

from .base import Body, Kind, Question

REGISTERS = (("casual", _("casual, among friends")), ("neutral", _("neutral")), ("formal", _("polite or formal")))


def title(expressions: list[str], language: str) -> str:
    return {"en": "How do you say this?", "zh-hans": "这句话怎么说？", "zh-hant": "這句話怎麼說？"}[language]


SAY_IT = Kind(
    slug="say-it",
    label=_("How do you say it?"),
    question=_("How do you say …?"),
    help=_("You know what you mean, but not the words."),
    title=title,
    answer_prompt=_("How would you say it, and to whom?"),
    minutes=2,
    context=(
        Question(
            "situation",
            _("Who do you say it to, and where?"),
            placeholder=_("To my landlord, when the heating is off again"),
        ),
        Question("register", _("How should it sound?"), choices=REGISTERS),
    ),
    body=Body(
        _("What do you want to say?"),
        _("Write it in whichever language you can, or describe it."),
        required=True,
    ),
)
