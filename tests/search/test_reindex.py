"""`manage.py reindex` puts the index right in place, goes on where it was interrupted, and says what differs."""

import pytest
from django.core.management import call_command

from exchange import search
from exchange.posts.models import Post
from exchange.search import rebuilding
from exchange.search.models import Entry
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db


def contents() -> set[tuple]:
    return set(Entry.objects.values_list("id", "thing", "thing_id", "post", "author", "shown", "words", "facets"))


def found(text: str) -> list:
    return [hit.subject for hit in search.find(text).hits]


@pytest.fixture
def site(mei, jordan) -> list[Post]:
    posts = [note(mei, "豆浆"), question(jordan)]
    answer(mei, posts[1]).accept(jordan)
    return posts


def test_what_follows_the_content_is_what_a_rebuilding_makes(site):
    before = contents()
    Entry.objects.all().delete()
    assert found("豆浆") == []
    call_command("reindex", verbosity=0)
    assert contents() == before
    assert found("豆浆") == site[:1]


def test_check_counts_what_differs(site, capsys):
    call_command("reindex", "--check")
    assert "0 missing, 0 outdated, 0 superfluous" in capsys.readouterr().out
    Post.objects.filter(pk=site[0].pk).update(body="咖啡")
    Entry.objects.about(site[1]).delete()
    Entry.objects.create(id=5000, thing="post", thing_id=999_999, words="c:鬼", facets="")
    with pytest.raises(SystemExit):
        call_command("reindex", "--check")
    assert "1 missing, 1 outdated, 1 superfluous" in capsys.readouterr().out
    call_command("reindex")
    call_command("reindex", "--check")
    assert found("鬼") == []


def test_goes_on_where_it_was_interrupted(site, monkeypatch):
    monkeypatch.setattr(rebuilding, "BATCH", 1)

    batches = iter([1, 2])

    def stop_at_the_third(_count: int) -> None:
        if next(batches, None) is None:
            raise KeyboardInterrupt

    total = rebuilding.left_to_do()
    with pytest.raises(KeyboardInterrupt):
        rebuilding.rebuild(stop_at_the_third)
    assert rebuilding.left_to_do() == total - 3
    assert rebuilding.rebuild() == total - 3
    assert rebuilding.left_to_do() == total


def test_nothing_is_missing_meanwhile(site, monkeypatch):
    monkeypatch.setattr(rebuilding, "BATCH", 1)
    seen = []
    rebuilding.rebuild(lambda count: seen.append(found("豆浆")))
    assert seen == [site[:1]] * len(seen)
