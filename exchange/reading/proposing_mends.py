"""Proposing how a phrase is read, or where its words end. A native's proposal is also a voice for it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from exchange.languages import phrases
from exchange.posts import limits
from exchange.posts.refusals import Refused
from exchange.reading import signals
from exchange.reading.models import Mend, Phrase
from exchange.reading.models.mend import NO_READING


def allow_mending(member) -> None:
    """Raises Refused for those who do not help with Chinese, NotNow for those whom a decision keeps from correcting."""
    if not member.helps_with("zh"):
        raise Refused(_("Readings are mended by people who help with Chinese. You can say so in your settings."))
    limits.require("correct", member)


def propose_reading(member, text: str, readings: Sequence[str | None], *, region: str = "", **about) -> Mend:
    """One numbered reading for each character of `text`, None for what has none. Raises Refused."""
    says = " ".join(reading or NO_READING for reading in readings)
    return propose(member, text, Mend.Kind.READING, says, region, **about)


def propose_words(member, text: str, words: Sequence[str], **about) -> Mend:
    """The words that `text` is made of. Raises Refused."""
    return propose(member, text, Mend.Kind.WORDS, " ".join(words), "", **about)


@transaction.atomic
def propose(member, text: str, kind: str, says: str, region: str, *, sentence: str = "", note: str = "") -> Mend:
    """What somebody proposed already is agreed with, rather than proposed again."""
    allow_mending(member)
    limits.spend("mend", member)
    phrase = Phrase.held(phrases.shape(text))
    phrase.allow_mending()
    mend, new = Mend.objects.get_or_create(
        phrase=phrase,
        kind=kind,
        region=region,
        says=same_in_shape(phrase, kind, says) or says,
        defaults={"text": text, "by": member, "sentence": sentence, "note": note},
    )
    if new:
        signals.mend_proposed.send(Mend, mend=mend, by=member)
    if member.is_native_in("zh"):
        mend.agree(member)
    else:
        signals.mends_changed.send(Mend, phrase=phrase, by=member)
    return mend


def same_in_shape(phrase: Phrase, kind: str, says: str) -> str:
    """The same word bounds as somebody proposed in the other script; readings are the same in both."""
    if kind != Mend.Kind.WORDS:
        return ""
    sizes = [len(word) for word in says.split(" ")]
    others = phrase.mends.filter(kind=kind)
    return next((other.says for other in others if [len(word) for word in other.words] == sizes), "")
