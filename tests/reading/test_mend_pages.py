"""The pages of mending, as people meet them: choosing the phrase, proposing, voting, and what could be settled."""

import pytest

from exchange.reading.models import Mend
from tests.cast import answer, note, question
from tests.reading.mends import agreed, lan, proposed

pytestmark = pytest.mark.django_db
PAGE = "/reading/mend/"
HERE = {"text": "他买了新行头。", "start": "4", "end": "6"}


@pytest.fixture
def as_mei(client, mei):
    mei.ui_language = "en"
    mei.save()
    client.force_login(mei)
    return client


def html(response) -> str:
    return response.content.decode()


class TestChoosing:
    def test_the_word_at_a_place_is_chosen(self, client):
        assert "<mark>行头</mark>" in html(client.get(PAGE, {"text": HERE["text"], "at": "5"}))

    def test_neighbours_are_offered_as_links(self, client):
        page = html(client.get(PAGE, HERE))
        assert "新行头</a>" in page

    def test_other_words_of_the_sentence_can_be_typed(self, client):
        assert "<mark>买了</mark>" in html(client.get(PAGE, {**HERE, "phrase": "买了"}))

    def test_a_long_text_is_cut_to_its_sentence(self, client):
        page = html(client.get(PAGE, {"text": "今天很冷。" * 30 + "他买了新行头。", "at": "155"}))
        assert "<mark>行头</mark>" in page
        assert "今天" not in page

    @pytest.mark.parametrize(
        "asked",
        [
            {},
            {"text": "no Chinese"},
            {"text": "行头", "at": "-1"},
            {"text": "行头", "at": "9" * 30},
            {"text": "行头", "start": "x", "end": "٣"},
            {"text": "\u202e行头\ud83d", "at": "1"},
            {"text": "行" * 20_000, "start": "0", "end": "20000"},
            {"text": "<script>行头", "at": "3", "next": "//evil.example"},
            {"text": "שלום行头", "at": "99", "phrase": "没有"},
        ],
    )
    def test_no_address_is_too_odd(self, client, asked):
        asked = {name: value.encode("utf-8", "replace").decode() for name, value in asked.items()}
        assert client.get(PAGE, asked).status_code == 200

    def test_looking_writes_nothing(self, as_mei, django_assert_max_num_queries):
        with django_assert_max_num_queries(8) as queries:
            as_mei.get(PAGE, HERE)
        assert not [query for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


class TestProposing:
    def test_a_native_proposes_in_one_go(self, as_mei):
        response = as_mei.post(PAGE, {**HERE, "reading": "xing2 tou5", "note": "现代汉语词典"}, follow=True)
        mend = Mend.objects.get()
        assert (mend.text, mend.says, mend.sentence, mend.note) == (
            "行头",
            "xing2 tou5",
            "他买了新行头。",
            "现代汉语词典",
        )
        assert "1 more native" in html(response)
        assert "xíng tou" in html(response)

    def test_the_reader_goes_back_to_where_they_were_and_nowhere_else(self, as_mei):
        assert as_mei.post(PAGE, {**HERE, "reading": "xíng tou", "next": "/help/"}).url == "/help/"
        assert as_mei.post(PAGE, {**HERE, "reading": "xíng tou", "next": "//evil.example"}).url == "/"

    def test_a_slip_is_told_beside_the_field_and_nothing_typed_is_lost(self, as_mei):
        typed = {**HERE, "reading": "xíng xyǔng", "note": "听我奶奶说的", "region": "TW"}
        response = as_mei.post(PAGE, typed)
        assert response.status_code == 422
        page = html(response)
        assert "“xyǔng” is no syllable" in page
        assert all(text in page for text in ('value="xíng xyǔng"', "听我奶奶说的", "checked"))
        assert not Mend.objects.exists()

    def test_one_character_of_many_readings_needs_its_neighbours(self, as_mei):
        response = as_mei.post(PAGE, {"text": "行不行", "start": "0", "end": "1", "reading": "háng"})
        assert "Choose its neighbours too" in html(response)

    def test_only_spaces_move_in_word_bounds(self, as_mei):
        bounds = {"text": "研究生命", "start": "0", "end": "4", "reading": "yánjiū shēngmìng"}
        assert "only move the spaces" in html(as_mei.post(PAGE, {**bounds, "words": "研究 生"}))
        as_mei.post(PAGE, {**bounds, "words": "研究生 命"})
        assert (Mend.objects.get().kind, Mend.objects.get().says) == ("words", "研究生 命")

    @pytest.mark.parametrize("typed", ["", "\x00", "\ud83d", "<b>行</b>", "🙂", "שלום", "a" * 20_000, "a1" * 90])
    def test_bad_input_is_refused_kindly(self, as_mei, typed):
        typed = typed.encode("utf-8", "replace").decode()
        assert as_mei.post(PAGE, {**HERE, "reading": typed, "region": "XX"}).status_code == 422
        assert not Mend.objects.exists()

    def test_visitors_are_asked_to_log_in(self, client):
        assert "Log in to fix it" in html(client.get(PAGE, HERE))
        assert client.post(PAGE, {**HERE, "reading": "xíng tou"}).status_code == 302
        assert not Mend.objects.exists()

    def test_a_learner_reads_why_and_sees_no_form(self, client, jordan):
        client.force_login(jordan)
        page = html(client.get(PAGE, HERE))
        assert "people who help with Chinese" in page
        assert 'name="reading"' not in page
        assert client.post(PAGE, {**HERE, "reading": "xíng tou"}).status_code == 422

    def test_those_of_taiwan_begin_with_zhuyin(self, client, yating):
        client.force_login(yating)
        assert 'value="ㄒㄧㄥˊ ㄊㄡˊ"' in html(client.get(PAGE, HERE))


class TestVoting:
    def test_a_second_native_agrees_by_one_button(self, client, mei, yating):
        mend = proposed(mei, "行头", "xíng tou")
        client.force_login(yating)
        assert f"/reading/mend/{mend.pk}/agree/" in html(client.get(PAGE, HERE))
        client.post(f"/reading/mend/{mend.pk}/agree/", {"next": "/help/"})
        mend.refresh_from_db()
        assert mend.is_agreed
        assert "2 位母語人士同意" in html(client.get(PAGE, HERE))

    def test_and_takes_it_back(self, client, mei, yating):
        mend = agreed(mei, yating, "行头", "xíng tou")
        client.force_login(yating)
        client.post(f"/reading/mend/{mend.pk}/disagree/")
        mend.refresh_from_db()
        assert not mend.is_agreed

    def test_a_learner_sees_voices_and_has_none(self, client, mei, jordan):
        mend = proposed(mei, "行头", "xíng tou")
        client.force_login(jordan)
        page = html(client.get(PAGE, HERE))
        assert "1 native agrees" in page
        assert f"/reading/mend/{mend.pk}/agree/" not in page
        client.post(f"/reading/mend/{mend.pk}/agree/")
        assert mend.votes.count() == 1

    def test_a_proposal_that_is_gone_says_so(self, as_mei):
        page = html(as_mei.post("/reading/mend/999999/agree/", follow=True))
        assert "taken back meanwhile" in page

    def test_what_is_no_act_is_not_found(self, as_mei, mei):
        mend = proposed(mei, "行头", "xíng tou")
        assert as_mei.post(f"/reading/mend/{mend.pk}/delete/").status_code == 404
        assert as_mei.get(f"/reading/mend/{mend.pk}/agree/").status_code == 405

    def test_a_retired_phrase_says_why(self, client, mei, yating, jordan):
        agreed(mei, yating, "行头", "xíng tou").phrase.retire(jordan, "Not said by anybody.")
        page = html(client.get(PAGE, HERE))
        assert "Not said by anybody." in page
        assert "xíng tou" not in page

    def test_its_queries_do_not_grow_with_voices(self, client, mei, yating, django_assert_max_num_queries):
        for number, reading in enumerate(("xíng tou", "háng tóu", "xíng tóu", "háng tou")):
            agreed(lan(f"a{number}"), lan(f"b{number}"), "行头", reading)
        client.force_login(mei)
        with django_assert_max_num_queries(9):
            client.get(PAGE, HERE)


class TestUnsure:
    def test_natives_settle_a_doubt_with_one_tap(self, as_mei, jordan):
        note(jordan, "他买了新行头。")
        page = html(as_mei.get("/reading/unsure/"))
        assert 'value="xing2 tou2"' in page
        as_mei.post(PAGE, {**HERE, "reading": "xing2 tou2", "next": "/reading/unsure/"})
        assert "行头" not in html(as_mei.get("/reading/unsure/"))

    def test_then_another_native_is_asked_to_agree(self, client, mei, yating, jordan):
        post = note(jordan, "他买了新行头。")
        mend = proposed(mei, "行头", "xíng tou", sentence="他买了新行头。")
        client.force_login(yating)
        assert f"/reading/mend/{mend.pk}/agree/" in html(client.get("/reading/unsure/"))
        mend.agree(yating)
        assert "行头" not in html(client.get("/reading/unsure/"))
        post.withdraw(jordan)

    def test_what_is_hidden_asks_nobody(self, as_mei, jordan, yating):
        note(jordan, "他买了新行头。").hide()
        under = note(jordan, "今天很冷。")
        answer(yating, under, "他的行头很贵").hide()
        assert "行头" not in html(as_mei.get("/reading/unsure/"))

    def test_questions_and_comments_are_looked_at_too(self, as_mei, jordan, yating):
        post = question(jordan, expressions=["处处长"])
        answer(yating, post, "他的行头很贵")
        page = html(as_mei.get("/reading/unsure/"))
        assert "处长" in page
        assert "行头" in page

    def test_learners_are_told_whom_it_waits_for(self, client, jordan):
        client.force_login(jordan)
        assert "people who grew up with Chinese" in html(client.get("/reading/unsure/"))

    def test_visitors_log_in_first(self, client):
        assert client.get("/reading/unsure/").status_code == 302

    def test_its_queries_are_flat(self, as_mei, jordan, settings, django_assert_max_num_queries):
        settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
        for number in range(12):
            note(jordan, f"第{number}套新行头，难为你了")
        with django_assert_max_num_queries(12):
            as_mei.get("/reading/unsure/")
