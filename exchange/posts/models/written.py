"""What posts, comments, corrections and translations share: an author, and being seen or not."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import BCP47
from exchange.lib import markdown
from exchange.posts import signals

ORIGINAL_LANGUAGES = [
    ("en", _("English")),
    ("zh-hans", _("Chinese, simplified")),
    ("zh-hant", _("Chinese, traditional")),
]


OPENING = 110  # characters of a text that a card shows


class WrittenQuerySet(models.QuerySet):
    def shown(self):
        """Neither withdrawn by its author nor hidden by a moderator."""
        return self.filter(withdrawn_at=None, hidden_at=None)


class Written(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="%(class)ss")
    # A form carries a fresh one; sent twice, it still makes one thing.
    submission = models.UUIDField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    hidden_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint("author", "submission", name="%(class)s_written_once"),
        ]

    @property
    def is_shown(self) -> bool:
        return self.withdrawn_at is None and self.hidden_at is None

    def is_visible_to(self, user) -> bool:
        """Authors see what was hidden of theirs, so that they know what a decision is about."""
        return self.is_shown or (self.hidden_at is not None and self.withdrawn_at is None and user.pk == self.author_id)

    def withdraw(self, by) -> None:
        """For good; an answer that is gone answers nobody, so its acceptance goes with it."""
        if hasattr(self, "acceptances"):
            self.acceptances.all().delete()
        self._mark("withdrawn_at", signals.withdrawn, by)

    def hide(self, by=None) -> None:
        self._mark("hidden_at", signals.hidden, by)

    def restore(self, by=None) -> None:
        """Undo hide; what its author withdrew stays withdrawn."""
        if type(self).objects.filter(pk=self.pk).exclude(hidden_at=None).update(hidden_at=None):
            self.hidden_at = None
            signals.restored.send(type(self), written=self, by=by)

    def _mark(self, field: str, signal, by) -> None:
        moment = timezone.now()
        if type(self).objects.filter(pk=self.pk, **{field: None}).update(**{field: moment}):
            setattr(self, field, moment)
            signal.send(type(self), written=self, by=by)


class InLanguage(models.Model):
    """A passage and the language it is written in; the script is the author's and never rewritten."""

    language = models.CharField(_("language"), max_length=7, choices=ORIGINAL_LANGUAGES)
    body = models.TextField(_("text"), blank=True)
    body_html = models.TextField(editable=False, blank=True)

    class Meta:
        abstract = True

    @property
    def opening(self) -> str:
        """The first lines without markup, for cards and lists."""
        return markdown.plain(self.body, OPENING)

    @property
    def lang(self) -> str:
        """For HTML's lang attribute."""
        return BCP47[self.language]
