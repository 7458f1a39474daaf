"""Following a topic, from its page."""

from django import template

from exchange.social.models import TopicInterest

register = template.Library()


@register.inclusion_tag("social/_follow_topic.html", takes_context=True)
def follow_button(context: template.Context, topic) -> dict:
    """One query, of members only."""
    reader = context["user"]
    follows = reader.is_authenticated and TopicInterest.objects.filter(member=reader, topic=topic).exists()
    return {"request": context["request"], "user": reader, "topic": topic, "follows": follows}
