"""Something a member wrote: a note of daily life, or the carrier of a question."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from exchange.attachments import pictures
from exchange.languages import scripts
from exchange.posts import signals

from .written import InLanguage, Written, WrittenQuerySet


def count_of(model: str, **where):
    """How many rows of `model` point at a post, as a subquery: derived each time, so it cannot drift."""
    from django.apps import apps

    rows = apps.get_model("posts", model).objects.filter(post=OuterRef("pk"), **where).order_by()
    return Coalesce(Subquery(rows.values("post").annotate(n=Count("pk")).values("n")), 0)


class PostQuerySet(WrittenQuerySet):
    def visible_to(self, user):
        shown = Q(withdrawn_at=None, hidden_at=None)
        own = Q(withdrawn_at=None, author=user.pk) if user.pk else Q(pk__in=[])
        return self.filter(shown | own)

    def questions(self):
        return self.filter(help_request__isnull=False)

    def notes(self):
        return self.filter(help_request=None)

    def awaiting_answer(self):
        """Questions nobody but their asker has said anything to yet."""
        from .comment import Comment
        from .correction import Correction

        others = {"post": OuterRef("pk"), "withdrawn_at": None, "hidden_at": None}
        return self.questions().filter(
            ~Exists(Comment.objects.filter(**others).exclude(author=OuterRef("author"))),
            ~Exists(Correction.objects.filter(**others)),
            locked_at=None,
        )

    def in_language(self, language: str):
        """About `language`: questions by what they ask about, notes by what they are written in."""
        return self.filter(
            Q(help_request__target_language=language) | Q(help_request=None, language__startswith=language)
        )

    def newest(self):
        return self.order_by("-created_at", "-pk")

    def for_cards(self):
        """With all that a card shows: authors, requests, topics and counts."""
        shown = {"withdrawn_at": None, "hidden_at": None}
        return (
            self.select_related("author", "help_request", "acceptance__comment", "acceptance__correction", "cover")
            .prefetch_related("topics")
            .annotate(
                comment_count=count_of("Comment", **shown),
                correction_count=count_of("Correction", **shown),
                thanks_count=count_of("Thanks"),
            )
            .defer("body_html")
        )


class Post(Written, InLanguage):
    class CorrectMe(models.TextChoices):
        CHAT = "chat", _("Just chat")
        CONFUSING = "confusing", _("Correct only what confuses")
        ALL = "all", _("Correct every slip")

    title = models.CharField(_("title"), max_length=120, blank=True)
    correct_me = models.CharField(_("corrections"), max_length=9, choices=CorrectMe, default=CorrectMe.CHAT)
    topics = models.ManyToManyField("posts.Topic", related_name="posts", blank=True, verbose_name=_("topics"))
    cover = models.ForeignKey("attachments.Picture", models.SET_NULL, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1, editable=False)
    locked_at = models.DateTimeField(null=True, blank=True, editable=False)
    # The comment this question grew out of.
    grew_from = models.ForeignKey("posts.Comment", models.SET_NULL, null=True, blank=True, related_name="questions")

    objects = PostQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes = [models.Index(fields=["-created_at", "-id"]), models.Index(fields=["author", "-created_at"])]

    def __str__(self) -> str:
        return self.title or self.body[:60]

    def get_absolute_url(self) -> str:
        return reverse("post", args=[self.pk])

    @property
    def request(self):
        """The HelpRequest this post carries, or None for a note."""
        return getattr(self, "help_request", None)

    @property
    def is_question(self) -> bool:
        return self.request is not None

    @property
    def about_language(self) -> str:
        """`en` or `zh`: what is asked about, or else what the note is written in."""
        return self.request.target_language if self.request else self.language.partition("-")[0]

    @property
    def expressions_language(self) -> str:
        """The written language of what is asked about; a script it does not tell is taken from the asker's text."""
        if self.request.target_language == "en":
            return "en"
        written = scripts.script_of(" ".join(self.request.expressions)) or self.language
        return written if written.startswith("zh") else "zh-hans"

    @property
    def is_answered(self) -> bool:
        """While a moderator hides the accepted answer, it answers nobody; shown again, it does again."""
        acceptance = getattr(self, "acceptance", None)
        return acceptance is not None and acceptance.answer.is_shown

    @property
    def is_locked(self) -> bool:
        return self.locked_at is not None

    @property
    def voice_count(self) -> int:
        """Comments and corrections together; for posts from `for_cards`."""
        return self.comment_count + self.correction_count

    def lock(self) -> None:
        from django.utils import timezone

        self.locked_at = self.locked_at or timezone.now()
        self.save(update_fields=["locked_at"])
        signals.locked.send(Post, post=self, by=None)

    def unlock(self) -> None:
        self.locked_at = None
        self.save(update_fields=["locked_at"])
        signals.unlocked.send(Post, post=self, by=None)

    def hide(self, by=None) -> None:
        super().hide(by)
        self.move_cover()

    def withdraw(self, by) -> None:
        super().withdraw(by)
        self.move_cover()

    def move_cover(self) -> None:
        """Out of sight, its picture is not to be seen by an address somebody kept either."""
        if self.cover:
            pictures.readdress(self.cover)

    def unaccept(self, by) -> None:
        """Take the acceptance back, if there is one."""
        if acceptance := getattr(self, "acceptance", None):
            acceptance.undo(by)
