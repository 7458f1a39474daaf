"""The button that saves a word, wherever a word is explained."""

from django import template

from exchange.study.models import SavedWord

register = template.Library()


@register.inclusion_tag("study/_save.html", takes_context=True)
def save_button(context: template.Context, word) -> dict:
    """`word` is an Explanation of reading: what is told of it is kept with it. One query, of members only."""
    request = context["request"]
    is_saved = request.user.is_authenticated and (
        SavedWord.objects.of(request.user).filter(word=word.headword, language=word.language).exists()
    )
    return {"request": request, "word": word, "is_saved": is_saved, "place": context.get("met_in", "")}
