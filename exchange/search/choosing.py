"""The filters as a reader chooses them: what each is called, and what can be chosen."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.countries import region_name
from accounts.models import LanguageSkill
from exchange.languages.codes import REGIONS
from exchange.posts.kinds import KINDS
from exchange.posts.models import Topic
from exchange.search.filters import Filters


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    options: list[tuple[str, str]]
    value: str

    @property
    def shown(self) -> str:
        """What the chosen one is called."""
        return dict(self.options).get(self.value, self.value)


def choices(filters: Filters, topics: list[Topic], language: str) -> list[Field]:
    options = {
        "language": (_("Language"), [("zh", _("About Chinese")), ("en", _("About English"))]),
        "kind": (_("Kind"), kinds()),
        "answered": (_("Answered"), [("yes", _("Answered")), ("no", _("Waiting for an answer"))]),
        "topic": (_("Topic"), [(topic.slug, str(topic)) for topic in topics]),
        "level": (_("Writer’s level"), [(code, str(name)) for code, name in LanguageSkill.LEVELS]),
        "region": (_("Writer’s region"), regions(language, filters.region)),
        "audio": (_("Sound"), [("yes", _("With a recording"))]),
    }
    return [Field(name, label, some, getattr(filters, name)) for name, (label, some) in options.items()]


def kinds() -> list[tuple[str, str]]:
    asked = [(kind.slug, str(kind.label)) for kind in KINDS]
    others = {
        "note": _("Note"),
        "comment": _("Answers and comments"),
        "correction": _("Corrections"),
        "translation": _("Translations"),
        "user": _("Members"),
        "topic": _("Topics"),
    }
    return [*asked, *others.items()]


def regions(language: str, chosen: str) -> list[tuple[str, str]]:
    """Where our languages are spoken; another one stays when its link was followed."""
    codes = dict.fromkeys([*REGIONS["zh"], *REGIONS["en"], *([chosen] if chosen else [])])
    return [(code, region_name(code, language)) for code in codes]
