"""What people type, and what it finds: the same on both databases."""

import pytest

from exchange import search
from exchange.languages import dictionary
from exchange.posts import correcting, translating
from exchange.posts.models import Topic
from exchange.search import ranking
from exchange.search.filters import Filters
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def found(text: str, **how) -> list:
    """Without the topics that a site begins with, whose descriptions say this and that."""
    return [hit.subject for hit in search.find(text, **how).hits if not isinstance(hit.subject, Topic)]


class TestChinese:
    @pytest.mark.parametrize("typed", ["茶", "茶馆", "成都的茶馆", "去成都的茶馆喝茶"])
    def test_a_word_of_any_length(self, mei, typed):
        here = note(mei, "昨天去成都的茶馆喝茶。")
        note(mei, "今天喝了咖啡。")
        assert found(typed) == [here]

    @pytest.mark.parametrize("typed", ["电脑", "電腦"])
    def test_either_script_from_either(self, mei, yating, typed):
        simplified = note(mei, "我的电脑坏了。")
        traditional = note(yating, "我的電腦壞了。", language="zh-hant")
        assert found(typed) == [traditional, simplified]

    @pytest.mark.parametrize(
        ("typed", "written"), [("什么", "甚麼"), ("看着", "看著"), ("干净", "乾淨"), ("里面", "裡面")]
    )
    def test_characters_that_were_one_or_two(self, yating, typed, written):
        here = note(yating, f"{written}。", language="zh-hant")
        assert found(typed) == [here]

    @pytest.mark.parametrize(
        "typed",
        [
            "麻烦你",
            "麻煩你",
            "mafan ni",
            "mafanni",
            "ma fan ni",
            "má fan nǐ",
            "ma2fan5ni3",
            "MAFAN NI",
            "ma'fan ni",
            "mfn",
        ]
        + ["ㄇㄚˊ ㄈㄢ˙ ㄋㄧˇ", "ㄇㄚˊㄈㄢˊㄋㄧˇ", "ㄇㄚㄈㄢㄋㄧ", "“麻烦你”", "ｍａｆａｎ　ｎｉ"],
    )
    def test_by_character_by_sound_and_by_initials(self, mei, typed):
        here = note(mei, "不好意思，麻烦你了。")
        note(mei, "今天天气很好。")
        assert found(typed) == [here]

    def test_all_ways_to_read_a_syllable(self, mei):
        city, before = note(mei, "西安很美。"), note(mei, "先走了。")
        assert set(found("xian")) == {city, before}
        assert found("xi'an")[0] == city

    def test_umlauts_however_typed(self, mei):
        here = note(mei, "女孩子喜欢绿色。")
        assert [found(typed) for typed in ("nǚhái", "nvhai", "nuhai", "lǜse", "lvse")] == [[here]] * 5

    def test_characters_apart_come_last(self, mei):
        apart, together = note(mei, "烦恼太多，麻了。"), note(mei, "真麻烦。")
        assert found("麻烦") == [together, apart]


class TestEnglish:
    def test_stems(self, jordan):
        here = note(jordan, "She was running and laughing.", language="en")
        assert found("run") == found("laughs") == found("Running") == [here]

    @pytest.mark.parametrize("typed", ["diference", "differance", "differrence", "difefrence", "difference"])
    def test_one_slip(self, jordan, typed):
        here = note(jordan, "What is the difference?", language="en")
        note(jordan, "Something else altogether.", language="en")
        assert found(typed) == [here]

    @pytest.mark.skipif(not dictionary.is_built(), reason="knows words by the dictionary")
    def test_a_word_that_was_written_and_is_one_is_no_slip(self, jordan):
        form = note(jordan, "Fill in this form.", language="en")
        note(jordan, "A letter from home.", language="en")
        assert found("form") == [form]

    def test_accents_and_apostrophes(self, jordan):
        here = note(jordan, "We don’t like that café’s coffee.", language="en")
        assert found("cafe") == found("don't") == found("dont") == found("café") == [here]

    def test_hyphens(self, jordan):
        here = note(jordan, "Send me an e-mail.", language="en")
        assert found("email") == found("e-mail") == found("e mail") == [here]


