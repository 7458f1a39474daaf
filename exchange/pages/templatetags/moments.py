"""How long ago, in our own words: Django's two-letter month in Chinese reads as February."""

import datetime

from django import template
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86400, 604800


@register.filter
def ago(moment: datetime.datetime) -> SafeString:
    """`<time>` that says it relatively for a week, then as a date. static/js/times.js keeps it true meanwhile."""
    local = timezone.localtime(moment)
    return format_html(
        '<time datetime="{}" title="{}" data-ago>{}</time>',
        moment.isoformat(timespec="seconds"),
        formats.date_format(local, "DATETIME_FORMAT"),
        words_since(moment, timezone.now()),
    )


def words_since(moment: datetime.datetime, now: datetime.datetime) -> str:
    seconds = (now - moment).total_seconds()
    if seconds < MINUTE:
        return _("just now")
    if seconds < HOUR:
        return _("%(count)s min ago") % {"count": int(seconds // MINUTE)}
    if seconds < DAY:
        return _("%(count)s h ago") % {"count": int(seconds // HOUR)}
    if seconds < WEEK:
        return days(int(seconds // DAY))
    return formats.date_format(timezone.localtime(moment), "DATE_FORMAT")


def days(count: int) -> str:
    return _("yesterday") if count == 1 else _("%(count)s days ago") % {"count": count}


@register.simple_tag
def relative_patterns() -> SafeString:
    """The same words for the script that keeps them true, so that they never change their voice."""
    return format_html(
        '<template id="relative-times" data-now="{}" data-minutes="{}" data-hours="{}"></template>',
        _("just now"),
        _("%(count)s min ago") % {"count": "#"},
        _("%(count)s h ago") % {"count": "#"},
    )
