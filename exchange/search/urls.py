from django.urls import path

from exchange.search import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/similar/", views.similar_questions, name="similar_questions"),
    path("phrases/<path:text>/", views.phrase, name="phrase"),
    path("about/search/", views.about, name="about_search"),
]
