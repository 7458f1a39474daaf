"""What was worked out for texts before members agreed on a reading of theirs is worked out anew, in the background."""

from functools import partial

from django.db import transaction

from exchange.languages import phrases
from exchange.reading import signals
from exchange.reading.models import Phrase
from exchange.reading.tasks import annotate_anew


def connect() -> None:
    signals.phrase_settled.connect(plan)


def plan(sender, phrase: Phrase, **kwargs) -> None:
    """For all texts that say it, in either script."""
    for form in sorted(forms_of(phrase)):
        transaction.on_commit(partial(annotate_anew.enqueue, form))


def forms_of(phrase: Phrase) -> set[str]:
    return phrases.forms(phrase.shape).union(*(mend.forms for mend in phrase.mends.all()))
