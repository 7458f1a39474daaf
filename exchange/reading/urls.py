from django.urls import path

from exchange.reading import views
from exchange.reading.views import advice, mend, slang, slang_proposals

urlpatterns = [
    path("reading/", views.choose, name="reading"),
    # Readings that members mend.
    path("reading/mend/", mend.mend, name="mend"),
    path("reading/mend/<text:what>/<int:pk>/", mend.mend_in, name="mend_in"),
    path("reading/mend/<int:pk>/<slug:act>/", mend.mark, name="mend_mark"),
    path("reading/unsure/", mend.unsure, name="unsure_readings"),
    path("reading/readings.tsv", mend.export, name="readings_export"),
    # Words.
    path("reading/posts/<int:pk>/words/", views.words, name="words"),
    path("reading/strokes/<str:character>/", views.drawing, name="strokes"),
    path("reading/bounds/", views.bounds, name="word_bounds"),
    path("reading/word/", views.word, name="word"),
    # Slang.
    path("slang/", slang.index, name="slang"),
    path("slang/advice/", advice.advice, name="slang_advice"),
    path("slang/propose/", slang_proposals.propose, name="slang_propose"),
    path("slang/waiting/", slang_proposals.waiting, name="slang_waiting"),
    path("slang/member-<int:pk>/withdraw/", slang_proposals.withdraw, name="slang_withdraw"),
    path("slang/member-<int:pk>/<slug:act>/", slang_proposals.speak, name="slang_speak"),
    path("slang/<str:word>/", slang.entry, name="slang_entry"),
    # Help with a text one does not read.
    path("<text:what>/<int:pk>/understand/", views.understand, name="understand"),
    path("<text:what>/<int:pk>/understand/machine/", views.translate_by_machine, name="translate_by_machine"),
]
