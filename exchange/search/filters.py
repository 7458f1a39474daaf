"""What a reader keeps to: a language, a kind, a level … each stands in the address, so that a search can be shared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from exchange.languages.codes import CEFR, HSK, LANGUAGES
from exchange.posts.kinds import KINDS
from exchange.search.expressions import Expression, Token

THINGS = ("note", "comment", "correction", "translation", "user", "topic")


@dataclass(frozen=True)
class Filters:
    """Empty where all are wanted. `topic` is a slug, `region` a country's code, `answered` yes or no."""

    language: str = ""
    kind: str = ""
    level: str = ""
    region: str = ""
    topic: str = ""
    answered: str = ""
    audio: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def tokens(self) -> Iterator[Expression]:
        """All but the topic, whose number only the database knows."""
        for name in ("language", "kind", "level", "region"):
            if value := getattr(self, name):
                yield Token(f"{name}:{value.lower()}")
        if self.answered:
            yield Token("answered" if self.answered == "yes" else "open")
        if self.audio:
            yield Token("audio")


CHOICES = {
    "language": LANGUAGES,
    "kind": (*(kind.slug for kind in KINDS), *THINGS),
    "level": (*CEFR, *HSK),
    "answered": ("yes", "no"),
    "audio": ("yes",),
}


def chosen(address: Mapping[str, str]) -> Filters:
    """From the parameters of an address; what is no choice is left out."""
    values = {name: address.get(name, "") for name in CHOICES if address.get(name, "") in CHOICES[name]}
    region, topic = address.get("region", ""), address.get("topic", "")
    values["region"] = region.upper() if len(region) == 2 and region.isascii() and region.isalpha() else ""
    values["topic"] = topic if len(topic) <= 50 and topic.isascii() and topic.replace("-", "").isalnum() else ""
    return Filters(**values)
