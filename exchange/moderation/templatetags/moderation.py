"""Report links for every page, and the small words of the workshop."""

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from accounts.models import User
from exchange.languages import scripts
from exchange.languages.codes import BCP47
from exchange.moderation.targets import kind_of
from exchange.posts.kinds import base as kinds

register = template.Library()

MINUTE, HOUR, DAY = 60, 3600, 86400
QUOTE = 70


@register.simple_tag
def report_url(thing) -> str:
    """`{% report_url comment %}`: where a post, comment, correction, translation or member is reported."""
    if isinstance(thing, User):
        return reverse("report_member", args=[thing.handle])
    return reverse("report", args=[kind_of(thing), thing.pk])


@register.filter
def waiting(moment) -> str:
    """How long it has been: `14 min`, `3 h`, `2 d`."""
    seconds = max(0, int((timezone.now() - moment).total_seconds()))
    if seconds < HOUR:
        return _("%(n)d min") % {"n": seconds // MINUTE}
    if seconds < DAY:
        return _("%(n)d h") % {"n": seconds // HOUR}
    return ngettext("%(n)d day", "%(n)d days", seconds // DAY) % {"n": seconds // DAY}


@register.filter
def quoted(thing, length: int = QUOTE) -> SafeString | str:
    """The beginning of what was written, in its own language; the name of a member."""
    if thing is None:
        return _("Gone")
    if isinstance(thing, User):
        return thing.name
    text = " ".join((getattr(thing, "title", "") or thing.body or str(thing)).split()) or _("No words")
    return in_quotes(Truncator(text).chars(length), thing.language)


@register.filter
def quoted_text(text: str, length: int = QUOTE) -> SafeString:
    """The beginning of a text that has no language of its own written beside it, such as an appeal."""
    language = scripts.script_of(text) or scripts.language_of(text)
    known = language if language in BCP47 else get_language() or "en"
    return in_quotes(Truncator(text).chars(length), known)


def in_quotes(text: str, language: str) -> SafeString:
    return format_html('<span lang="{}">{}</span>', BCP47[language], kinds.quoted(text, language))


@register.filter
def kind_name(thing) -> str:
    """`comment`, `post`, as a moderator calls it."""
    names = {
        "post": _("Post"),
        "comment": _("Comment"),
        "correction": _("Correction"),
        "translation": _("Translation"),
        "member": _("Member"),
    }
    return names[thing if isinstance(thing, str) else kind_of(thing)]


@register.filter
def people_who_reported(case) -> int:
    """Counts what was prefetched."""
    return sum(1 for report in case.reports.all() if report.reporter_id)


@register.filter
def rules_that_found(case) -> list[str]:
    return [str(report.rule.label) for report in case.reports.all() if report.found_by and report.rule]
