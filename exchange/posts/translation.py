"""Which of our texts stand in three languages."""

from modeltranslation.translator import TranslationOptions, register

from exchange.posts.models import Topic


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name", "description")
