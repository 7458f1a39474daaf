"""A word that a member wants in the glossary, and what natives of its language say to it.

Two natives more must confirm a word than dispute it, whoever proposed it, and its proposer is not one of them. Then it
is found in everybody's texts, until natives change their minds or a moderator sets it aside.
"""

import re
from functools import cached_property

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages import variants
from exchange.languages.codes import BCP47, language_of
from exchange.languages.glossary import Entry, Example, Situation, Text, note
from exchange.posts.models.written import ORIGINAL_LANGUAGES
from exchange.posts.refusals import NotNow, NotYours, Refused
from exchange.reading import signals

NATIVES_TO_CONFIRM = 2
ID = re.compile(r"member-(\d{1,18})\Z", re.ASCII)
SINCE = re.compile(r"(?:18|19|20)\d(?:\d|0s)\Z", re.ASCII)
TONES = {
    "playful": _("playful, between friends"),
    "warm": _("warm, friendly"),
    "neutral": _("neutral, everyday"),
    "sarcastic": _("sarcastic, often ironic"),
    "self-mocking": _("said of oneself, with a smile"),
    "rude": _("rude"),
    "vulgar": _("vulgar"),
}
NOTES = {"playful": "fun", "warm": "polite", "neutral": "chat", "sarcastic": "irony", "self-mocking": "self"}
"""What the glossary says of a tone; of the two others that one had better not say them."""
BY_MEMBERS = Text("Told by a member", "由成员提出", "由成員提出")


def a_year_or_a_decade(since: str) -> None:
    if not SINCE.match(since):
        raise ValidationError(_("Write a year such as 2020, or a decade such as 2010s."))


class SlangProposalQuerySet(models.QuerySet["SlangProposal"]):
    def joined(self):
        """Part of the glossary."""
        return self.in_use().exclude(joined_at=None)

    def waiting(self):
        return self.in_use().filter(joined_at=None)

    def in_use(self):
        return self.exclude(pk__in=SlangRetirement.objects.filter(ended_at=None).values("proposal"))

    def with_voices(self):
        return self.annotate(
            confirmed=models.Count("voices", models.Q(voices__agrees=True)),
            disputed=models.Count("voices", models.Q(voices__agrees=False)),
        )


