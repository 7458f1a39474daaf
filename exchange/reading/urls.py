from django.urls import path

from exchange.reading import views

urlpatterns = [path("reading/", views.choose, name="reading")]
