"""What is the difference between these?"""

from django.utils.translation import gettext_lazy as _

from .base import Expressions, Kind, Question, quoted


def title(expressions: list[str], language: str) -> str:
    between, pattern = {
        "en": (" and ", "What’s the difference between {}?"),
        "zh-hans": ("和", "{}有什么区别？"),
        "zh-hant": ("和", "{}有什麼不一樣？"),
    }[language]
    return pattern.format(between.join(quoted(expression, language) for expression in expressions))


DIFFERENCE = Kind(
    slug="difference",
    label=_("What’s the difference?"),
    question=_("What’s the difference between … and …?"),
    help=_("Two or more words that look alike, or share one translation."),
    title=title,
    answer_prompt=_("A sentence for each, then when to use which."),
    expressions=Expressions(_("Expressions to compare"), _("One a line, two at least."), least=2, most=5),
    context=(
        Question(
            "source",
            _("Where did you meet them?"),
            placeholder=_("My textbook uses both for “help”, but my friend laughed when I said …"),
            long=True,
        ),
    ),
)
