"""Which gateways carry texts to a country, in the order they are tried: `CN=aliyun,twilio;*=twilio`."""

from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured

from . import GATEWAYS
from .base import Gateway

ANYWHERE = "*"


def gateways_for(country: str) -> list[Gateway]:
    routes = parsed(settings.SMS_ROUTES)
    return [GATEWAYS[name] for name in routes.get(country) or routes.get(ANYWHERE, [])]


def parsed(text: str) -> dict[str, list[str]]:
    """Gateways by country code. Raises ImproperlyConfigured, which names what is wrong."""
    routes = {}
    for route in filter(None, (part.strip() for part in text.split(";"))):
        country, equals, names = route.partition("=")
        routes[country.strip().upper()] = [name.strip() for name in names.split(",") if name.strip()]
        if not equals or not routes[country.strip().upper()]:
            raise ImproperlyConfigured(f"SMS_ROUTES: write {route!r} as COUNTRY=gateway,gateway or *=gateway.")
    if not routes:
        raise ImproperlyConfigured("SMS_ROUTES is empty: write *=console, or the gateways you use.")
    if unknown := {name for names in routes.values() for name in names} - set(GATEWAYS):
        raise ImproperlyConfigured(f"SMS_ROUTES: no gateway is called {', '.join(sorted(unknown))}.")
    return routes


@register()
def routes_can_be_read(app_configs, **kwargs) -> list[Error]:
    """A slip in the routes is found when the site starts, not when the first person waits for a code."""
    try:
        parsed(settings.SMS_ROUTES)
    except ImproperlyConfigured as error:
        return [Error(str(error), id="accounts.E001")]
    return []