class TestMixed:
    def test_both_languages_at_once(self, mei):
        here = note(mei, "kind of 和 sort of 有什么区别？")
        note(mei, "这两个词有区别。")
        note(mei, "It is kind of you.", language="en")
        assert found("kind of 区别")[0] == found("区别 kind of")[0] == here

    def test_quoted_phrases_are_found_exactly(self, jordan, mei):
        exact = note(jordan, "It is kind of cold.", language="en")
        note(jordan, "What kind? One of these.", language="en")
        assert found('"kind of"') == found("“kind of”") == found("「Kind of」") == [exact]
        here = note(mei, "上海自来水来自海上")
        note(mei, "来自水来自来")
        assert found('"自来水来自"') == [here]

    def test_emoji_in_any_tone(self, mei):
        cat, thumb = note(mei, "早安🐱"), note(mei, "好 👍🏽")
        assert found("🐱") == [cat]
        assert found("👍") == found("👍🏿") == [thumb]

    def test_numbers_and_look_alikes(self, jordan):
        here = note(jordan, "HSK4 in 2025", language="en")
        assert found("ＨＳＫ４") == found("hsk4 2025") == found("НSK4") == [here]


class TestNames:
    @pytest.mark.parametrize("typed", ["#food", "#美食", "＃美食", "#美食#", "#FOOD 饺子"])
    def test_a_topic_by_any_of_its_names(self, mei, typed):
        here = note(mei, "包饺子", topics=Topic.objects.filter(slug="food"))
        note(mei, "不吃饺子")
        assert found(typed) == [here]

    def test_a_topic_and_a_member_themselves(self, mei, jordan):
        assert search.find("美食").hits[0].subject == Topic.objects.get(slug="food")
        assert found("小梅") == found("mei") == [mei]

    def test_what_a_member_wrote(self, mei, jordan):
        note(jordan, "饺子好吃", language="zh-hans")
        here = note(mei, "饺子好吃")
        assert found("@mei 饺子") == found("@小梅 饺子") == [here]
        assert found("饺子 @MEI") == [here]

    def test_a_name_nobody_has_is_searched_for(self, mei):
        here = note(mei, "问一下 @nobody 在吗 #nothing")
        assert found("@nobody") == found("#nothing") == [here]


class TestEverythingThatIsWritten:
    def test_under_a_post(self, jordan, mei):
        asked = question(jordan)
        said = answer(mei, asked, "可以说：劳驾")
        place = correcting.correctable(asked)[0].place
        correcting.correct(
            mei, asked, place=place, corrected="我想请您协助。", verdict="not-natural", revision=asked.revisions.get()
        )
        translating.translate(mei, asked, language="zh-hans", body="我跟她不熟悉。")
        for word in ("劳驾", "协助", "熟悉"):
            assert found(word) == [asked]
        assert search.find("劳驾").hits[0].matches[0].thing == said

    def test_what_is_asked_about_counts_as_the_title(self, jordan):
        asked = question(jordan, expressions=["我饿死了"], title="Is this rude?")
        [hit] = search.find("饿死").hits
        assert (hit.subject, hit.matches[0].place) == (asked, ranking.TITLE)

    def test_matches_in_one_post_stand_together(self, jordan, mei):
        asked = question(jordan, title="劳驾")
        answer(mei, asked, "劳驾很客气")
        [hit] = search.find("劳驾").hits
        assert [match.kind for match in hit.matches] == ["post", "comment"]


class TestOrder:
    def test_phrase_over_words_over_characters(self, mei):
        characters = note(mei, "面子，吃饭，见")
        words = note(mei, "吃饭以后再见面")
        phrase = note(mei, "我们见面吃饭")
        note(mei, "别的事情")
        assert found("见面吃饭") == [phrase, words, characters]

    def test_title_over_body_over_comments(self, mei, yating):
        below = note(mei, "晚上好")
        answer(yating, below, "Pandas!", language="en")
        body = note(mei, "Pandas are here", language="en")
        title = note(mei, "Look", title="Pandas", language="en")
        newer = note(mei, "No pandas today", language="en")
        assert found("pandas") == [title, newer, body, below]

    def test_answered_over_unanswered_and_the_newest_last(self, mei, jordan):
        old, answered, new = (question(jordan, title="About chopsticks") for _ in range(3))
        answer(mei, answered).accept(jordan)
        assert found("chopsticks") == [answered, new, old]

    def test_heard_together_over_heard_apart(self, mei):
        together = note(mei, "真不好意思")
        note(mei, "意思不太好", title="意思不太好")
        assert found("bu hao yisi")[0] == together


