"""What is written is annotated when it is saved, so that reading it costs no work."""

from contextlib import contextmanager
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.posts import correcting, publishing, translating
from exchange.reading import annotating
from exchange.reading.models import Annotation
from exchange.reading.tasks import annotate_anew
from tests.cast import answer, note, question

COOKIE = "pinyin.tones.gloss-zh.hsk.zh-tw.ipa-us.gloss-en.cefr"


@pytest.fixture
def saved(django_capture_on_commit_callbacks):
    """What is done in here is committed, and its tasks with it."""

    @contextmanager
    def committing():
        with django_capture_on_commit_callbacks(execute=True):
            yield

    return committing


def texts() -> set[str]:
    return set(Annotation.objects.values_list("text", flat=True))


def check() -> str:
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("annotate", "--check", stdout=said)
    return f"{said.getvalue().strip()} {ended.value.code}"


@pytest.fixture
def no_work(monkeypatch):
    """Cutting, reading and looking up are forbidden."""

    def refuse(*args, **kwargs):
        raise AssertionError("Annotating while somebody waits for the page.")

    def forbid():
        for name in ("pinyin.annotate_all", "pinyin.spoken_all", "segment.words", "levels.level_of_chinese"):
            monkeypatch.setattr(f"exchange.languages.{name}", refuse)
        monkeypatch.setattr("exchange.languages.variants.convert", refuse)
        monkeypatch.setattr("exchange.languages.dictionary.file.connection", refuse)
        monkeypatch.setattr("exchange.languages.dictionary.chinese.connection", refuse)
        monkeypatch.setattr("exchange.languages.dictionary.english.connection", refuse)

    return forbid


def test_everything_that_is_written_is_annotated(saved, jordan, mei):
    with saved():
        post = question(jordan, expressions=["我想你帮忙我。"], title="Polite?", body="To *her*.")
        comment = answer(mei, post, "可以。")
        translating.translate(mei, post, language="zh-hans", title="礼貌吗", body="对她。")
        correct(mei, post, -1, "我想你帮帮忙我。", "It is softer.")
        correct(jordan, post, 0, "可以啊。", comment=comment)
    assert {text.strip() for text in texts()} == {
        *("我想你帮忙我。", "Polite?", "To her.", "I’d like you to help me"),
        *("可以。", "礼貌吗", "对她。"),
        *("我想你帮帮忙我。", "It is softer.", "可以啊。"),
    }


def correct(by, post, place: int, corrected: str, reason: str = "", comment=None) -> None:
    revision = (comment or post).revisions.get()
    said = {"verdict": "not-natural", "reason_language": "en", "corrected": corrected, "reason": reason}
    correcting.correct(by, post, comment=comment, place=place, revision=revision, **said)


def test_what_is_edited_is_annotated_anew(saved, mei):
    with saved():
        post = note(mei, "早上好")
    with saved():
        publishing.edit(post, mei, base=1, title="", body="晚上好")
    assert "晚上好" in {text.strip() for text in texts()}


def test_what_is_taken_back_is_forgotten(saved, mei):
    with saved():
        post = note(mei, "早上好")
    assert texts()
    post.withdraw(mei)
    assert not texts()


def test_a_post_of_2000_characters_is_shown_without_any_work(client, saved, mei, jordan, no_work):
    with saved():
        post = note(mei, "银行在哪儿？互联网上的视频，I record a record。\n\n" * 60)
        answer(jordan, post, "Really? 真的吗？", language="en")
    assert len(post.body) > 2000
    no_work()
    client.cookies["aids"] = COOKIE
    html = client.get(post.get_absolute_url()).content.decode()
    assert html.count("yǐng</rt>") == 60
    assert html.count("<rt") > 1500


def test_aids_cost_one_query_however_much_is_said(client, settings, saved, mei, jordan):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")

    def queries(cookie: str) -> int:
        client.cookies["aids"] = cookie
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(post.get_absolute_url()).status_code == 200
        assert not [q for q in captured if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
        return len(captured)

    with saved():
        post = note(mei, "早上好")
        answer(jordan, post, "你好")
    assert queries(COOKIE) == queries("") + 1
    few = queries(COOKIE)
    with saved():
        for number in range(20):
            comment = answer(jordan, post, f"第{number}个答案")
            translating.translate(mei, post, comment=comment, language="en", body="An answer")
    assert queries(COOKIE) == few
    assert queries("above.citation") == queries("")


def test_what_has_no_annotation_is_shown_all_the_same_and_nothing_is_written(client, mei):
    post = note(mei, "银行")
    client.cookies["aids"] = COOKIE
    assert "háng</rt>" in client.get(post.get_absolute_url()).content.decode()
    assert not texts()


def test_a_failure_to_annotate_does_not_lose_the_post(saved, mei, monkeypatch):
    monkeypatch.setattr(annotating, "annotations_of", lambda texts: 1 / 0)
    with saved():
        post = note(mei, "早上好")
    post.refresh_from_db()
    assert not texts()


class TestTheCommand:
    def test_makes_what_is_missing(self, mei, jordan):
        post = note(mei, "早上好")
        answer(jordan, post, "你好")
        assert check() == "2 texts, 2 to annotate, 0 to forget. 1"
        call_command("annotate", stdout=StringIO())
        assert check() == "2 texts, 0 to annotate, 0 to forget. 0"

    def test_makes_anew_what_was_made_with_other_tables(self, mei):
        note(mei, "早上好")
        call_command("annotate", stdout=StringIO())
        Annotation.objects.update(version="old", words=[])
        assert check() == "1 texts, 1 to annotate, 0 to forget. 1"
        call_command("annotate", stdout=StringIO())
        assert Annotation.objects.get().words

    def test_goes_on_where_it_was(self, mei, monkeypatch):
        note(mei, "早上好")
        call_command("annotate", stdout=StringIO())
        made = Annotation.objects.get().made_at
        note(mei, "晚上好")
        call_command("annotate", stdout=StringIO())
        assert Annotation.objects.count() == 2
        assert Annotation.objects.filter(made_at=made).count() == 1

    def test_forgets_texts_that_are_gone(self, mei):
        post = note(mei, "早上好")
        call_command("annotate", stdout=StringIO())
        type(post).objects.filter(pk=post.pk).update(body="", body_html="")
        assert check() == "0 texts, 0 to annotate, 1 to forget. 1"
        call_command("annotate", stdout=StringIO())
        assert not texts()


def test_those_that_say_a_phrase_are_made_anew(saved, mei, monkeypatch):
    with saved():
        note(mei, "垃圾分类")
        note(mei, "早上好")
    Annotation.objects.update(version="old")
    annotate_anew.enqueue("垃圾")
    assert Annotation.objects.exclude(version="old").get().text.strip() == "垃圾分类"
