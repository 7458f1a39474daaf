from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "exchange.search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from exchange.search import following

        following.connect()
        post_migrate.connect(following.first_topics, sender=self)
