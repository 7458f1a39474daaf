from django.urls import path

from exchange.pages import health, look, preferences

urlpatterns = [
    path("language/", preferences.language, name="language"),
    path("theme/", preferences.theme, name="theme"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", health.robots, name="robots"),
    path("manifest.webmanifest", health.manifest, name="manifest"),
    path("dev/look/", look.look, name="look"),
]
