"""Does this sound natural?"""

from django.utils.translation import gettext_lazy as _

from .base import Answering, Expressions, Kind, Question, quoted


def title(expressions: list[str], language: str) -> str:
    patterns = {"en": "Does {} sound natural?", "zh-hans": "{}这样说自然吗？", "zh-hant": "{}這樣說自然嗎？"}
    return patterns[language].format(quoted(expressions[0], language))


NATURAL = Kind(
    slug="natural",
    label=_("Sounds natural?"),
    question=_("Does … sound natural?"),
    help=_("You wrote a sentence and want to know whether people really say it."),
    title=title,
    answer_prompt=_("What would you say instead, and why?"),
    minutes=1,
    expressions=Expressions(_("Your sentence"), _("One sentence. Natives will vote on it."), most=1, longest=300),
    context=(
        Question("intended", _("What do you want it to say?"), required=True),
        Question("situation", _("Who do you say it to, and where?")),
    ),
    answer=Answering.VOTE,
    takes_naturalness_votes=True,
)
