"""Which of the site's own words stand in three languages."""

from modeltranslation.translator import TranslationOptions, register

from exchange.pages.models import Guideline


@register(Guideline)
class GuidelineTranslation(TranslationOptions):
    fields = ("title", "body")
    required_languages = {"en": ("title", "body"), "zh-hans": ("title", "body"), "zh-hant": ("title", "body")}
