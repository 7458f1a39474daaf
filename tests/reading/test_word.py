"""A word of a text, looked up: what is told of it, to whom, and what happens when there is no such word."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from exchange.languages import dictionary, segment
from exchange.reading.explaining import Explanation, explain
from exchange.reading.looking_up import look_up, nearest, within
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db  # readings that members mended are looked for everywhere


def asked(text: str, at: int = 0, **more) -> str:
    return f"/reading/word/?{urlencode({'text': text, 'at': at, **more})}"


def part(client: Client, text: str, at: int = 0, **more):
    return client.get(asked(text, at, **more), headers={"HX-Request": "true"})


def told(text: str, at: int = 0, script: str = "", shown_in: str = "zh-hans", interface: str = "en") -> Explanation:
    return explain(look_up(text, at, script or None), script, shown_in, interface)


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("我想去银行取钱。", 3, "银行"),
        ("我想去银行取钱。", 4, "银行"),
        ("我們去銀行領錢。", 4, "銀行"),
        ("What does 加油 mean?", 11, "加油"),
        ("她 gave up 了。", 7, "gave up"),
        ("She gave up.", 4, "gave up"),
        ("I have two cats.", 12, "cats"),
        ("这件T恤多少钱？", 2, "T恤"),
        ("3Q啦", 0, "3Q"),
        ("打招呼", 2, "打招呼"),
    ],
)
def test_the_word_is_found_from_any_of_its_characters(text: str, at: int, word: str):
    assert look_up(text, at).said == word


@pytest.mark.parametrize(
    "text", ["这些人都知道他昨天没有来上班。", "我們一起去臺北看電影好不好？", "他马上海外留学去了。"]
)
def test_a_tap_finds_an_entry_wherever_it_falls_and_agrees_with_the_words_of_the_text(text: str):
    start = 0
    for word in segment.words(text):
        for at in range(start, start + len(word)):
            if dictionary.lookup(word):
                found = look_up(text, at)
                assert (found.said, found.entry is not None) == (word, True)
        start += len(word)


class TestChinese:
    def test_the_reading_that_is_meant_here_comes_first(self):
        row, fine = told("银行在第一行。", 5), told("他这样行不行？", 3)
        assert row.readings[0].sound.pinyin == "háng"
        assert fine.readings[0].sound.pinyin == "xíng"
        assert {reading.sound.pinyin for reading in row.readings} >= {"háng", "xíng"}

    def test_it_is_told_how_it_is_said_beside_its_neighbours(self):
        hello = told("你好")
        assert (hello.readings[0].sound.pinyin, hello.as_said.pinyin) == ("nǐ hǎo", "ní hǎo")
        assert hello.readings[0].sound.zhuyin == "ㄋㄧˇ ㄏㄠˇ"
        assert told("我爱你", 1).as_said is None

    def test_both_scripts_stand_together_where_they_differ(self):
        bank = told("银行", script="zh-hans")
        assert (bank.headword, bank.lang, bank.other_script, bank.other_lang) == ("银行", "zh-Hans", "銀行", "zh-Hant")
        assert told("銀行", script="zh-hant").other_script == "银行"
        assert told("你好").other_script == ""

    def test_names_and_bookish_senses_come_last(self):
        king = told("国王", 1, "zh-hans")
        assert told("王").readings[-1].is_name
        assert king.readings[0].senses[0].startswith("king")
        assert told("行").readings[0].senses[0].startswith("capable")

    def test_a_definition_names_other_words_in_the_readers_script(self):
        shown = " ".join(sense for reading in told("了", script="zh-hans").readings for sense in reading.senses)
        assert "无 (wú)" in shown
        assert "|" not in shown

    def test_levels_measure_words_and_strokes(self):
        book = told("一本书", 2, "zh-hans")
        assert book.levels == ("HSK 3.0: level 1", "HSK 2.0: level 1")
        assert "本 běn" in book.readings[0].measure_words
        assert book.frequency == "Everyday word"

    def test_slang_is_told_in_the_language_of_the_screen(self):
        assert told("你们加油！", 2).slang[0].form == "加油"
        assert told("你们加油！", 2, interface="zh-hant").slang[0].meant != told("你们加油！", 2).slang[0].meant

    def test_one_may_go_on_to_its_characters(self):
        assert within(look_up("我去银行", 2)) == ["银", "行"]


class TestEnglish:
    def test_every_way_to_say_it_with_its_part_of_speech(self):
        with override("en"):
            ways = told("I record a record", 2).spoken
        assert [(way.part_of_speech, way.american, way.british) for way in ways] == [
            ("noun", "ˈrɛkɚd", "ˈrekɔːd"),
            ("verb", "rɪˈkɔrd", "rɪˈkɔːd"),
        ]
        assert ways[0].respelling == "REH-kurd"

    def test_meanings_are_in_the_readers_script(self):
        assert told("cat").meanings[0].text.startswith("猫")
        assert told("cat", shown_in="zh-hant").meanings[0].text.startswith("貓")

    def test_a_form_leads_to_its_word(self):
        cats = told("cats")
        assert (cats.relation, cats.base, cats.levels) == ("plural of", "cat", ("CEFR A1",))
        assert ("plural", "cats") in told("cat").forms

    def test_a_slip_is_met_with_what_may_be_meant(self):
        assert nearest("recieve")[0] == "receive"
        assert nearest("x" * 30) == nearest("ab") == []


class TestThePage:
    def test_visitors_get_a_part_of_a_page_or_a_whole_one(self, client: Client):
        whole, piece = client.get(asked("我去银行。", 2, lang="zh-Hans")), part(client, "我去银行。", 2, lang="zh-Hans")
        assert "<html" in whole.text
        assert "<html" not in piece.text
        for answered in (whole, piece):
            assert 'lang="zh-Hant">銀行' in answered.text
            assert 'data-start="2" data-end="4"' in answered.text

    def test_the_readers_browser_keeps_it_for_a_while_and_nobody_elses(self, client: Client):
        answered = part(client, "银行")
        assert {"private", "max-age=300"} <= set(answered["Cache-Control"].split(", "))
        assert "HX-Request" in answered["Vary"]
        assert "Cookie" in answered["Vary"]

    def test_a_question_about_it_is_begun(self, client: Client):
        page = client.get(asked("我去银行。", 2, lang="zh-Hans"))
        link = page.context["ask_address"]
        form = client.get(link).context["form"]
        assert form["expressions"].value() == "银行"
        assert form["source"].value() == "我去银行。"
        assert form["target_language"].value() == "zh"

    def test_what_one_was_asking_before_is_not_lost_to_a_new_question(self, client: Client, jordan):
        client.force_login(jordan)
        client.post("/drafts/ask/meaning", {"expressions": "加油", "source": "From a friend"})
        form = client.get("/ask/meaning/?expressions=银行&source=x").context["form"]
        assert form["expressions"].value() == "加油\n银行"
        assert form["source"].value() == "From a friend"

    def test_what_nobody_knows_is_said_kindly(self, client: Client):
        page = part(client, "Please recieve it", 9)
        assert page.status_code == 200
        assert "not in our dictionary" in page.text
        assert ">receive</a>" in page.text

    @pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
    def test_in_each_language(self, client: Client, language: str):
        page = client.get(asked("我去银行。", 2, hl=language))
        assert page.status_code == 200


class TestExamples:
    def test_are_sentences_of_members_with_the_word_marked(self, client: Client, mei, jordan):
        note(mei, "今天下雨。我下午去银行取钱。")
        answer(mei, question(jordan), "银行九点开门。")
        page = part(client, "银行").text
        assert "我下午去<mark>银行</mark>取钱。" in page
        assert "<mark>银行</mark>九点开门。" in page
        assert "今天下雨" not in page

    def test_are_three_at_most_and_not_the_sentence_one_reads(self, client: Client, mei, settings):
        settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
        for number in range(5):
            note(mei, f"第{number}天我去了银行。")
        page = part(client, "第4天我去了银行。", 7).text
        assert page.count("<mark>") == 3
        assert "第4天" not in page

    def test_show_nothing_that_was_hidden_or_withdrawn(self, client: Client, mei, settings):
        settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
        note(mei, "我去银行。").hide()
        note(mei, "她去银行。").withdraw(mei)
        post = note(mei, "今天下雨。")
        answer(mei, post, "他们去银行。").hide()
        gone = note(mei, "明天下雨。")
        answer(mei, gone, "我们去银行。")
        gone.withdraw(mei)
        assert "<mark>" not in part(client, "银行").text

    def test_are_of_the_word_and_not_of_letters_that_happen_to_stand_together(self, client: Client, mei):
        note(mei, "他马上海外留学去了。")
        note(mei, "The category is new.", language="en")
        assert "<mark>" not in part(client, "上海").text
        assert "<mark>" not in part(client, "cat").text

    def test_cost_the_same_however_many_there_are(self, client: Client, mei, settings, django_assert_max_num_queries):
        settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
        note(mei, "我去银行。")
        client.force_login(mei)
        part(client, "银行")
        with django_assert_max_num_queries(6):  # session, reader, mends, posts, comments, whether it is saved
            part(client, "银行")
        for _ in range(5):
            note(mei, "我去银行。")
        with django_assert_max_num_queries(6):
            part(client, "银行")


class TestBadInput:
    def test_without_a_text_there_is_a_box_to_type_one_into(self, client: Client):
        page = client.get("/reading/word/")
        assert page.status_code == 200
        assert 'name="text"' in page.text

    def test_a_text_too_long_is_refused_with_the_limit(self, client: Client):
        page = client.get(asked("好" * 2_000))
        assert page.status_code == 400
        assert "2000 characters" in page.text
        assert "400 at most" in page.text

    @pytest.mark.parametrize("at", ["3", "-1", "x", "٣", "9" * 30, "1.5", " "])
    def test_a_place_that_is_none_is_refused(self, client: Client, at: str):
        page = part(client, "银行", at)
        assert page.status_code == 400
        assert "no word at that place" in page.text

    @pytest.mark.parametrize(
        "text",
        ["\ud800", "%ED%A0%80", "a\u0301" * 50, "🐼👨‍👩‍👧", "\u202eabc", "<b>银行</b>", "𰻞𠮷", "。", "ｂａｎｋ"],
    )
    @pytest.mark.parametrize("at", [0, 1])
    def test_odd_texts_are_answered(self, client: Client, text: str, at: int):
        text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") + "x"
        page = part(client, text, at, lang="xx-Nonsense", **{"in": "comment-9999999999999999999"})
        assert page.status_code == 200
        assert "<b>" not in page.text

    def test_where_no_dictionary_was_built_it_is_said(self, client: Client, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(dictionary, "is_built", lambda: False)
        assert client.get(asked("银行")).status_code == 503

    def test_it_is_only_read(self, client: Client):
        assert client.post("/reading/word/").status_code == 405


class TestWordByWord:
    def test_every_word_of_a_conversation_is_a_link(self, client: Client, mei, jordan):
        post = question(jordan)
        answer(mei, post)
        page = client.get(f"/reading/posts/{post.pk}/words/").text
        assert f"{urlencode({'text': '帮忙', 'lang': 'zh-Hans'})}".replace("&", "&amp;") in page
        assert ">polite</a>" in page
        assert ">麻烦</a>" in page

    def test_a_sentence_tells_where_its_words_are(self, client: Client):
        found = client.get("/reading/bounds/", {"text": "我去银行 now"}).json()["words"]
        assert found == [[0, 1], [1, 2], [2, 4], [5, 8]]
        assert client.get("/reading/bounds/", {"text": "我" * 401}).status_code == 400

    def test_only_what_the_reader_may_see(self, client: Client, mei):
        post = note(mei)
        answer(mei, post, "我不该说的话。").hide()
        assert "不该" not in client.get(f"/reading/posts/{post.pk}/words/").text
        post.hide()
        assert client.get(f"/reading/posts/{post.pk}/words/").status_code == 404

    def test_its_queries_do_not_grow(self, client: Client, mei, settings, django_assert_num_queries):
        settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
        post = note(mei)
        answer(mei, post, "好。")
        client.get(f"/reading/posts/{post.pk}/words/")
        with CaptureQueriesContext(connection) as one:
            client.get(f"/reading/posts/{post.pk}/words/")
        for _ in range(5):
            answer(mei, post, "很好。")
        with django_assert_num_queries(len(one)):
            client.get(f"/reading/posts/{post.pk}/words/")


def test_who_helps_with_chinese_can_mend_the_reading_from_there(client, mei, jordan):
    for reader, may in ((mei, True), (jordan, False)):
        client.force_login(reader)
        assert ("/reading/mend/?text=" in part(client, "我想去银行取钱。", 3).content.decode()) == may
