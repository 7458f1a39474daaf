from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StudyConfig(AppConfig):
    name = "exchange.study"
    verbose_name = _("Study")

    def ready(self) -> None:
        from exchange.study import forgetting

        forgetting.connect()
