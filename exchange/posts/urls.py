from django.urls import path, register_converter

from exchange.posts.views import asking, comments, corrections, editing, keeping, marks, notes, post, translations


class OneOf:
    """Which of the four written things an address is about."""

    regex = "posts|comments|corrections|translations"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Correctable(OneOf):
    regex = "posts|comments"


class Act(OneOf):
    regex = "|".join(marks.ACTS)


register_converter(OneOf, "written")
register_converter(Correctable, "text")
register_converter(Act, "act")

urlpatterns = [
    path("posts/<int:pk>/", post.show, name="post"),
    path("ask/", asking.choose, name="ask"),
    path("ask/<slug:slug>/", asking.ask, name="ask_kind"),
    path("notes/new/", notes.new, name="note"),
    path("posts/<int:pk>/edit/", editing.edit, {"what": "posts"}, name="post_edit"),
    path("posts/<int:pk>/comment/", comments.add, name="comment"),
    path("<text:what>/<int:pk>/correct/", corrections.correct, name="correct"),
    path("<text:what>/<int:pk>/translate/", translations.translate, name="translate"),
    path("<text:what>/<int:pk>/history/", comments.history, name="history"),
    path("<written:what>/<int:pk>/withdraw/", comments.withdraw, name="withdraw"),
    path("<written:what>/<int:pk>/<act:act>/", marks.mark, name="mark"),
    path("comments/<int:pk>/edit/", comments.edit, {"what": "comments"}, name="comment_edit"),
    path("drafts/<path:place>/discard", keeping.discard, name="discard_draft"),
    path("drafts/<path:place>", keeping.keep, name="keep_draft"),
]
