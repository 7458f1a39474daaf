"""Machines that translate: one a file, listed here. `base.py` tells how to add one; none is used until it is set up."""

from django.conf import settings

from .base import Machine
from .deepl import DeepL
from .libretranslate import LibreTranslate
from .memory import Memory

MACHINES: dict[str, Machine] = {machine.name: machine for machine in (LibreTranslate(), DeepL(), Memory())}


def machine() -> Machine | None:
    """The one this site uses; None where none was chosen, or the chosen one has not been told all it needs."""
    chosen = MACHINES.get(settings.TRANSLATE_WITH)
    return chosen if chosen and not chosen.missing() else None
