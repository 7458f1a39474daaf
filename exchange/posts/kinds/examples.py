"""Could you give me example sentences?"""

from django.utils.translation import gettext_lazy as _

from .base import Expressions, Kind, Question, quoted


def title(expressions: list[str], language: str) -> str:
    patterns = {"en": "Example sentences with {}, please", "zh-hans": "请用{}造几个例句", "zh-hant": "請用{}造幾個例句"}
    return patterns[language].format(quoted(expressions[0], language))


EXAMPLES = Kind(
    slug="examples",
    label=_("Example sentences"),
    question=_("Could you give me a few examples of …?"),
    help=_("You know what a word means and want to see it at work."),
    title=title,
    answer_prompt=_("A few sentences you would really say, the easy ones first."),
    minutes=4,
    expressions=Expressions(_("Which word or pattern?"), _("One a line."), most=3),
    context=(
        Question(
            "usage",
            _("What do you want to use it for?"),
            placeholder=_("Talking about my weekend, nothing too difficult"),
        ),
    ),
)
