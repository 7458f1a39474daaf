"""Which of our texts stand in three languages."""

from modeltranslation.translator import TranslationOptions, register

from exchange.moderation.models import Reason, ReasonTemplate, Rule


@register(Rule)
class RuleTranslation(TranslationOptions):
    fields = ("title", "text")


@register(Reason)
class ReasonTranslation(TranslationOptions):
    fields = ("name", "words")


@register(ReasonTemplate)
class ReasonTemplateTranslation(TranslationOptions):
    fields = ("title", "text")
