from django.urls import path

from exchange.pages import health, house, look, preferences

urlpatterns = [
    path("favicon.ico", health.favicon, name="favicon"),
    path("guidelines/", house.guidelines, name="guidelines"),
    path("about/", house.about, name="about"),
    path("credits/", house.credits, name="credits"),
    path("language/", preferences.language, name="language"),
    path("theme/", preferences.theme, name="theme"),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("robots.txt", health.robots, name="robots"),
    path("manifest.webmanifest", health.manifest, name="manifest"),
    path("dev/look/", look.look, name="look"),
]
