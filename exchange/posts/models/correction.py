"""A suggested wording for one sentence, with its reason; it keeps pointing at the text it was written for."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from exchange.languages import corrections
from exchange.languages.codes import BCP47

from .written import ORIGINAL_LANGUAGES, Written, WrittenQuerySet


class Correction(Written):
    class Verdict(models.TextChoices):
        PERFECT = "perfect", _("Perfect as it is")
        SLIP = "slip", _("A small slip")
        NOT_NATURAL = "not-natural", _("Understood, but not natural")
        UNCLEAR = "unclear", _("Unclear")
        TONE = "tone", _("A different tone than you meant")

    ERROR_TYPES = {
        "zh": [
            ("word-choice", _("word choice")),
            ("word-order", _("word order")),
            ("measure-word", _("measure word")),
            ("particle", _("particle (的 地 得 了 着 过)")),
            ("aspect", _("aspect and time")),
            ("character", _("wrong character")),
            ("collocation", _("words that do not go together")),
            ("register", _("too formal or too casual")),
            ("missing-or-extra", _("missing or extra word")),
            ("punctuation", _("punctuation")),
        ],
        "en": [
            ("article", _("article (a, the)")),
            ("tense", _("tense")),
            ("agreement", _("agreement")),
            ("plural", _("singular or plural")),
            ("preposition", _("preposition")),
            ("word-choice", _("word choice")),
            ("word-order", _("word order")),
            ("spelling", _("spelling")),
            ("collocation", _("words that do not go together")),
            ("register", _("too formal or too casual")),
            ("missing-or-extra", _("missing or extra word")),
            ("punctuation", _("punctuation")),
        ],
    }

    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="corrections")
    # The comment it corrects, when it is not the post itself.
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, blank=True, related_name="corrections")
    revision = models.ForeignKey("posts.Revision", models.PROTECT, related_name="corrections")
    # Place among the revision's sentences; -1 is the sentence a question asks about, which stands outside the body.
    place = models.SmallIntegerField(default=0)
    language = models.CharField(max_length=7, choices=ORIGINAL_LANGUAGES)
    sentence = models.TextField(_("sentence"))
    corrected = models.TextField(_("better"))
    verdict = models.CharField(_("verdict"), max_length=11, choices=Verdict)
    error_type = models.CharField(_("kind of slip"), max_length=20, blank=True)
    reason = models.TextField(_("why"), blank=True)
    reason_language = models.CharField(max_length=7, choices=ORIGINAL_LANGUAGES, blank=True)

    objects = WrittenQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        indexes = [models.Index(fields=["post", "created_at"])]

    def __str__(self) -> str:
        return f"{self.sentence} → {self.corrected}"

    def get_absolute_url(self) -> str:
        return f"{self.post.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"correction-{self.pk}"

    @property
    def lang(self) -> str:
        return BCP47[self.language]

    @property
    def reason_lang(self) -> str:
        return BCP47.get(self.reason_language, "")

    @property
    def body(self) -> str:
        """What it says, for those who look at all written things alike."""
        return f"{self.corrected}\n{self.reason}".strip()

    @property
    def is_of_older_text(self) -> bool:
        """Whether what it corrects was edited since; it still shows the sentence it was written for."""
        return self.revision.number < (self.comment or self.post).revision

    @cached_property
    def difference(self) -> list[corrections.Span]:
        return corrections.difference(self.sentence, self.corrected, self.language.partition("-")[0])

    @property
    def error_type_label(self) -> str:
        return dict(self.ERROR_TYPES[self.language.partition("-")[0]]).get(self.error_type, "")

    def accept(self, by):
        """The asker: this answered me. Raises NotYours for anyone else."""
        from .acceptance import Acceptance

        return Acceptance.record(self.post, by, correction=self)
