"""What matching shows on pages of other rooms."""

from datetime import datetime, timedelta

from django import template
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import LanguageSkill
from exchange.matching import arriving, minutes
from exchange.matching.state import State, state_of

register = template.Library()


@register.simple_tag(takes_context=True)
def help_state(context, post) -> State | None:
    """`{% help_state post as state %}`: for the one who asked, as long as they wait; nobody else's business."""
    user = context["user"]
    if not post.request or user.pk != post.author_id:
        return None
    return state_of(post)


@register.filter
def clock(moment: datetime, member) -> str:
    """The time on the member's own wall, with the day where it is not today: `20:05`, `Sun 20:05`."""
    local = moment.astimezone(member.tzinfo)
    time = formats.date_format(local, "H:i")
    if local.date() == timezone.now().astimezone(member.tzinfo).date():
        return time
    return f"{formats.date_format(local, 'l')} {time}"


@register.filter
def is_soon(moment: datetime | None) -> bool:
    """Due by the next tick or the one after."""
    return moment is not None and moment - timezone.now() < timedelta(minutes=2)


@register.filter
def takes_minutes(post) -> int:
    return minutes.minutes_for(post)


@register.filter
def asker_level(post) -> str:
    """`HSK 2`, `B1`: how simply an answer should be put."""
    level = post.author.skill(post.about_language).get("level", "")
    return dict(LanguageSkill.LEVELS).get(level, "")


@register.filter
def as_wait(minutes: int) -> str:
    """`25 min`, `2 h`, `3 days`: a wait in words."""
    if minutes < 90:
        return _("%(n)d min") % {"n": minutes}
    if minutes < 48 * 60:
        return _("%(n)d h") % {"n": round(minutes / 60)}
    return ngettext("%(n)d day", "%(n)d days", round(minutes / 1440)) % {"n": round(minutes / 1440)}


@register.simple_tag(takes_context=True)
def newcomer(context) -> bool:
    return arriving.is_newcomer(context["user"])
