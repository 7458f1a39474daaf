"""A phrase whose reading or word bounds members mend, what each proposed, and which natives agree."""

from urllib.parse import urlencode

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages import phrases, pinyin, scripts, zhuyin
from exchange.languages.codes import BCP47
from exchange.posts.refusals import NotNow, NotYours, Refused
from exchange.reading import signals

NATIVES_TO_AGREE = 2


class Phrase(models.Model):
    """Known by its Simplified shape, so that both scripts are about one thing."""

    shape = models.CharField(_("phrase"), max_length=phrases.LONGEST, unique=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("mended phrase")
        verbose_name_plural = _("mended phrases")

    def __str__(self) -> str:
        return self.shape

    @classmethod
    def held(cls, shape: str) -> "Phrase":
        """The phrase, held until the transaction ends, so that what is said about it is said one after another."""
        phrase, _new = cls.objects.get_or_create(shape=shape)
        return cls.objects.select_for_update().get(pk=phrase.pk)

    @property
    def retirement(self) -> "Retirement | None":
        return self.retirements.filter(ended_at=None).first()

    def allow_mending(self) -> None:
        """Raises NotNow, with the moderator's reason, for a retired phrase."""
        if retired := self.retirement:
            raise NotNow(_("A moderator set this phrase aside: %(reason)s") % {"reason": retired.reason})

    @transaction.atomic
    def retire(self, by, reason: str) -> "Retirement":
        """Nothing agreed about it counts until it is brought back."""
        Phrase.held(self.shape)
        retirement, new = self.retirements.get_or_create(ended_at=None, defaults={"by": by, "reason": reason})
        if new:
            self.tell(by)
        return retirement

    @transaction.atomic
    def bring_back(self, by) -> None:
        Phrase.held(self.shape)
        if self.retirements.filter(ended_at=None).update(ended_at=timezone.now(), ended_by=by):
            self.tell(by)

    def tell(self, by) -> None:
        signals.mends_changed.send(Phrase, phrase=self, by=by)
        signals.phrase_settled.send(Phrase, phrase=self, by=by)


class Retirement(models.Model):
    """A moderator set a phrase aside, and says why to everybody."""

    phrase = models.ForeignKey(Phrase, models.CASCADE, related_name="retirements")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    reason = models.TextField(_("reason"))
    at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("retirement of a phrase")
        verbose_name_plural = _("retirements of phrases")
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint("phrase", condition=models.Q(ended_at=None), name="a_phrase_is_retired_once"),
        ]

    def __str__(self) -> str:
        return self.reason


class MendQuerySet(models.QuerySet["Mend"]):
    def agreed(self):
        """What natives agreed on, of phrases that no moderator set aside."""
        return self.in_use().exclude(agreed_at=None)

    def open(self):
        """Proposed, and not agreed on so far."""
        return self.in_use().filter(agreed_at=None)

    def in_use(self):
        return self.exclude(phrase__in=Retirement.objects.filter(ended_at=None).values("phrase"))

    def with_votes(self):
        return self.annotate(vote_count=models.Count("votes"))

    def beside(self, mend: "Mend"):
        """The other answers to the same question: how this phrase is read there, or where its words end."""
        return self.filter(phrase=mend.phrase_id, kind=mend.kind, region=mend.region).exclude(pk=mend.pk)


