"""Saving words from what one reads: once each, for oneself alone, and only with what may still be read."""

import pytest
from django.test import Client

from exchange.posts import translating
from exchange.study.models import SavedWord
from tests.cast import answer, note, question

BANK = {
    "word": "银行",
    "language": "zh",
    "lang": "zh-Hans",
    "reading": "yín háng",
    "gloss": "bank",
    "sentence": "我去银行。",
    "next": "/help/",
}


@pytest.fixture
def reader(client: Client, jordan) -> Client:
    client.force_login(jordan)
    return client


def save(client: Client, place: str = "", **more):
    return client.post("/study/save/", BANK | {"place": place} | more)


class TestSaving:
    def test_keeps_the_word_with_its_sentence_and_its_place(self, reader: Client, jordan, mei):
        post = note(mei, "我去银行。")
        assert save(reader, f"post-{post.pk}").url == BANK["next"]
        saved = SavedWord.objects.get(member=jordan)
        assert (saved.word, saved.reading, saved.gloss) == ("银行", "yín háng", "bank")
        assert (saved.place, saved.sentence_shown) == (post, "我去银行。")

    def test_happens_once_for_each_word(self, reader: Client):
        save(reader)
        save(reader, gloss="another")
        assert SavedWord.objects.get().gloss == "bank"

    def test_is_undone_by_the_same_button(self, reader: Client):
        page = reader.get("/reading/word/", {"text": "银行"}).text
        assert 'aria-pressed="false"' in page
        save(reader)
        page = reader.get("/reading/word/", {"text": "银行"}).text
        assert 'aria-pressed="true"' in page
        reader.post("/study/unsave/", BANK)
        assert not SavedWord.objects.exists()

    def test_asks_visitors_to_join_and_brings_them_back(self, client: Client, db):
        assert "/accounts/login/?next=" in save(client).url
        assert "/accounts/login/?next=%2Freading%2Fword%2F" in client.get("/reading/word/", {"text": "银行"}).text

    @pytest.mark.parametrize(
        "wrong", [{"word": ""}, {"word": "\u200b"}, {"word": "好" * 65}, {"language": "fr"}, {"lang": "<b>"}]
    )
    def test_refuses_what_is_no_word_and_says_so(self, reader: Client, wrong: dict):
        page = reader.post("/study/save/", BANK | {"next": "/study/"} | wrong, follow=True)
        assert "could not be saved" in page.text
        assert not SavedWord.objects.exists()

    def test_cuts_what_is_too_long_for_a_list(self, reader: Client):
        save(reader, gloss="g" * 20_000, reading="r" * 500, sentence="s" * 20_000)
        saved = SavedWord.objects.get()
        assert (len(saved.gloss), len(saved.reading)) == (400, 200)

    @pytest.mark.parametrize("place", ["post-999", "comment-x", "member-1", "post-" + "9" * 30, "\ud83d", "post-1\n"])
    def test_a_place_that_is_none_takes_its_sentence_along(self, reader: Client, place: str):
        save(reader, place.encode("utf-8", "replace").decode())
        saved = SavedWord.objects.get()
        assert (saved.place, saved.sentence) == (None, "")

    def test_leads_nowhere_else(self, reader: Client):
        assert save(reader, next="https://example.invalid/").url == "/"

    def test_is_limited(self, reader: Client, settings):
        settings.LIMITS = settings.LIMITS | {"save": "1/h"}
        save(reader)
        page = reader.post("/study/save/", BANK | {"word": "加油", "next": "/study/"}, follow=True)
        assert "a lot in a short time" in page.text
        assert SavedWord.objects.count() == 1

    def test_of_a_place_nobody_may_see_keeps_no_sentence(self, reader: Client, mei):
        post = note(mei, "我去银行。")
        post.hide()
        save(reader, f"post-{post.pk}")
        assert SavedWord.objects.get().sentence == ""


@pytest.mark.django_db
class TestWhatGoesOutOfSight:
    def test_a_withdrawn_post_takes_its_sentence_with_it(self, reader: Client, mei):
        post = note(mei, "我去银行。")
        save(reader, f"post-{post.pk}")
        post.withdraw(mei)
        saved = SavedWord.objects.get()
        assert (saved.word, saved.sentence, saved.place) == ("银行", "", None)

    def test_and_the_sentences_of_what_stood_under_it(self, reader: Client, jordan, mei):
        post = question(jordan)
        comment = answer(mei, post)
        twin = translating.translate(mei, post, language="zh-hans", body="我去银行。")
        save(reader, f"comment-{comment.pk}")
        save(reader, f"translation-{twin.pk}", word="去")
        post.withdraw(jordan)
        assert set(SavedWord.objects.values_list("sentence", flat=True)) == {""}

    def test_what_is_hidden_is_not_shown_until_it_is_restored(self, reader: Client, mei, jordan):
        post = question(jordan)
        comment = answer(mei, post)
        save(reader, f"comment-{comment.pk}")
        comment.hide()
        assert BANK["sentence"] not in reader.get("/study/").text
        assert BANK["sentence"] not in b"".join(reader.get("/study/words.csv")).decode()
        comment.restore()
        assert BANK["sentence"] in reader.get("/study/").text
        post.hide()
        assert BANK["sentence"] not in reader.get("/study/").text
