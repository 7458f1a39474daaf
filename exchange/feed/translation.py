"""Which of our texts stand in three languages."""

from modeltranslation.translator import TranslationOptions, register

from exchange.feed.models import Prompt


@register(Prompt)
class PromptTranslation(TranslationOptions):
    fields = ("text",)
