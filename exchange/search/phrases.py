"""All there is on this site about a word or phrase: what was asked, corrected, voted and compared.

A phrase has one address, whichever script, width or case it is typed in.
"""

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.db import connection
from django.db.models import Count

from exchange.languages import dictionary, ipa, segment, variants
from exchange.languages.dictionary.keys import HAN
from exchange.lib.text import looks_blank, tidy
from exchange.posts.conversation import Tally
from exchange.posts.models import Correction, NaturalnessVote, Post
from exchange.search.backends import backend
from exchange.search.backends.asking import Asked
from exchange.search.expressions import Expression, Not, Token, either, every
from exchange.search.folding import fold
from exchange.search.levels import NOTHING, phrase
from exchange.search.models import Entry
from exchange.search.query import Passage, pieces
from exchange.search.ranking import IS_REPLY, titled

LONGEST = 120
"""Characters of a phrase that has a page."""
QUESTIONS_SHOWN, CORRECTIONS_SHOWN, COMPARED_SHOWN, PARTS_SHOWN = 12, 6, 8, 12
LOOKED_THROUGH = 60
ENDS = " .!?。！？…，,、；;：:"
QUOTES = str.maketrans("’‘", "''")
IS_QUESTION = every([Not(IS_REPLY), Not(Token("kind:translation")), either([Token("answered"), Token("open")])])
AROUND = ("author", "help_request", "acceptance__comment", "acceptance__correction")


def canonical(text: str) -> str:
    """As its address has it: in Simplified, without capitals, full-width letters, and the mark at its end."""
    plain = unicodedata.normalize("NFKC", tidy(text)).translate(QUOTES).lower()
    plain = " ".join(plain.split())
    return variants.to_simplified(plain.strip(ENDS) or plain)


def has_page(text: str) -> bool:
    return len(text) <= LONGEST and not looks_blank(text)


def same(text: str) -> str:
    """By which two ways to write a phrase are told to be one."""
    return fold(text).strip(ENDS)


@dataclass(frozen=True)
class Phrase:
    text: str
    questions: list[Post] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    @property
    def is_chinese(self) -> bool:
        return HAN.search(self.text) is not None

    @property
    def language(self) -> str:
        return "zh" if self.is_chinese else "en"

    def script_in(self, written: str) -> str:
        """Which it is shown in to those who read the site in `written`."""
        if not self.is_chinese:
            return "en"
        return "zh-hant" if written == "zh-hant" else "zh-hans"

    def written_in(self, written: str) -> str:
        return variants.to_traditional(self.text, "TW") if self.script_in(written) == "zh-hant" else self.written

    def begun(self, written: str) -> dict[str, str]:
        """A question about it."""
        return {"target_language": self.language, "expressions": self.written_in(written)}

    @cached_property
    def spoken(self) -> str:
        """English as it sounds, for what no dictionary has as a whole."""
        ways = () if self.is_chinese else ipa.pronunciations(self.text)
        return ways[0].ipa if ways else ""

    @cached_property
    def parts(self) -> list[str]:
        """Its words, each of which has a page of its own."""
        cut = segment.words(self.text) if self.is_chinese else self.text.split()
        known = [word for each in cut if (word := each.strip(ENDS)) and word != self.text]
        has = dictionary.lookup if dictionary.is_built() else bool
        return list(filter(has, dict.fromkeys(known)))[:PARTS_SHOWN]

    @property
    def shown_questions(self) -> list[Post]:
        return self.questions[:QUESTIONS_SHOWN]

    @cached_property
    def written(self) -> str:
        """As those write it who ask about it: “I’m down”, not “i'm down”."""
        asked = (said.strip(ENDS) for post in self.questions for said in post.request.expressions)
        spelt = Counter(said for said in asked if canonical(said) == self.text)
        return spelt.most_common(1)[0][0] if spelt and not self.is_chinese else self.text

    @cached_property
    def compared(self) -> list[str]:
        """What people ask about beside it, the most often first."""
        others: Counter[str] = Counter()
        for post in self.questions:
            asked = dict.fromkeys(said.strip(ENDS) for said in post.request.expressions if has_page(said))
            if post.request.kind == "difference" and any(canonical(said) == self.text for said in asked):
                others.update(said for said in asked if canonical(said) != self.text)
        return [said for said, _count in others.most_common(COMPARED_SHOWN)]

    @cached_property
    def tally(self) -> Tally:
        """What natives said of the sentences it was asked about in."""
        judged = [post.pk for post in self.questions if post.request.sentence]
        votes = NaturalnessVote.objects.filter(post__in=judged).values_list("verdict", "region").order_by()
        counts: dict[str, int] = defaultdict(int)
        regions: dict[str, dict[str, int]] = defaultdict(dict)
        for verdict, region, count in votes.annotate(n=Count("pk")):
            counts[verdict] += count
            regions[region][verdict] = count
        return Tally(dict(counts), dict(regions))

    @property
    def is_new(self) -> bool:
        return not (self.questions or self.corrections)


def look_up(text: str, reader) -> Phrase:
    """`text` as `canonical` has it."""
    wanted = phrase(Passage(pieces(text)))
    if wanted == NOTHING or not pieces(text):
        return Phrase(text)
    asked = [every([IS_QUESTION, titled(wanted)]), every([Token("kind:correction"), wanted])]
    questions, corrections = found(asked, reader)
    return Phrase(text, questions_about(text, questions, reader), corrections_of(text, corrections))


def found(asked: list[Expression], reader) -> list[list[int]]:
    """The things of the newest entries of each."""
    rows = backend(connection).recent(connection, [Asked(each, reader.pk, LOOKED_THROUGH) for each in asked])
    things = dict(Entry.objects.filter(pk__in=[pk for _number, pk in rows]).values_list("pk", "thing_id"))
    return [[things[pk] for at, pk in rows if at == number and pk in things] for number in range(len(asked))]


def questions_about(text: str, pks: list[int], reader) -> list[Post]:
    """That very phrase first, then where it is part of what is asked; of equals the answered, then the newest."""
    posts = Post.objects.visible_to(reader).questions().filter(pk__in=pks).select_related(*AROUND)
    wanted = same(text)

    def place(post: Post) -> tuple:
        asked = [same(said) for said in post.request.expressions]
        return wanted in asked, any(wanted in said for said in asked), post.is_answered, post.created_at

    return sorted(posts, key=place, reverse=True)


def corrections_of(text: str, pks: list[int]) -> list[Correction]:
    """Those that put it in, took it out, or changed something within it; the newest first."""
    rows = Correction.objects.shown().filter(pk__in=pks, post__in=Post.objects.shown())
    rows = rows.exclude(verdict=Correction.Verdict.PERFECT).select_related("author", "post", "comment")
    touched = [each for each in rows.order_by("-created_at") if touches(each, same(text))]
    return touched[:CORRECTIONS_SHOWN]


def touches(correction: Correction, wanted: str) -> bool:
    before, after = fold(correction.sentence), fold(correction.corrected)
    if (wanted in before) != (wanted in after):
        return True
    return any(span.kind != "kept" and wanted in fold(span.text) for span in correction.difference)
