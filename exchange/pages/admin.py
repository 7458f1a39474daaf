from django.contrib import admin
from modeltranslation.admin import TranslationAdmin

from exchange.pages.models import Guideline


@admin.register(Guideline)
class GuidelineAdmin(TranslationAdmin):
    list_display = ["order", "title", "slug"]
    list_display_links = ["title"]
    prepopulated_fields = {"slug": ["title_en"]}
