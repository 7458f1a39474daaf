"""The addresses of the site, room by room. One address per thing, whatever the reader's language."""

from django.conf import settings
from django.conf.urls.static import static
from django.contrib import admin
from django.urls import include, path

from accounts.dev_phone import dev_phone

handler400 = "exchange.pages.errors.bad_request"
handler403 = "exchange.pages.errors.forbidden"
handler404 = "exchange.pages.errors.not_found"
handler429 = "exchange.pages.errors.too_many_requests"  # where the limits on accounts look for it
handler500 = "exchange.pages.errors.server_error"

urlpatterns = [
    path("", include("exchange.moderation.urls")),
    path("", include("exchange.pages.urls")),
    path("", include("exchange.feed.urls")),
    path("", include("exchange.social.urls")),
    path("", include("exchange.posts.urls")),
    path("", include("exchange.search.urls")),
    path("", include("exchange.reading.urls")),
    path("", include("exchange.study.urls")),
    path("", include("exchange.matching.urls")),
    path("", include("exchange.inbox.urls")),
    path("", include("accounts.urls")),
    path("admin/", admin.site.urls),
]

if settings.DEBUG:
    urlpatterns += [path("dev/phone/", dev_phone, name="dev_phone")]
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)  # elsewhere the proxy serves it
