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
    LEVELS = [(level, level) for level in CEFR] + [(level, f"HSK {level[3:]}" + ("–9" if level == "HSK7" else "")) for level in HSK]

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

    @property
    def is_native(self) -> bool:
        return self.helps and self.fluency == self.Fluency.NATIVE
