"""The asker: this answered me. One for a post, undone by deleting it."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.posts import signals
from exchange.posts.refusals import NotYours, Refused


class Acceptance(models.Model):
    post = models.OneToOneField("posts.Post", models.CASCADE, related_name="acceptance")
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, related_name="acceptances")
    correction = models.ForeignKey("posts.Correction", models.CASCADE, null=True, related_name="acceptances")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("acceptance")
        verbose_name_plural = _("acceptances")
        constraints = [
            models.CheckConstraint(
                condition=Q(comment__isnull=True, correction__isnull=False)
                | Q(comment__isnull=False, correction__isnull=True),
                name="accepts_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"post {self.post_id} answered"

    @classmethod
    @transaction.atomic
    def record(cls, post, by, **answer) -> "Acceptance":
        """Accept `answer` (comment= or correction=), in place of what was accepted before. Raises Refused."""
        if by.pk != post.author_id:
            raise NotYours(_("Only the person who asked can say what answered them."))
        allow_answer(post, **answer)
        defaults = {"comment": None, "correction": None, "by": by, "created_at": timezone.now(), **answer}
        before = cls.objects.filter(post=post).first()
        if before and all(getattr(before, name) == value for name, value in answer.items()):
            return before
        acceptance, _new = cls.objects.update_or_create(post=post, defaults=defaults)
        signals.accepted.send(cls, acceptance=acceptance, by=by)
        return acceptance

    @property
    def answer(self):
        return self.comment or self.correction

    @transaction.atomic
    def undo(self, by) -> None:
        if by.pk != self.post.author_id:
            raise NotYours(_("Only the person who asked can take this back."))
        signals.unaccepted.send(type(self), acceptance=self, by=by)
        self.delete()


def allow_answer(post, comment=None, correction=None) -> None:
    """What others say to the question itself; or askers could be helped by themselves, and be counted as helpers."""
    if not post.is_question:
        raise Refused(_("This is not a question, so nothing has to answer it."))
    if (comment or correction).author_id == post.author_id:
        raise Refused(_("This is your own. Choose what somebody else said to you."))
    if comment.parent_id if comment else correction.comment_id:
        raise Refused(_("Only answers to the question itself can be marked."))
