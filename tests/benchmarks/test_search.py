"""The site that search is measured in can be searched like any other, and the queries are ones that people type."""

from itertools import islice

import pytest

from exchange.benchmarks import corpus
from exchange.benchmarks.search import queries, search
from exchange.posts.models import Post
from exchange.search import find
from exchange.search.models import Entry


@pytest.mark.django_db
def test_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "LEAST_SENTENCES", 60)
    made = corpus.Corpus(40)
    made.fill()
    assert Entry.objects.filter(thing="post").count() == Post.objects.count() == 40
    asked = list(islice(queries(made), 30))
    assert len({each.kind for each in asked}) > 5
    assert any(find(each.text, filters=each.filters).hits for each in asked)
    for each in asked:
        search(each)
