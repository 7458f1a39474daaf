from django.urls import path, re_path

from exchange.study import views

urlpatterns = [
    path("study/", views.study, name="study"),
    path("study/save/", views.save, name="save_word"),
    path("study/unsave/", views.unsave, name="unsave_word"),
    path("study/<int:pk>/remove/", views.remove, name="remove_word"),
    re_path(r"^study/words\.(?P<form>csv|tsv)$", views.download, name="download_words"),
]
