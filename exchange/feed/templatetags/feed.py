"""Small parts of cards."""

from django import template
from django.urls import get_script_prefix

register = template.Library()


@register.simple_tag
def post_url(post) -> str:
    """A page has dozens, so it is put together, not looked up."""
    return f"{get_script_prefix()}posts/{post.pk}/"
