"""How far up the help ladder a question is. It begins when the question is asked, and ends when somebody answers."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.matching.policy import Reach


class ClimbQuerySet(models.QuerySet["Climb"]):
    def open(self):
        return self.filter(ended_at=None)

    def due(self, now: datetime):
        return self.open().filter(due_at__lte=now)

    def on_board(self):
        return self.open().filter(reach=Reach.BOARD)

    def begin(self, post) -> "Climb":
        """Once for a question, and from the bottom."""
        return self.get_or_create(post=post)[0]

    def end(self) -> int:
        return self.open().update(ended_at=timezone.now(), due_at=None)

    def resume(self) -> int:
        """From the rung where they were: whoever was asked is not asked again."""
        return self.exclude(ended_at=None).update(ended_at=None, due_at=timezone.now())


class Climb(models.Model):
    REACHES = [
        (Reach.NEAR, _("natives who are here")),
        (Reach.WIDE, _("a wider circle")),
        (Reach.DIGEST, _("the weekly letter")),
        (Reach.GREETERS, _("greeters")),
        (Reach.BOARD, _("the moderators’ board")),
    ]

    post = models.OneToOneField("posts.Post", models.CASCADE, related_name="climb", verbose_name=_("question"))
    step = models.PositiveSmallIntegerField(_("steps taken"), default=0)
    reach = models.CharField(_("reached"), max_length=8, choices=REACHES, blank=True)
    began_at = models.DateTimeField(_("began"), default=timezone.now)
    # When to decide again; None at the top, and once it ended.
    due_at = models.DateTimeField(_("next step"), null=True, default=timezone.now)
    ended_at = models.DateTimeField(_("ended"), null=True)

    objects = ClimbQuerySet.as_manager()

    class Meta:
        verbose_name = _("climb")
        verbose_name_plural = _("climbs")
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(ended_at=None), name="climbs_due"),
            models.Index(fields=["reach"], condition=models.Q(ended_at=None), name="climbs_at"),
        ]

    def __str__(self) -> str:
        return f"question {self.post_id} on step {self.step}"

    @property
    def is_open(self) -> bool:
        return self.ended_at is None
