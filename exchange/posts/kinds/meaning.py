"""What does this mean?"""

from django.utils.translation import gettext_lazy as _

from .base import Expressions, Kind, Question, quoted


def title(expressions: list[str], language: str) -> str:
    patterns = {"en": "What does {} mean?", "zh-hans": "{}是什么意思？", "zh-hant": "{}是什麼意思？"}
    return patterns[language].format(quoted(expressions[0], language))


MEANING = Kind(
    slug="meaning",
    label=_("What does it mean?"),
    question=_("What does … mean?"),
    help=_("A word, a phrase, a meme or a message you do not understand."),
    title=title,
    answer_prompt=_("What does it mean, and when do people say it?"),
    minutes=2,
    expressions=Expressions(_("What did you read or hear?"), _("Copy it exactly, one a line."), most=5, longest=500),
    context=(
        Question(
            "source",
            _("Where did you meet it?"),
            _("The words around it help most."),
            placeholder=_("Under a video of a cat falling off a sofa"),
            long=True,
        ),
        Question("guess", _("What do you think it means?")),
    ),
)
