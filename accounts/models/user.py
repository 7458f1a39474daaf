"""A member."""

import zoneinfo

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.handles import new_handle
from exchange.lib import crypto


class UserQuerySet(models.QuerySet["User"]):
    def present(self):
        """Members who are here: not closed, not paused."""
        return self.filter(is_active=True, paused_at=None)

    def get_by_phone(self, number: str) -> "User | None":
        """The active member who proved this E.164 number. Unverified rows prove nothing: whoever typed a number without
        receiving its code must never be found by it."""
        found = self.filter(is_active=True, phone__index=crypto.blind_index(number), phone__verified_at__isnull=False)
        return found.first()

    def unverified(self):
        """Accounts begun with a number whose code was never typed, which have nothing else to enter by."""
        return self.filter(is_staff=False, last_login=None, phone__isnull=False, phone__verified_at=None)

    def helping_with(self, language: str):
        return self.filter(skills__language=language, skills__helps=True)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, handle: str = "", password: str | None = None, **fields) -> "User":
        user = self.model(handle=handle or new_handle(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, handle: str, password: str | None = None, **fields) -> "User":
        return self.create_user(handle, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    class AgeBand(models.TextChoices):
        TEEN = "14-17", _("14 to 17")
        ADULT = "18+", _("18 or older")

    class Theme(models.TextChoices):
        SYSTEM = "system", _("As my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class Script(models.TextChoices):
        AS_WRITTEN = "", _("As the author wrote")
        SIMPLIFIED = "zh-hans", _("Simplified")
        TRADITIONAL = "zh-hant", _("Traditional")
        TAIWAN = "zh-tw", _("Traditional, in Taiwan’s wording")
        HONG_KONG = "zh-hk", _("Traditional, in Hong Kong’s characters")

    handle = models.CharField(
        _("handle"),
        max_length=30,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9][a-z0-9_-]{1,29}\Z", _("Use 2 to 30 lowercase letters, digits, - or _."))
        ],
        help_text=_("Your address here: lowercase letters, digits, - and _."),
    )
    display_name = models.CharField(_("name"), max_length=40, blank=True)
    other_name = models.CharField(_("name in the other script"), max_length=40, blank=True)
    about = models.CharField(_("about me"), max_length=300, blank=True)
    age_band = models.CharField(_("age"), max_length=5, choices=AgeBand, blank=True)
    region = models.CharField(_("country or region"), max_length=2, blank=True, help_text="ISO 3166-1")
    place = models.CharField(_("city or province"), max_length=40, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, default="UTC")
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_until = models.TimeField(_("quiet until"), null=True, blank=True)
    ui_language = models.CharField(_("language of the site"), max_length=7, blank=True)
    theme = models.CharField(_("theme"), max_length=6, choices=Theme, default=Theme.SYSTEM)
    script = models.CharField(_("Chinese characters"), max_length=7, choices=Script, blank=True)
    wants_advice = models.BooleanField(_("tell me before I post when my words may be misread"), default=True)
    # Slugs of exchange.languages.aids that are on, without that of the script.
    aids = models.JSONField(_("reading aids"), default=list, blank=True)
    # A copy of the skills, kept by LanguageSkill: a page with thirty authors must not ask thirty times, nor once more.
    languages = models.JSONField(default=list, editable=False)
    onboarded_at = models.DateTimeField(null=True, blank=True, editable=False)
    is_staff = models.BooleanField(_("may enter the admin"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)
    paused_at = models.DateTimeField(_("paused"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "handle"
    REQUIRED_FIELDS = ["display_name"]

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [models.UniqueConstraint(Lower("handle"), name="handle_unique_whatever_case")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("member", args=[self.handle])

    @property
    def name(self) -> str:
        """What others see; a closed account keeps none."""
        if self.closed_at:
            return str(_("A former member"))
        return self.display_name or self.handle

    @property
    def initial(self) -> str:
        return self.name[:1].upper()

    @property
    def is_protected(self) -> bool:
        """A minor: what strangers may ask of them is limited, and moderators see it."""
        return self.age_band == self.AgeBand.TEEN

    @property
    def tzinfo(self) -> zoneinfo.ZoneInfo:
        try:
            return zoneinfo.ZoneInfo(self.time_zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            return zoneinfo.ZoneInfo("UTC")

    def is_quiet_at(self, moment) -> bool:
        """Whether `moment` falls into the hours this member asked to be left in peace, which may span midnight."""
        start, end = self.quiet_from, self.quiet_until
        if start is None or end is None or start == end:
            return False
        local = moment.astimezone(self.tzinfo).time()
        return start <= local < end if start < end else local >= start or local < end

    def skill(self, language: str) -> dict:
        """What this member can do in `language`, as LanguageSkill.summary gives it; empty when they said nothing."""
        return next((skill for skill in self.languages if skill["language"] == language), {})

    def helps_with(self, language: str) -> bool:
        return bool(self.skill(language).get("helps"))

    def is_native_in(self, language: str) -> bool:
        skill = self.skill(language)
        return bool(skill.get("helps")) and skill.get("fluency") == "native"

    def region_for(self, language: str) -> str:
        """The region whose use of `language` this member speaks for, or an empty text."""
        skill = self.skill(language)
        return skill.get("region", "") if skill.get("helps") else ""

    def may(self, act: str) -> bool:
        """Whether no restriction in force stands in the way of `act` (a Restriction.Act). One query."""
        return not self.restrictions.in_force().on(act).exists()

    def pause(self) -> None:
        self.paused_at = timezone.now()
        self.save(update_fields=["paused_at"])

    def resume(self) -> None:
        self.paused_at = None
        self.save(update_fields=["paused_at"])
