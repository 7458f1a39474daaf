"""What a post asks for: its kind, the language asked about, and what helpers need to know."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import LanguageSkill


class HelpRequest(models.Model):
    class AnswerIn(models.TextChoices):
        ANY = "any", _("either language")
        EN = "en", _("English")
        ZH = "zh", _("Chinese")

    post = models.OneToOneField("posts.Post", models.CASCADE, related_name="help_request")
    kind = models.CharField(_("kind"), max_length=20, db_index=True)
    target_language = models.CharField(_("language asked about"), max_length=2, choices=LanguageSkill.LANGUAGES)
    answer_in = models.CharField(_("answer me in"), max_length=3, choices=AnswerIn, default=AnswerIn.ANY)
    expressions = models.JSONField(_("expressions"), default=list, blank=True)
    context = models.JSONField(default=dict, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("help request")
        verbose_name_plural = _("help requests")

    def __str__(self) -> str:
        return f"{self.kind}: {', '.join(self.expressions)}"

    @cached_property
    def how(self):
        """The member of the family `exchange.posts.kinds` that knows this kind."""
        from exchange.posts.kinds import by_slug

        return by_slug(self.kind)

    @property
    def answers_given(self) -> list:
        """The context questions that were answered, each with its answer as shown."""
        return self.how.context_of(self.context)

    @property
    def sentence(self) -> str:
        """The one sentence natives are asked to judge, for kinds that have one."""
        return self.expressions[0] if self.expressions and self.how.takes_naturalness_votes else ""
