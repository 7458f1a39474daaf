"""What a member can do in a language: three switches, which may all be on."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import CEFR, HSK


class LanguageSkill(models.Model):
    class Fluency(models.TextChoices):
        NATIVE = "native", _("native")
        FLUENT = "fluent", _("fluent")

    LANGUAGES = [("en", _("English")), ("zh", _("Chinese"))]
    LEVELS = [(level, level) for level in CEFR] + [
        (level, f"HSK {level[3:]}" + ("–9" if level == "HSK7" else "")) for level in HSK
    ]

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="skills")
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES)
    reads = models.BooleanField(_("I can read it"), default=False)
    learning = models.BooleanField(_("I am learning it"), default=False)
    level = models.CharField(_("level"), max_length=4, choices=LEVELS, blank=True)
    helps = models.BooleanField(_("I help with it"), default=False)
    fluency = models.CharField(_("how well"), max_length=6, choices=Fluency, blank=True)
    region = models.CharField(_("as spoken in"), max_length=2, blank=True, help_text="ISO 3166-1")

    class Meta:
        verbose_name = _("language skill")
        verbose_name_plural = _("language skills")
        constraints = [models.UniqueConstraint("user", "language", name="one_skill_per_language")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.language}"

    def save(self, *args, **kwargs) -> None:
        super().save(*args, **kwargs)
        self.copy_to_user()

    def delete(self, *args, **kwargs):
        gone = super().delete(*args, **kwargs)
        self.copy_to_user()
        return gone

    def copy_to_user(self) -> None:
        """Refresh User.languages; bulk changes of skills must call this themselves."""
        self.user.languages = [skill.summary for skill in self.user.skills.order_by("-fluency", "language")]
        self.user.save(update_fields=["languages"])

    @property
    def summary(self) -> dict[str, str | bool]:
        names = ("language", "reads", "learning", "level", "helps", "fluency", "region")
        return {name: getattr(self, name) for name in names}

    @property
    def is_native(self) -> bool:
        return self.helps and self.fluency == self.Fluency.NATIVE
