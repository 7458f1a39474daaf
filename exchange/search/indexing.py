"""Keeping the index as the content is."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from exchange.search import tokens, vocabulary
from exchange.search.documents import Document, document
from exchange.search.models import Entry

LATER = ["post", "author", "shown", "words", "facets"]
"""What changes of an entry; when and what it is of never do."""


def index(things: Iterable) -> int:
    """Bring the entries of these things up to date, or take them away; how many there were."""
    found = [(thing, document(thing)) for thing in things]
    for thing, made in found:
        if made is None:
            Entry.objects.about(thing).delete()
    keep([made for _thing, made in found if made])
    return len(found)


def forget(thing) -> None:
    Entry.objects.about(thing).delete()


def keep(documents: list[Document]) -> None:
    entries = entries_of(documents)
    if not entries:
        return
    vocabulary.learn(set().union(*(tokens.words_of(entry.words.split(" ")) for entry in entries)))
    try:
        with transaction.atomic():
            save(entries)
    except IntegrityError:  # two things of the same moment with the same place in it
        for entry in entries:
            save_somewhere(entry)


def save(entries: list[Entry]) -> None:
    Entry.objects.bulk_create(entries, update_conflicts=True, unique_fields=["thing", "thing_id"], update_fields=LATER)


def save_somewhere(entry: Entry) -> None:
    """At the next free place after its own."""
    taken = Entry.objects.exclude(thing=entry.thing, thing_id=entry.thing_id)
    while taken.filter(pk=entry.pk).exists():
        entry.pk += 1
    save([entry])


def entries_of(documents: list[Document]) -> list[Entry]:
    """As they should be; nothing is written."""
    texts = [text for made in documents for text in (made.title, made.body)]
    said = tokens.of_each(texts)
    return [entry(made, *said[2 * place : 2 * place + 2]) for place, made in enumerate(documents)]


def entry(made: Document, title: set[str], body: set[str]) -> Entry:
    words = sorted(title | body | set(map(tokens.in_title, title)))[: tokens.MOST_TOKENS]
    return Entry(
        id=made.moment,
        thing=made.thing,
        thing_id=made.thing_id,
        post_id=made.post_id,
        author_id=made.author_id,
        shown=made.shown,
        words=" ".join(words),
        facets=" ".join(sorted(made.facets)),
    )
