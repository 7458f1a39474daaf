"""What natives and readers think: whether a sentence is natural, and whether a translation is good."""

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.posts import signals
from exchange.posts.refusals import Refused

from .thanks import exactly_one


class NaturalnessVote(models.Model):
    class Verdict(models.TextChoices):
        NATURAL = "natural", _("Natural")
        ODD = "odd", _("Correct, but not how we say it")
        UNNATURAL = "unnatural", _("Unnatural")

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="naturalness_votes")
    post = models.ForeignKey("posts.Post", models.CASCADE, null=True, related_name="naturalness_votes")
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, related_name="naturalness_votes")
    verdict = models.CharField(max_length=9, choices=Verdict)
    # Copied at the moment of voting: a native who moves does not move the vote.
    region = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("naturalness vote")
        verbose_name_plural = _("naturalness votes")
        constraints = [
            models.UniqueConstraint("by", "post", name="one_naturalness_vote_on_a_post"),
            models.UniqueConstraint("by", "comment", name="one_naturalness_vote_on_a_comment"),
            models.CheckConstraint(condition=exactly_one(("post", "comment")), name="naturalness_of_one_thing"),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} ({self.region})"

    @classmethod
    @transaction.atomic
    def cast(cls, by, target, verdict: str) -> "NaturalnessVote":
        """Vote, or vote anew. Raises Refused for the writer and for those who do not help with the language."""
        language = target.post.about_language if target._meta.model_name == "comment" else target.about_language
        if target.author_id == by.pk:
            raise Refused(_("Let others be the judge of your own sentence."))
        if not by.helps_with(language):
            raise Refused(_("Only people who help with this language can say whether it is natural."))
        vote, _new = cls.objects.update_or_create(
            by=by,
            **{target._meta.model_name: target},
            defaults={"verdict": verdict, "region": by.region_for(language), "created_at": timezone.now()},
        )
        signals.naturalness_voted.send(cls, vote=vote, by=by)
        return vote

    @classmethod
    def take_back(cls, by, target) -> None:
        cls.objects.filter(by=by, **{target._meta.model_name: target}).delete()


class TranslationVote(models.Model):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="translation_votes")
    translation = models.ForeignKey("posts.Translation", models.CASCADE, related_name="votes")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("translation vote")
        verbose_name_plural = _("translation votes")
        constraints = [models.UniqueConstraint("by", "translation", name="one_vote_on_a_translation")]

    def __str__(self) -> str:
        return f"vote of {self.by_id}"

    @classmethod
    @transaction.atomic
    def cast(cls, by, translation) -> "TranslationVote":
        """This translation says it well. Raises Refused for one's own."""
        if translation.author_id == by.pk:
            raise Refused(_("Let others be the judge of your own translation."))
        vote, new = cls.objects.get_or_create(by=by, translation=translation)
        if new:
            signals.translation_voted.send(cls, vote=vote, by=by)
        return vote

    @classmethod
    def take_back(cls, by, translation) -> None:
        cls.objects.filter(by=by, translation=translation).delete()
