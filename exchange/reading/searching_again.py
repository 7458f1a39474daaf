"""When a word joins the glossary or leaves it, the texts that say it are searched anew."""

from django.db.models import Q
from django_tasks import task

from exchange.posts.models import Comment, Post, Translation
from exchange.reading import radar
from exchange.reading.models import SlangProposal

MOST_TEXTS = 2_000
"""Newest first: older ones are searched anew when they are next edited."""


@task()
def search_again(proposal: int) -> None:
    word = SlangProposal.objects.get(pk=proposal)
    for model, fields in ((Post, ("title", "body")), (Comment, ("body",)), (Translation, ("title", "body"))):
        says = Q(*((f"{field}__icontains", form) for field in fields for form in word.forms), _connector=Q.OR)
        texts = model.objects.shown().filter(says).order_by("-pk")[:MOST_TEXTS]
        radar.remember(html for text in texts for html in radar.passages(text))