class Mend(models.Model):
    class Kind(models.TextChoices):
        READING = "reading", _("reading")
        WORDS = "words", _("word bounds")

    class Region(models.TextChoices):
        EVERYWHERE = "", _("Everywhere")
        MAINLAND = "CN", _("Mainland China")
        TAIWAN = "TW", _("Taiwan")

    phrase = models.ForeignKey(Phrase, models.PROTECT, related_name="mends")
    kind = models.CharField(max_length=7, choices=Kind)
    # As its proposer wrote it, in either script.
    text = models.CharField(_("phrase"), max_length=phrases.LONGEST)
    # A reading for each character, - for none (yin2 hang2); or the words, parted by spaces.
    says = models.CharField(_("proposal"), max_length=120)
    region = models.CharField(_("where"), max_length=2, choices=Region, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="mends")
    sentence = models.CharField(_("sentence"), max_length=120, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    agreed_at = models.DateTimeField(_("agreed"), null=True, editable=False, db_index=True)

    objects = MendQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed reading")
        verbose_name_plural = _("proposed readings")
        constraints = [models.UniqueConstraint("phrase", "kind", "region", "says", name="proposed_once")]

    def __str__(self) -> str:
        return f"{self.text} {self.says}"

    @property
    def readings(self) -> tuple[str | None, ...]:
        """One for each character; nothing for word bounds."""
        if self.kind != self.Kind.READING:
            return ()
        return tuple(None if each == NO_READING else each for each in self.says.split(" "))

    @property
    def lang(self) -> str:
        return BCP47[scripts.script_of(self.sentence or self.text) or "zh-hans"]

    @property
    def address(self) -> str:
        """The page where it is talked about."""
        start = self.sentence.find(self.text)
        place = {"text": self.sentence, "start": start, "end": start + len(self.text)}
        return f"{reverse('mend')}?{urlencode(place if start >= 0 else {'text': self.text})}"

    @property
    def words(self) -> list[str]:
        return self.says.split(" ") if self.kind == self.Kind.WORDS else []

    @property
    def forms(self) -> set[str]:
        """How the phrase may stand in a text, in either script."""
        return phrases.forms(self.text, self.readings)

    @property
    def marked(self) -> str:
        """The reading with tone marks, as it is shown: yínháng → yín háng."""
        return pinyin.marked(self.readings)

    @property
    def in_zhuyin(self) -> str:
        return " ".join(filter(None, (zhuyin.from_pinyin(each) for each in self.readings if each)))

    @property
    def is_agreed(self) -> bool:
        return self.agreed_at is not None

    @transaction.atomic
    def agree(self, by) -> None:
        """A native says it like this; who agreed with another answer, agrees with this one now. Raises Refused."""
        if not by.is_native_in("zh"):
            raise Refused(_("Only people who grew up with Chinese settle a reading. Yours waits for two of them."))
        phrase = Phrase.held(self.phrase.shape)
        phrase.allow_mending()
        if not Mend.objects.filter(pk=self.pk).exists():
            raise NotNow(_("This proposal was taken back meanwhile."))
        MendVote.objects.filter(by=by, mend__in=Mend.objects.beside(self)).delete()
        MendVote.objects.get_or_create(by=by, mend=self, defaults={"region": by.region_for("zh")})
        self.settle(by)

    @transaction.atomic
    def disagree(self, by) -> None:
        """Undo agree."""
        Phrase.held(self.phrase.shape)
        MendVote.objects.filter(by=by, mend=self).delete()
        self.settle(by)

    @transaction.atomic
    def withdraw(self, by) -> None:
        """Its proposer takes it back. Raises NotYours for others, NotNow once others agree."""
        if by.pk != self.by_id:
            raise NotYours(_("Only who proposed it can take it back."))
        Phrase.held(self.phrase.shape)
        if self.votes.exclude(by=by).exists():
            raise NotNow(_("Others agree with it already. You can take back your own voice."))
        self.disagree(by)
        self.delete()

    def settle(self, by=None) -> None:
        """Notes which answers have enough voices now. The phrase must be held."""
        answers = Mend.objects.filter(phrase=self.phrase_id, kind=self.kind, region=self.region)
        before = after = False
        for mend in answers:
            before, enough = before or mend.is_agreed, mend.has_enough_voices()
            after = after or enough
            if enough != mend.is_agreed:
                mend.agreed_at = timezone.now() if enough else None
                mend.save(update_fields=["agreed_at"])
            if mend.pk == self.pk:
                self.agreed_at = mend.agreed_at
        signals.mends_changed.send(Mend, phrase=self.phrase, by=by)
        if before or after:  # voices alone may change which of two agreed readings comes first
            signals.phrase_settled.send(Mend, phrase=self.phrase, by=by)

    def has_enough_voices(self) -> bool:
        """Two natives; and of a region's own reading, one of them from there."""
        regions = list(self.votes.values_list("region", flat=True))
        return len(regions) >= NATIVES_TO_AGREE and (not self.region or self.region in regions)


NO_READING = "-"


class MendVote(models.Model):
    mend = models.ForeignKey(Mend, models.CASCADE, related_name="votes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mend_votes")
    # Copied at the moment of voting, as a native who moves does not move the vote.
    region = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("vote on a reading")
        verbose_name_plural = _("votes on readings")
        constraints = [models.UniqueConstraint("by", "mend", name="one_voice_on_a_mend")]

    def __str__(self) -> str:
        return f"{self.by_id} ({self.region})"
