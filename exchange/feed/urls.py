from django.urls import path

from exchange.feed import views

urlpatterns = [
    path("", views.home, name="home"),
    path("help/", views.help_desk, name="help"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
]
