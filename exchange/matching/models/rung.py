"""The steps of the help ladder, as moderators set them."""

from datetime import timedelta

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.matching.ladder import STEPS
from exchange.matching.policy import Reach, Step

from .climb import Climb


class RungQuerySet(models.QuerySet["Rung"]):
    def steps(self) -> tuple[Step, ...]:
        """From the bottom; those the site was delivered with, where there are none."""
        return tuple(rung.as_step for rung in self.order_by("order", "pk")) or STEPS


class Rung(models.Model):
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    reach = models.CharField(_("whom it turns to"), max_length=8, choices=Climb.REACHES)
    people = models.PositiveSmallIntegerField(_("how many are asked"), validators=[MaxValueValidator(50)])
    minutes = models.PositiveIntegerField(_("minutes until the next step"), validators=[MaxValueValidator(7 * 24 * 60)])

    objects = RungQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of the help ladder")
        verbose_name_plural = _("steps of the help ladder")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.order}: {self.get_reach_display()}"

    @property
    def as_step(self) -> Step:
        return Step(Reach(self.reach), self.people, timedelta(minutes=self.minutes))