class SlangProposal(models.Model):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="slang_proposals")
    language = models.CharField(_("language"), max_length=2, choices=[("zh", _("Chinese")), ("en", _("English"))])
    word = models.CharField(_("word"), max_length=40)
    literal = models.CharField(_("word for word"), max_length=200, blank=True)
    meant = models.CharField(_("what is meant"), max_length=200)
    # The same in the other language, from whoever can say it there too.
    meant_other = models.CharField(_("what is meant, in the other language"), max_length=200, blank=True)
    tone = models.CharField(_("tone"), max_length=12, choices=list(TONES.items()))
    who = models.CharField(_("who says it"), max_length=100, blank=True)
    region = models.CharField(_("said in"), max_length=2, blank=True)
    since = models.CharField(_("since"), max_length=5, blank=True, validators=[a_year_or_a_decade])
    example = models.CharField(_("example"), max_length=200)
    # What the explanation is written in; the example is in the word's own language.
    written_in = models.CharField(max_length=7, choices=ORIGINAL_LANGUAGES)
    submission = models.UUIDField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    joined_at = models.DateTimeField(_("joined"), null=True, editable=False, db_index=True)

    objects = SlangProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed slang")
        verbose_name_plural = _("proposed slang")
        constraints = [models.UniqueConstraint("by", "submission", name="slang_proposed_once")]

    def __str__(self) -> str:
        return self.word

    def get_absolute_url(self) -> str:
        return reverse("slang_entry", args=[self.entry_id])

    @property
    def entry_id(self) -> str:
        return f"member-{self.pk}"

    @property
    def lang(self) -> str:
        return BCP47[self.written_in]

    @cached_property
    def retirement(self) -> "SlangRetirement | None":
        return self.retirements.filter(ended_at=None).select_related("by").first()

    @property
    def forms(self) -> tuple[str, ...]:
        """In both scripts, where they differ."""
        if self.language == "en":
            return (self.word,)
        both = (self.word, variants.to_simplified(self.word), variants.to_traditional(self.word))
        return tuple(dict.fromkeys(both))

    @property
    def entry(self) -> Entry:
        said = NOTES.get(self.tone, "rude")
        return Entry(
            id=self.entry_id,
            language=self.language,
            forms=self.forms,
            kind="meme",
            literal=self.in_all(self.literal),
            meant=self.in_all(self.meant, self.meant_other),
            tone=self.tone,
            tone_note=note(said),
            who=self.in_all(self.who) if self.who else BY_MEMBERS,
            since=self.since,
            example=Example(self.example, Text("", "", "")),
            region=self.region,
            needs=self.needs,
        )

    @property
    def needs(self) -> tuple[Situation, ...]:
        """A short word is made of common letters: it must stand alone, and capitals must be capitals."""
        if len(self.word) < (2 if self.language == "zh" else 4):
            return (Situation(alone=True, exact=self.word.isupper()),)
        return (Situation(exact=True),) if self.word.isupper() and self.word.isascii() else ()

    def in_all(self, text: str, other: str = "") -> Text:
        """For readers of each language: as it was written where nobody wrote it in theirs."""
        chinese, english = (text, other or text) if language_of(self.written_in) == "zh" else (other or text, text)
        return Text(english, variants.to_simplified(chinese), variants.to_traditional(chinese))

    def voice_of(self, member) -> "SlangVoice | None":
        return self.voices.filter(by=member.pk).first() if member.pk else None

    def require_native(self, by) -> None:
        """Raises Refused for those who cannot know, and NotYours for its proposer."""
        if not by.is_native_in(self.language):
            raise Refused(_("Only people who grew up with the language say whether a word is used like this."))
        if by.pk == self.by_id:
            raise NotYours(_("You proposed it; now others say whether they know it like this."))
        if self.retirement:
            raise NotNow(_("A moderator set this word aside: %(reason)s") % {"reason": self.retirement.reason})

    @transaction.atomic
    def confirm(self, by) -> None:
        self.hear(by, agrees=True)

    @transaction.atomic
    def dispute(self, by, note: str) -> None:
        """Not used like this; `note` says how it is. Shown to everybody."""
        self.hear(by, agrees=False, note=note)

    def hear(self, by, *, agrees: bool, note: str = "") -> None:
        self.hold()
        self.require_native(by)
        said = {"agrees": agrees, "note": note, "region": by.region_for(self.language)}
        SlangVoice.objects.update_or_create(proposal=self, by=by, defaults=said)
        self.settle(by)

    @transaction.atomic
    def take_voice_back(self, by) -> None:
        """Undo confirm and dispute."""
        self.hold()
        SlangVoice.objects.filter(proposal=self, by=by).delete()
        self.settle(by)

    @transaction.atomic
    def withdraw(self, by) -> None:
        """Raises NotYours for others, NotNow once somebody spoke."""
        if by.pk != self.by_id:
            raise NotYours(_("Only who proposed it can take it back."))
        self.hold()
        if self.voices.exists():
            raise NotNow(_("Others have said what they think of it, so it stays."))
        self.delete()

    @transaction.atomic
    def retire(self, by, reason: str) -> None:
        self.hold()
        SlangRetirement.objects.get_or_create(proposal=self, ended_at=None, defaults={"by": by, "reason": reason})
        self.forget_and_tell(by)

    @transaction.atomic
    def bring_back(self, by) -> None:
        self.hold()
        self.retirements.filter(ended_at=None).update(ended_at=timezone.now(), ended_by=by)
        self.forget_and_tell(by)

    def hold(self) -> None:
        """Until the transaction ends, so that voices are counted one after another."""
        type(self).objects.select_for_update().get(pk=self.pk)

    def settle(self, by) -> None:
        confirmed = self.voices.filter(agrees=True).count()
        enough = confirmed - self.voices.filter(agrees=False).count() >= NATIVES_TO_CONFIRM
        if enough != (self.joined_at is not None):
            self.joined_at = timezone.now() if enough else None
            self.save(update_fields=["joined_at"])
            self.forget_and_tell(by)

    def forget_and_tell(self, by) -> None:
        self.__dict__.pop("retirement", None)
        signals.slang_changed.send(SlangProposal, proposal=self, by=by)


class SlangVoice(models.Model):
    """What a native says: I know it like this, or I do not."""

    proposal = models.ForeignKey(SlangProposal, models.CASCADE, related_name="voices")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="slang_voices")
    agrees = models.BooleanField()
    note = models.CharField(_("how you know it"), max_length=200, blank=True)
    # Copied when it was said: a native who moves does not move the voice.
    region = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("voice on slang")
        verbose_name_plural = _("voices on slang")
        constraints = [models.UniqueConstraint("proposal", "by", name="one_voice_on_a_word")]

    def __str__(self) -> str:
        return f"{self.by_id} {self.agrees}"


class SlangRetirement(models.Model):
    """A moderator set a word aside, and says why to everybody."""

    proposal = models.ForeignKey(SlangProposal, models.CASCADE, related_name="retirements")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=500)
    at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("retirement of slang")
        verbose_name_plural = _("retirements of slang")
        constraints = [
            models.UniqueConstraint("proposal", condition=models.Q(ended_at=None), name="slang_is_retired_once"),
        ]

    def __str__(self) -> str:
        return self.reason
