from django.urls import path

from exchange.matching.views import service

urlpatterns = [
    path("about/service/", service.about, name="about_service"),
]
