from django.urls import path

from exchange.reading import views
from exchange.reading.views import slang

urlpatterns = [
    path("reading/", views.choose, name="reading"),
    # Slang.
    path("slang/", slang.index, name="slang"),
    path("slang/<str:word>/", slang.entry, name="slang_entry"),
]
