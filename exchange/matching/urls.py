from django.urls import path

from exchange.matching.views import arriving, desk, helping, service

urlpatterns = [
    path("help/", desk.desk, name="help"),
    path("help/filters/", desk.keep_filter, name="keep_filter"),
    path("help/<int:pk>/decline/", desk.decline, name="decline"),
    path("help/small/<slug:slug>/<int:pk>/", desk.small_task, name="small_task"),
    path("hello/", arriving.hello, name="hello"),
    path("settings/helping/", helping.settings, name="settings_helping"),
    path("about/service/", service.about, name="about_service"),
]
