from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "exchange.moderation"
    verbose_name = _("Moderation")
    default = True

    def ready(self) -> None:
        from exchange.moderation import watching  # noqa: F401  (connects its receivers)


class AdminConfig(admin_apps.AdminConfig):
    """The Django admin, with the workshop of the moderators as its site."""

    default = False
    default_site = "exchange.moderation.site.Workshop"
