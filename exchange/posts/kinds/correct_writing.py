"""Correct my writing."""

from django.utils.translation import gettext_lazy as _

from .base import Answering, Body, Kind, Question

PURPOSES = (
    ("chat", _("a chat")),
    ("email", _("an e-mail or letter")),
    ("diary", _("a diary or post")),
    ("homework", _("homework")),
    ("exam", _("exam practice")),
    ("other", _("something else")),
)


def title(expressions: list[str], language: str) -> str:
    return {"en": "Please correct my writing", "zh-hans": "请帮我改一改", "zh-hant": "請幫我改一改"}[language]


CORRECT_WRITING = Kind(
    slug="correct-writing",
    label=_("Correct my writing"),
    question=_("Could you correct my writing?"),
    help=_("A text of yours, corrected sentence by sentence."),
    title=title,
    answer_prompt=_("Anything beside the corrections?"),
    context=(Question("purpose", _("What is it for?"), choices=PURPOSES),),
    body=Body(
        _("Your text"), _("Write it as well as you can. Helpers correct it one sentence at a time."), required=True
    ),
    answer=Answering.CORRECTION,
    body_is_learner_text=True,
)