class TestFilters:
    def test_each_keeps_what_it_says(self, mei, jordan, yating):
        asked = question(jordan, title="龙", topics=Topic.objects.filter(slug="food"))
        written = note(yating, "龍", language="zh-hant")
        assert found("龙", filters=Filters(kind="natural")) == [asked]
        assert found("龙", filters=Filters(kind="note")) == [written]
        assert found("龙", filters=Filters(level="HSK2")) == [asked]
        assert found("龙", filters=Filters(region="TW")) == [written]
        assert found("龙", filters=Filters(topic="food")) == [asked]
        assert found("龙", filters=Filters(topic="no-such-topic")) == []
        assert found("龙", filters=Filters(language="en")) == []
        assert found("龙", filters=Filters(answered="no")) == [asked]
        assert found("龙", filters=Filters(answered="yes")) == []
        assert found("龙", filters=Filters(audio="yes")) == []

    def test_alone_they_list_everything_newest_first(self, mei, jordan):
        old, new = question(jordan), question(jordan)
        note(mei)
        assert found("", filters=Filters(answered="no")) == [new, old]


class TestPages:
    @pytest.mark.parametrize("size", [1, 3, 20])
    def test_reach_the_last_result_and_show_none_twice(self, mei, jordan, size):
        wanted = [note(mei, f"咖啡{'很好喝' * (number % 3)}", title="咖啡" * (number % 2)) for number in range(11)]
        wanted += [note(mei, "咖色的啡") for _ in range(3)]
        seen, at = [], ""
        for _page in range(40):
            page = search.find("咖啡", at=at, size=size)
            seen += [match.thing for hit in page.hits for match in hit.matches]
            at = page.older
            if not at:
                break
        assert len(seen) == len(wanted)
        assert set(seen) == set(wanted)
        assert seen == [match.thing for hit in search.find("咖啡", size=50).hits for match in hit.matches]

    @pytest.mark.parametrize("at", ["nonsense", "1-", "-1", "99-99999999999999999999", "٣-٤", "\x00"])
    def test_a_position_nobody_gave_out_is_the_first_page(self, mei, at):
        here = note(mei)
        assert found("豆浆", at=at) == [here]


class TestAnythingMayBeTyped:
    @pytest.mark.parametrize(
        "typed",
        [
            "",
            " ",
            "\t\n",
            "。，！？",
            "...",
            '"',
            '""',
            "“”",
            "#",
            "@",
            "# @",
            "\x00",
            "\ud800",
            "\udfff的",
            "的" * 10_000,
        ]
        + [
            "a" * 10_000,
            "a " * 5_000,
            "🐱" * 3_000,
            "AND",
            "OR NOT",
            "NEAR(a b)",
            "a*",
            "a:b",
            "words:x",
            "'",
            "''",
            "\\",
        ]
        + ["(((", ")", "a & b", "a | !b", "<->", "{a}", "^a", "-a", "+a", "%", "_", "$$", "; DROP TABLE x", "<script>"]
        + [
            "\u202e\u200d\ufeff",
            "à" + "\u0301" * 500,
            "مرحبا שלום",
            "ㄅㄆㄇㄈ",
            "xi'an'",
            "ㄇㄚˊˊˊ",
            "1" * 300,
            "🇨🇳👨‍👩‍👧",
        ],
    )
    def test_and_nothing_breaks(self, mei, typed):
        note(mei, "今天的早餐 AND OR NOT a b words 🐱")
        search.find(typed)
        search.find(f'"{typed}" #{typed} @{typed}', reader=mei)
