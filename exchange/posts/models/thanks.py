"""Anyone: thank you. For a post, a comment, a correction or a translation; taken back by deleting it."""

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.posts import signals
from exchange.posts.refusals import Refused

TARGETS = ("post", "comment", "correction", "translation")


def exactly_one(names: tuple[str, ...]) -> models.Q:
    """The condition that one of the foreign keys is set and the others are not."""
    condition = models.Q(pk__in=[])
    for name in names:
        condition |= models.Q(**{f"{other}__isnull": other != name for other in names})
    return condition


class Thanks(models.Model):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="thanks_given")
    post = models.ForeignKey("posts.Post", models.CASCADE, null=True, related_name="thanks")
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, related_name="thanks")
    correction = models.ForeignKey("posts.Correction", models.CASCADE, null=True, related_name="thanks")
    translation = models.ForeignKey("posts.Translation", models.CASCADE, null=True, related_name="thanks")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = _("thanks")
        constraints = [
            *[models.UniqueConstraint("by", target, name=f"thanks_once_for_{target}") for target in TARGETS],
            models.CheckConstraint(condition=exactly_one(TARGETS), name="thanks_for_one_thing"),
        ]

    def __str__(self) -> str:
        return f"thanks of {self.by_id}"

    @property
    def target(self):
        return next(value for name in TARGETS if (value := getattr(self, name)) is not None)

    @classmethod
    def give(cls, by, target) -> None:
        """Say thank you; said twice, it counts once. Raises Refused for one's own words."""
        if target.author_id == by.pk:
            raise Refused(_("You cannot thank yourself, however well you wrote it."))
        try:
            with transaction.atomic():
                thanks = cls.objects.create(by=by, **{target._meta.model_name: target})
                signals.thanked.send(cls, thanks=thanks, by=by)
        except IntegrityError:
            pass  # a second click, or a second tab

    @classmethod
    def take_back(cls, by, target) -> None:
        cls.objects.filter(by=by, **{target._meta.model_name: target}).delete()
