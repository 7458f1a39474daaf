"""A slip in the settings of machine translation is found when the site starts, not when the first reader asks."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from . import MACHINES

HERE = {"localhost", "127.0.0.1", "::1"}
SECRETS = {"libretranslate": ("LIBRETRANSLATE_URL", "LIBRETRANSLATE_KEY"), "deepl": ("DEEPL_URL", "DEEPL_KEY")}


@register()
def machine_is_set_up(app_configs, **kwargs) -> list[CheckMessage]:
    return [*chosen(), *unused(), *addresses()]


def chosen() -> list[CheckMessage]:
    name = settings.TRANSLATE_WITH
    if not name:
        return []
    if name not in MACHINES:
        names = ", ".join(MACHINES)
        return [Error(f"TRANSLATE_WITH: no machine is called {name!r}; there are {names}.", id="reading.E001")]
    return [
        Warning(f"TRANSLATE_WITH is {name}, but {need} is not set: nobody is offered it.", id="reading.W001")
        for need in MACHINES[name].missing()
    ]


def unused() -> list[CheckMessage]:
    idle = [need for name, machine in MACHINES.items() if name != settings.TRANSLATE_WITH for need in machine.needs]
    return [
        Warning(f"{need} is set, but TRANSLATE_WITH chooses another machine or none.", id="reading.W002")
        for need in idle
        if getattr(settings, need)
    ]


def addresses() -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for address, key in SECRETS.values():
        parts = urlsplit(getattr(settings, address))
        if not parts.scheme and not parts.netloc:
            continue
        if parts.scheme not in ("http", "https") or not parts.hostname:
            found.append(Error(f"{address} must begin with https:// or http://.", id="reading.E002"))
        elif parts.scheme == "http" and parts.hostname not in HERE and getattr(settings, key):
            found.append(Warning(f"{address} is not https, so {key} travels in the clear.", id="reading.W003"))
    return found
