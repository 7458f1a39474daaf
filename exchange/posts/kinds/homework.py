"""A hint for my homework, not the answer."""

from django.utils.translation import gettext_lazy as _

from .base import Body, Kind, Question


def title(expressions: list[str], language: str) -> str:
    return {"en": "A hint for my homework", "zh-hans": "作业求点拨", "zh-hant": "作業求提示"}[language]


HOMEWORK = Kind(
    slug="homework",
    label=_("Homework hint"),
    question=_("Could you give me a hint?"),
    help=_("Helpers lead you to the answer. They do not do it for you."),
    title=title,
    answer_prompt=_("A hint or a question that leads there, not the answer."),
    minutes=8,
    context=(
        Question(
            "own_try", _("What have you tried?"), _("Even a wrong try helps people help you."), required=True, long=True
        ),
        Question("grade", _("Which grade or level?"), placeholder=_("Year 5, or HSK 3"), longest=40),
    ),
    body=Body(_("The exercise"), required=True),
    hints_only=True,
)
