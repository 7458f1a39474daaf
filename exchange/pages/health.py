"""Questions that machines ask: is it alive, is it ready, what may be read, how is it called."""

import logging
from uuid import uuid4

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = logging.getLogger(__name__)

PRIVATE = (
    "/accounts/",
    "/admin/",
    "/settings/",
    "/inbox/",
    "/study/",
    "/reading/",
    "/language/",
    "/theme/",
    "/report/",
    "/reports/",
    "/decisions/",
    "/drafts/",
    "/search/",
)


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Whether database and cache answer; a balancer sends visitors elsewhere while they do not."""
    try:
        ask_database()
        ask_cache()
    except Exception:
        log.exception("not ready")
        return HttpResponse("not ready\n", content_type="text/plain", status=503)
    return HttpResponse("ready\n", content_type="text/plain")


def ask_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def ask_cache() -> None:
    """Reading is enough to know, and a question must not write."""
    cache.get(f"ready:{uuid4()}")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to keep the site on its home screen."""
    content = {
        "name": "Xiaoqiao 小桥",
        "short_name": "小桥",
        "start_url": "/",
        "display": "standalone",
        "background_color": "#fbf7f0",
        "theme_color": "#fbf7f0",
        "icons": [
            {"src": static("img/mark.svg"), "sizes": "any", "type": "image/svg+xml"},
            {"src": static("img/mark-192.png"), "sizes": "192x192", "type": "image/png"},
            {"src": static("img/mark-512.png"), "sizes": "512x512", "type": "image/png"},
        ],
    }
    return JsonResponse(content, content_type="application/manifest+json")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Some browsers ask here whatever the page names."""
    return redirect(static("img/favicon.svg"), permanent=False)
