"""The queue: which cases a moderator asked to see, in which order, and how many there are of each."""

import datetime
import re
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.moderation.models import Appeal, Case, Decision, LogEntry, Reason
from exchange.moderation.models.case import in_nobodys_hands
from exchange.moderation.targets import with_targets

PAGE = 50
SLUG = re.compile(r"[-\w]{1,50}")
ON_DUTY = datetime.timedelta(hours=1)
CLOCKS = {
    "hour": (_("More than an hour"), datetime.timedelta(hours=1)),
    "day": (_("More than a day"), datetime.timedelta(days=1)),
    "week": (_("More than a week"), datetime.timedelta(days=7)),
}
STATES = ("waiting", "mine", "held", "taken", "due", "done")


@dataclass(frozen=True)
class Asked:
    """What the address asks the queue for; anything it does not know is not asked."""

    state: str = "waiting"
    language: str = ""
    reason: str = ""
    age: str = ""
    clock: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "Asked":
        known = {
            "state": STATES,
            "language": ("en", "zh", "both"),
            "age": ("protected", "adult"),
            "clock": CLOCKS,
        }
        chosen = {name: query[name] for name, values in known.items() if query.get(name) in values}
        return cls(**chosen, reason=query["reason"] if SLUG.fullmatch(query.get("reason", "")) else "")

    def but(self, **changes: str) -> str:
        """The address of the same question with one thing changed."""
        return "?" + urlencode(replace(self, **changes).query)

    @property
    def query(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @property
    def address(self) -> str:
        return "?" + urlencode(self.query)

    def cases(self, moderator):
        return (
            self.narrowed(in_state(self.state, moderator))
            .worst_first()
            .select_related("reason", "member", "claimed_by", "content_type")
            .prefetch_related("reports", with_targets())
        )

    def narrowed(self, cases):
        if self.language == "both":
            cases = cases.filter(needs_both_sides=True)
        elif self.language:
            cases = cases.filter(language=self.language)
        if self.reason:
            cases = cases.filter(reason__slug=self.reason)
        if self.age:
            cases = cases.filter(is_protected=self.age == "protected")
        if self.clock:
            cases = cases.filter(opened_at__lt=timezone.now() - CLOCKS[self.clock][1])
        return cases


def in_state(state: str, moderator):
    everything = Case.objects.all()
    if state == "mine":
        return everything.claimed_by(moderator)
    if state == "held":
        return everything.open().found_by_a_rule()
    if state == "taken":
        return everything.claimed_by_others(moderator)
    if state == "due":
        return everything.filter(decisions__in=Decision.objects.due_for_review()).distinct()
    if state == "done":
        return everything.exclude(closed_at=None)
    return everything.waiting_for(moderator)


@dataclass(frozen=True)
class Choice:
    """One line to choose in the sidebar."""

    label: str
    address: str
    count: int | None = None
    is_chosen: bool = False
    lang: str = ""


def states(asked: Asked, moderator) -> list[Choice]:
    open_cases = Case.objects.open()
    counts = open_cases.aggregate(
        waiting=Count("pk", filter=in_nobodys_hands() | Q(claimed_by=moderator)),
        mine=Count("pk", filter=Q(claimed_by=moderator)),
        everything=Count("pk"),
    )
    counts["taken"] = counts["everything"] - counts["waiting"]
    counts["held"] = open_cases.found_by_a_rule().count()
    counts["due"] = in_state("due", moderator).count()
    labels = {
        "waiting": _("Waiting"),
        "mine": _("Claimed by me"),
        "held": _("Found by a rule"),
        "taken": _("Claimed by others"),
        "due": _("Review due"),
        "done": _("Decided"),
    }
    return [
        Choice(label, asked.but(state=state), counts.get(state), asked.state == state)
        for state, label in labels.items()
    ]


def languages(asked: Asked, moderator) -> list[Choice]:
    counts = (
        replace(asked, language="")
        .narrowed(in_state(asked.state, moderator))
        .aggregate(
            zh=Count("pk", filter=Q(language="zh"), distinct=True),
            en=Count("pk", filter=Q(language="en"), distinct=True),
            both=Count("pk", filter=Q(needs_both_sides=True), distinct=True),
        )
    )
    labels = {"zh": ("中文", "zh-Hans"), "en": ("English", "en"), "both": (_("Both sides needed"), "")}
    return [toggle(asked, "language", value, label, counts[value], lang) for value, (label, lang) in labels.items()]


def reasons(asked: Asked, moderator) -> list[Choice]:
    cases = replace(asked, reason="").narrowed(in_state(asked.state, moderator))
    counts = dict(cases.order_by().values_list("reason").annotate(Count("pk", distinct=True)))
    return [
        toggle(asked, "reason", reason.slug, reason.name, counts.get(reason.pk, 0))
        for reason in Reason.objects.order_by("-severity", "order")
        if reason.pk in counts or reason.slug == asked.reason
    ]


def ages(asked: Asked) -> list[Choice]:
    labels = {"protected": _("Someone under 18"), "adult": _("Adults only")}
    return [toggle(asked, "age", value, label) for value, label in labels.items()]


def clocks(asked: Asked) -> list[Choice]:
    return [toggle(asked, "clock", value, label) for value, (label, _span) in CLOCKS.items()]


def toggle(asked: Asked, name: str, value: str, label, count: int | None = None, lang: str = "") -> Choice:
    """Chosen once it narrows; chosen again it is taken back."""
    is_chosen = getattr(asked, name) == value
    return Choice(label, asked.but(**{name: "" if is_chosen else value}), count, is_chosen, lang)


@dataclass(frozen=True)
class Watch:
    """How the shift is going: said in the bar of every page of the workshop."""

    on_duty: int
    oldest: datetime.datetime | None
    appeals: int


def watch() -> Watch:
    recently = timezone.now() - ON_DUTY
    return Watch(
        on_duty=LogEntry.objects.filter(at__gte=recently, by__is_staff=True)
        .exclude(act__in=[LogEntry.Act.REPORTED, LogEntry.Act.APPEALED])
        .aggregate(people=Count("by", distinct=True))["people"],
        oldest=Case.objects.waiting().order_by("opened_at").values_list("opened_at", flat=True).first(),
        appeals=Appeal.objects.waiting().count(),
    )
