"""What a kind of help request is, and how to add one.

A kind is one file in this folder with a `Kind` in it, one line in `KINDS` of `__init__.py`, and one story in
`tests/posts/kinds/`. Everything else (the picker, the form, the question page, the filters) asks the kind:

* `slug` is its address, `/ask/<slug>/`, and what the database keeps.
* `label` names it on a chip, `question` is how a person would ask it aloud, `help` is one line on when to choose it.
* `expressions` says how many words or sentences are asked about, and what to call them; None when there are none.
* `context` lists the questions whose answers make the help better. Only what helpers truly need is required.
* `body` names the free text, and says whether the kind can do without it.
* `answer_prompt` is what the box for answers says while it is empty: what makes a good answer to this kind.
* `answer` is the way of helping that opens first under the question.
* `minutes` is how long a short answer may take; what takes three at most is given to new helpers first.
* `title(expressions, language)` writes a title when the asker leaves it out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Answering(StrEnum):
    """What opens first for a person who comes to help; the others stay one tap away."""

    COMMENT = "comment"
    VOTE = "vote"
    CORRECTION = "correction"


@dataclass(frozen=True)
class Expressions:
    """The words or sentences asked about. `least` and `most` count them; one a line in the form."""

    label: str
    help: str = ""
    placeholder: str = ""
    least: int = 1
    most: int = 6
    longest: int = 200  # characters


@dataclass(frozen=True)
class Question:
    """A field of context: a short text, or one of `choices`."""

    name: str
    label: str
    help: str = ""
    placeholder: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    longest: int = 500
    long: bool = False


@dataclass(frozen=True)
class Body:
    label: str
    help: str = ""
    placeholder: str = ""
    required: bool = False


@dataclass(frozen=True)
class Kind:
    slug: str
    label: str
    question: str
    help: str
    title: Callable[[list[str], str], str]
    answer_prompt: str
    expressions: Expressions | None = None
    context: tuple[Question, ...] = ()
    body: Body = field(default_factory=lambda: Body(_("Anything else?"), _("More context gets better answers.")))
    answer: Answering = Answering.COMMENT
    minutes: int = 5
    takes_naturalness_votes: bool = False
    # Written by the learner, so that a wrong word in it is the point and not a slip.
    body_is_learner_text: bool = False
    # Helpers are asked to lead, not to solve.
    hints_only: bool = False

    def context_of(self, answers: dict[str, str]) -> list[tuple[Question, str]]:
        """The questions that were answered, with their answers as they should be shown."""
        shown = []
        for question in self.context:
            if value := answers.get(question.name):
                shown.append((question, str(dict(question.choices).get(value, value))))
        return shown


def quoted(expression: str, language: str) -> str:
    """In the quotation marks of the language of the title."""
    marks = {"en": "“”", "zh-hans": "“”", "zh-hant": "「」"}[language]
    return f"{marks[0]}{expression}{marks[1]}"
