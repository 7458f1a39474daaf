"""What a reader chose to have shown with texts: on a member's profile, in a visitor's cookie."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import get_language

from accounts.models import User
from exchange.languages.aids import AIDS, SWITCHES, Aid, Manner, settled
from exchange.languages.codes import CEFR, HSK, LANGUAGES, WRITTEN

COOKIE = "aids"
YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True)
class Choice:
    """The slugs of what is on, and how the reader likes it."""

    on: tuple[str, ...] = ()
    manner: Manner = Manner()
    region: str = ""
    """CN or TW where that reader's readings come first; empty: those of where a text's script is written."""

    @property
    def changes_nothing(self) -> bool:
        return not self.aids

    @cached_property
    def aids(self) -> list[Aid]:
        """Those that show something in the text itself."""
        working = [aid for aid in AIDS if aid.slug in self.on]
        return [aid for aid in working if aid.over or aid.under or aid.badge or aid.rewrite or aid.slug == "tones"]

    @cached_property
    def languages(self) -> set[str]:
        """Those of texts that look otherwise to this reader."""
        return {aid.language for aid in self.aids}

    @cached_property
    def shows_words(self) -> bool:
        return any(not aid.rewrite for aid in self.aids)

    @cached_property
    def shows_tones(self) -> bool:
        return "tones" in self.on

    @cached_property
    def stacks_chinese(self) -> bool:
        """Whether anything stands over or under Chinese words."""
        return bool(self.over["zh"] or self.under["zh"])

    @cached_property
    def puts_beside(self) -> bool:
        """Only zhuyin is written from top to bottom."""
        return {"zhuyin", "beside"} <= set(self.on)

    @cached_property
    def script(self) -> str:
        """The slug of the script that is wanted, empty for what the author wrote."""
        return next((aid.slug for aid in self.aids if aid.rewrite), "")

    @cached_property
    def over(self) -> dict[str, Aid | None]:
        return self.doing("over")

    @cached_property
    def under(self) -> dict[str, Aid | None]:
        return self.doing("under")

    @cached_property
    def badge(self) -> dict[str, Aid | None]:
        return self.doing("badge")

    def doing(self, what: str) -> dict[str, Aid | None]:
        """By language the first aid that does it."""
        doers = [aid for aid in self.aids if getattr(aid, what)]
        return {language: next((aid for aid in doers if aid.language == language), None) for language in LANGUAGES}

    def switched(self, on: str = "", off: str = "") -> list[str]:
        """What is on after one is switched on or off; of its group the others go off. The unknown changes nothing."""
        return settled([*(slug for slug in self.on if slug != off), on])


def choice_of(request: HttpRequest) -> Choice:
    """Asks nothing of the database beyond the reader it has already found."""
    reader = request.user if request.user.is_authenticated else None
    slugs = settled(own(reader) if reader else request.COOKIES.get(COOKIE, "").split("."))
    written = get_language()
    manner = Manner(
        spoken="citation" not in slugs,
        above="above" in slugs,
        levels={language: level_of(language, slugs, reader) for language in LANGUAGES},
        written=written if written in WRITTEN else "en",
    )
    return Choice(tuple(slugs), manner, region_of(slugs, reader))


def own(reader: User) -> list[str]:
    return [*(slug for slug in reader.aids if isinstance(slug, str)), reader.script]


def level_of(language: str, slugs: list[str], reader: User | None) -> str:
    """The one they named while reading, else the one on their profile; empty for none."""
    scale = HSK if language == "zh" else CEFR
    named = next((level for level in scale if f"my-{level}".lower() in slugs), "")
    told = reader.skill(language).get("level", "") if reader else ""
    return named or (told if told in scale else "")


def region_of(slugs: list[str], reader: User | None) -> str:
    """Of those who read as Taiwan does, else of those who speak for a region or live in one."""
    if "zhuyin" in slugs or "zh-tw" in slugs:
        return "TW"
    told = (reader.region_for("zh") or reader.region) if reader else ""
    return told if told in ("CN", "TW") else ""


def keep(request: HttpRequest, response, slugs: list[str]) -> None:
    """On the profile of a member, in a visitor's cookie."""
    if not request.user.is_authenticated:
        response.set_cookie(
            COOKIE, ".".join(slugs), max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure()
        )
        return
    script = next((slug for slug in slugs if SWITCHES[slug].group == "script"), "")
    rest = [slug for slug in slugs if slug != script]
    User.objects.filter(pk=request.user.pk).update(aids=rest, script=script)
