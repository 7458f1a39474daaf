"""Who may moderate what. Views ask as well; the journeys ask again, so that no other door is left open."""

from django.utils.translation import gettext as _

from exchange.posts.refusals import NotNow, NotYours


def is_moderator(user) -> bool:
    return user.is_active and user.is_staff and user.has_perm("moderation.moderate")


def require_moderator(by) -> None:
    if not is_moderator(by):
        raise NotYours(_("Only moderators can do this."))


def require_impartial(case, by) -> None:
    """Nobody judges in their own cause."""
    if case.member_id == by.pk:
        raise NotYours(_("This case is about you, so another moderator decides it."))


def require_open(case) -> None:
    if not case.is_open:
        raise NotNow(_("This case has been decided already."))


def require_free(case, by) -> None:
    """Not in the hands of another moderator."""
    if case.is_claimed and not case.is_claimed_by(by):
        raise NotNow(_("%(name)s is working on this case.") % {"name": case.claimed_by.name})


def obstacle_for(case, by) -> str:
    """Why `by` cannot decide `case` now, in words; empty when they can."""
    try:
        for requirement in (require_impartial, require_free):
            requirement(case, by)
        require_open(case)
    except (NotNow, NotYours) as refusal:
        return str(refusal.reason)
    return ""
