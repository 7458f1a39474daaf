from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Members")

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added

        from accounts.proof import count_new_factor

        authenticator_added.connect(count_new_factor)
