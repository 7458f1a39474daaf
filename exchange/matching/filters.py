"""What the desk can be narrowed to. A filter is an address: it can be kept, sent, and gone back to."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.countries import region_name
from accounts.models import LanguageSkill
from exchange.languages.codes import LANGUAGES, REGIONS
from exchange.matching.fit import BANDS
from exchange.matching.minutes import EASY
from exchange.posts import kinds
from exchange.posts.models import Post, Topic

LANGUAGE_NAMES = {"zh": gettext_lazy("Chinese"), "en": gettext_lazy("English")}
BAND_NAMES = {
    "beginner": gettext_lazy("beginners"),
    "middle": gettext_lazy("in the middle"),
    "advanced": gettext_lazy("advanced"),
}
NAMES = ("language", "kind", "level", "region", "topic", "quick")


@dataclass(frozen=True)
class Filters:
    """What was chosen; what is no choice was left out."""

    language: str = ""
    kind: str = ""
    level: str = ""
    region: str = ""
    topic: str = ""
    quick: str = ""

    @classmethod
    def of(cls, asked, topics: list[Topic]) -> "Filters":
        """From the address (a QueryDict or a dict)."""
        allowed = choices(topics)
        chosen = {name: asked.get(name, "") for name in NAMES}
        return cls(**{name: value for name, value in chosen.items() if value in allowed[name]})

    @property
    def address(self) -> str:
        return urlencode(self.pairs)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return [(name, getattr(self, name)) for name in NAMES if getattr(self, name)]

    def keep(self, posts: QuerySet[Post]) -> QuerySet[Post]:
        if self.language:
            posts = posts.filter(help_request__target_language=self.language)
        if self.kind:
            posts = posts.filter(help_request__kind=self.kind)
        if self.quick:
            posts = posts.filter(help_request__kind__in=[kind.slug for kind in kinds.KINDS if kind.minutes <= EASY])
        if self.topic:
            posts = posts.filter(
                Exists(Post.topics.through.objects.filter(post=OuterRef("pk"), topic__slug=self.topic))
            )
        if self.region:
            posts = posts.filter(author__region=self.region)
        return posts.filter(of_level(self.level)) if self.level else posts

    def words(self, topics: list[Topic]) -> str:
        """`Chinese · beginners · Food`, for its link."""
        allowed = choices(topics)
        return " · ".join(str(allowed[name][value]) for name, value in self.pairs)


def of_level(band: str) -> Q:
    """What the asker says about themselves in the language they ask about."""
    levels = [level for level, name in BANDS.items() if name == band]
    skill = LanguageSkill.objects.filter(
        user=OuterRef("author"), language=OuterRef("help_request__target_language"), level__in=levels
    )
    return Q(Exists(skill))


def choices(topics: list[Topic]) -> dict[str, dict[str, str]]:
    """By name of the filter: value and label."""
    here = get_language() or "en"
    regions = sorted({region for language in LANGUAGES for region in REGIONS[language]})
    return {
        "language": dict(LANGUAGE_NAMES),
        "kind": {kind.slug: kind.label for kind in kinds.KINDS},
        "level": dict(BAND_NAMES),
        "region": {region: region_name(region, here) for region in regions},
        "topic": {topic.slug: str(topic) for topic in topics},
        "quick": {"1": _("up to 3 minutes")},
    }
