"""Help me find a name."""

from django.utils.translation import gettext_lazy as _

from .base import Body, Kind, Question

FEELS = (("feminine", _("feminine")), ("masculine", _("masculine")), ("neutral", _("either")))


def title(expressions: list[str], language: str) -> str:
    return {"en": "Help me find a name", "zh-hans": "帮我取个名字", "zh-hant": "幫我取個名字"}[language]


NAME_ME = Kind(
    slug="name-me",
    label=_("Name me"),
    question=_("What could my name be?"),
    help=_("A Chinese or an English name that sounds right and means what you like."),
    title=title,
    answer_prompt=_("A name, how it sounds, and what it makes people think of."),
    minutes=4,
    context=(
        Question(
            "current_name",
            _("What do people call you?"),
            _("A first name is enough. Do not give your full name."),
            required=True,
            longest=60,
        ),
        Question("wish", _("What should it sound like or mean?"), long=True),
        Question("feel", _("How should it feel?"), choices=FEELS),
    ),
    body=Body(
        _("Tell us a little about yourself"),
        _("What you like, what you do. Nothing that tells strangers where to find you."),
    ),
)
