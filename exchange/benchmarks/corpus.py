"""A site of any size to search in: posts of sentences whose words are as frequent as in life, some of them demo posts.

Sentences are made and cut into tokens once and used in several posts, or a million posts would take hours to index.
"""

import random
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice

from accounts.models import User
from exchange.languages.compiling import sources
from exchange.pages.demo import reading
from exchange.posts.kinds import KINDS
from exchange.posts.models import HelpRequest, Post, Topic
from exchange.search import documents, tokens, vocabulary
from exchange.search.models import Entry

BATCH = 1_000
LEAST_SENTENCES, MOST_SENTENCES = 2_000, 120_000
POSTS_A_SENTENCE = 4
YEARS = timedelta(days=3 * 365)
MEMBERS = 200


@dataclass(frozen=True)
class Sentence:
    text: str
    language: str
    tokens: frozenset[str]


class Words:
    """Words drawn as often as they occur."""

    def __init__(self, path, longest: int) -> None:
        rows = [(word, float(zipf)) for word, zipf in sources.cells(path) if len(word) <= longest]
        self.words = [word for word, _ in rows]
        self.sums = list(accumulate(10**zipf for _, zipf in rows))

    def draw(self, chooser: random.Random) -> str:
        return self.words[bisect(self.sums, chooser.random() * self.sums[-1])]


class Corpus:
    """The same for the same number of rows, whichever the database."""

    def __init__(self, rows: int) -> None:
        self.rows, self.chooser = rows, random.Random(rows)  # noqa: S311 (the same each time)
        self.chinese, self.english = Words(sources.ZIPF_ZH, 5), Words(sources.ZIPF_EN, 16)
        self.sentences = self.made(min(max(rows // POSTS_A_SENTENCE, LEAST_SENTENCES), MOST_SENTENCES))

    def made(self, count: int) -> list[Sentence]:
        texts = list(islice(self.demo(), count))
        texts += [self.sentence() for _ in range(count - len(texts))]
        found: list[Sentence] = []
        for batch in batches(texts, 500):
            said = tokens.of_each([text for text, _ in batch])
            found += [Sentence(text, language, frozenset(of)) for (text, language), of in zip(batch, said, strict=True)]
        return found

    def demo(self) -> Iterator[tuple[str, str]]:
        for post in reading.posts():
            for text in (post["title"], post["body"][:400], *(comment["body"][:400] for comment in post["comments"])):
                if text.strip():
                    yield text, post["language"]

    def sentence(self) -> tuple[str, str]:
        size = self.chooser.randint(5, 14)
        if self.chooser.random() < 0.65:
            return "".join(self.chinese.draw(self.chooser) for _ in range(size)) + "。", "zh-hans"
        return " ".join(self.english.draw(self.chooser) for _ in range(size)) + ".", "en"

    def fill(self, done: Callable[[int], None] = lambda count: None) -> None:
        members = [
            User(handle=f"reader-{number}", region=self.chooser.choice(["CN", "TW", "US", "GB"]))
            for number in range(MEMBERS)
        ]
        self.members, self.topics = User.objects.bulk_create(members), list(Topic.objects.all())
        self.start = datetime(2023, 1, 1, tzinfo=UTC)
        learnt: set[str] = set()
        for first in range(0, self.rows, BATCH):
            learnt |= self.batch(range(first, min(first + BATCH, self.rows)))
            done(BATCH)
        words = sorted(learnt)
        for some in batches(words, 5_000):
            vocabulary.learn(set(some))

    def batch(self, numbers: range) -> set[str]:
        written = [self.written(number) for number in numbers]
        posts = Post.objects.bulk_create([post for post, *_ in written])
        asked = [(post, kind) for post, (_post, _title, _said, kind) in zip(posts, written, strict=True) if kind]
        HelpRequest.objects.bulk_create(
            [HelpRequest(post=post, kind=kind, target_language=post.language[:2]) for post, kind in asked]
        )
        entries = [self.entry(post, *rest) for post, (_post, *rest) in zip(posts, written, strict=True)]
        Entry.objects.bulk_create(entries)
        return set().union(
            *(tokens.words_of(sentence.tokens) for _post, _title, said, _kind in written for sentence in said)
        )

    def written(self, number: int) -> tuple[Post, Sentence, list[Sentence], str]:
        title, *said = self.chooser.choices(self.sentences, k=self.chooser.randint(2, 6))
        kind = self.chooser.choice(KINDS).slug if self.chooser.random() < 0.6 else ""
        created = self.start + YEARS * (number / self.rows)
        author = self.chooser.choice(self.members)
        body = " ".join(sentence.text for sentence in said)
        return (
            Post(author=author, language=title.language, title=title.text[:120], body=body, created_at=created),
            title,
            said,
            kind,
        )

    def entry(self, post: Post, title: Sentence, said: list[Sentence], kind: str) -> Entry:
        words = set().union(title.tokens, map(tokens.in_title, title.tokens), *(sentence.tokens for sentence in said))
        state = {self.chooser.choice(["answered", "open"])} if kind else set()
        facets = {f"kind:{kind or 'note'}", f"language:{post.language[:2]}", f"author:{post.author_id}", *state}
        facets |= {f"topic:{self.chooser.choice(self.topics).pk}", f"region:{post.author.region.lower()}"}
        return Entry(
            id=documents.moment(post.created_at, post.pk),
            thing="post",
            thing_id=post.pk,
            post=post,
            author=post.author,
            words=" ".join(sorted(words)),
            facets=" ".join(sorted(facets)),
        )


def batches(items: list, size: int) -> Iterator[list]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
