"""What must happen from time to time: run each minute, safe to run at any time and again."""

import logging

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Do what is due: purge, close, remind. Run it each minute; see TICKS in the settings."

    def handle(self, *args, **options) -> None:
        for path in settings.TICKS:
            try:
                import_string(path)()
            except Exception:
                # One that stumbles must not keep the others waiting; the next minute tries again.
                logger.exception("tick: %s failed", path)
