"""What a moderator can do about a case.

To add an act: a subclass of Act here, and a place in ACTS. `do` notes on the decision what it changed, and `undo` takes
back exactly that, so that undoing a decision never shows what somebody else had hidden before.
"""

from django.utils.translation import gettext_lazy as _

from accounts.models import Restriction

TEXTS = ("post", "comment", "correction", "translation")
EVERYTHING = (*TEXTS, "member")


class Act:
    slug: str
    label: str
    told: str
    """What the member it is about reads first."""
    fits: tuple[str, ...] = EVERYTHING
    is_against = True
    """Whether it takes something from the member, so that they may appeal and reporters hear that we acted."""
    tells_member = True
    needs_end = False
    """It keeps someone from something, so it says until when, or when it is looked at again."""
    lasts = False
    """It changes what others see, so it says when it is looked at again, or that it is for good."""

    def do(self, decision, target) -> None:
        """Change what there is to change."""

    def undo(self, decision, target) -> None:
        """Take back what this decision changed, and no more."""


class NoAction(Act):
    slug, label = "none", _("No action")
    told = _("We looked at a report about you and found nothing wrong.")
    is_against = tells_member = False


class Hide(Act):
    slug, label = "hide", _("Hide")
    told = _("Your text was hidden. You can still read it; others cannot.")
    fits = TEXTS
    lasts = True

    def do(self, decision, target) -> None:
        if target.hidden_at is None:
            target.hide(by=decision.by)
            decision.has_hidden = True

    def undo(self, decision, target) -> None:
        if decision.has_hidden and not self.is_hidden_by_another(decision):
            target.restore(by=decision.undone_by)

    def is_hidden_by_another(self, decision) -> bool:
        from exchange.moderation.models import Decision

        others = Decision.objects.standing().filter(
            case__content_type=decision.case.content_type, case__object_id=decision.case.object_id, act=self.slug
        )
        return others.exclude(pk=decision.pk).exists()


class Restore(Act):
    slug, label = "restore", _("Show again")
    told = _("Your text was hidden before. It is shown again.")
    fits = TEXTS
    is_against = False

    def do(self, decision, target) -> None:
        if target.hidden_at is not None:
            target.restore(by=decision.by)
            decision.has_restored = True

    def undo(self, decision, target) -> None:
        if decision.has_restored:
            target.hide(by=decision.undone_by)


class Lock(Act):
    slug, label = "lock", _("Close the conversation")
    told = _("The conversation under your post was closed. Everybody can read it, and nobody can add to it.")
    fits = ("post",)
    lasts = True

    def do(self, decision, target) -> None:
        if not target.is_locked:
            target.lock()
            decision.has_locked = True

    def undo(self, decision, target) -> None:
        if decision.has_locked:
            target.unlock()


class Unlock(Act):
    slug, label = "unlock", _("Open the conversation again")
    told = _("The conversation under your post is open again.")
    fits = ("post",)
    is_against = False

    def do(self, decision, target) -> None:
        if target.is_locked:
            target.unlock()
            decision.has_unlocked = True

    def undo(self, decision, target) -> None:
        if decision.has_unlocked:
            target.lock()


class Warn(Act):
    slug, label = "warn", _("Warn")
    told = _("This is a warning. Nothing was taken from you; please keep to the rule below.")


class Limit(Act):
    slug, label = "limit", _("Limit one thing")
    told = _("For a while you cannot do one thing here; everything else stays open to you.")
    needs_end = True

    def do(self, decision, target) -> None:
        decision.restriction = Restriction.objects.create(
            user=decision.member, act=decision.limited_act, until=decision.until
        )

    def undo(self, decision, target) -> None:
        if decision.restriction:
            decision.restriction.lift()


class Suspend(Limit):
    slug, label = "suspend", _("Suspend")
    told = _("Your account is suspended: you can read, but not write. You can appeal below.")

    def do(self, decision, target) -> None:
        decision.restriction = Restriction.objects.create(
            user=decision.member, act=Restriction.Act.EVERYTHING, until=decision.until
        )


ACTS: list[Act] = [NoAction(), Hide(), Restore(), Lock(), Unlock(), Warn(), Limit(), Suspend()]
BY_SLUG = {act.slug: act for act in ACTS}
CHOICES = [(act.slug, act.label) for act in ACTS]
HIDING_TOO = ("warn", "limit", "suspend")
"""Acts about the member that may take the text out of sight in the same decision."""


def by_slug(slug: str) -> Act:
    return BY_SLUG[slug]


def fitting(kind: str) -> list[Act]:
    return [act for act in ACTS if kind in act.fits]
