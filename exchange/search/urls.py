from django.urls import path

from exchange.search import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("about/search/", views.about, name="about_search"),
]
