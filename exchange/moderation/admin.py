"""The house's own words, edited in the admin: rules, reasons to report, and reasons ready to be given."""

from django.contrib import admin
from django.http import HttpRequest
from modeltranslation.admin import TranslationAdmin

from exchange.moderation.models import Reason, ReasonTemplate, Rule


class CitedWords(TranslationAdmin):
    """Decisions cite these, so they are changed and never deleted."""

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(Rule)
class RuleAdmin(CitedWords):
    list_display = ["code", "title", "version", "order"]
    list_display_links = ["code", "title"]
    search_fields = ["code", "title_en", "title_zh_hans", "title_zh_hant"]


@admin.register(Reason)
class ReasonAdmin(CitedWords):
    list_display = ["name", "words", "severity", "rule", "order"]
    list_select_related = ["rule"]


@admin.register(ReasonTemplate)
class ReasonTemplateAdmin(TranslationAdmin):
    list_display = ["title", "rule", "order"]
    list_filter = ["rule"]
    list_select_related = ["rule"]
    search_fields = ["title_en", "text_en", "text_zh_hans", "text_zh_hant"]
