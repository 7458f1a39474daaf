"""Posts in the admin: to look things up. What is to be done about them is done through a case."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from exchange.posts.models import Comment, Correction, Post, Topic, TopicAlias, Translation, Written


class ReadOnly(admin.ModelAdmin):
    """Members' words are read here by moderators, and changed by nobody but their authors."""

    actions = None
    date_hierarchy = "created_at"
    list_select_related = ["author"]
    exclude = ["body_html", "author"]
    readonly_fields = ["written_by"]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    @admin.display(description=_("author"))
    def written_by(self, written: Written) -> str:
        """Their page, which all may read; moderators do not open members in the admin."""
        return format_html('<a href="{}">{}</a>', written.author.get_absolute_url(), written.author.name)


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple]:
        return [("shown", _("shown")), ("hidden", _("hidden by a moderator")), ("withdrawn", _("withdrawn"))]

    def queryset(self, request: HttpRequest, rows):
        if self.value() == "shown":
            return rows.shown()
        if self.value() in ("hidden", "withdrawn"):
            return rows.exclude(**{f"{self.value()}_at": None})
        return rows


@admin.register(Post)
class PostAdmin(ReadOnly):
    list_display = ["__str__", "author", "language", "created_at", "hidden_at", "locked_at"]
    list_filter = [StateFilter, "language", "topics"]
    search_fields = ["title", "body", "author__handle"]


@admin.register(Comment)
class CommentAdmin(ReadOnly):
    list_display = ["__str__", "author", "kind", "language", "created_at", "hidden_at"]
    list_filter = [StateFilter, "kind", "language"]
    search_fields = ["body", "author__handle"]


@admin.register(Correction)
class CorrectionAdmin(ReadOnly):
    list_display = ["__str__", "author", "verdict", "language", "created_at", "hidden_at"]
    list_filter = [StateFilter, "verdict", "language"]
    search_fields = ["corrected", "reason", "author__handle"]
    exclude = ["author"]


@admin.register(Translation)
class TranslationOfPostAdmin(ReadOnly):
    list_display = ["__str__", "author", "origin", "language", "created_at", "hidden_at"]
    list_filter = [StateFilter, "origin", "language"]
    search_fields = ["title", "body", "author__handle"]


class TopicAliases(admin.TabularInline):
    model = TopicAlias
    extra = 2


@admin.register(Topic)
class TopicAdmin(TranslationAdmin):
    inlines = [TopicAliases]
    list_display = ["name", "slug", "parent", "order"]
    list_editable = ["order"]
    prepopulated_fields = {"slug": ["name_en"]}
