from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReadingConfig(AppConfig):
    name = "exchange.reading"
    verbose_name = _("Reading")

    def ready(self) -> None:
        from exchange.reading import forgetting, listening, mending, remaking, saving
        from exchange.reading.machines import checks  # noqa: F401

        forgetting.listen()
        listening.connect()
        mending.connect()
        remaking.connect()
        saving.connect()
