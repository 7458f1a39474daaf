"""Questions like the one being asked: over languages and scripts, by sound and stem, with the best answer at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.languages import dictionary
from exchange.posts.models import Thanks
from exchange.search.clues import Draft, clues, likeness
from exchange.search.similar import similar
from exchange.search.tokens import in_title, of
from tests.cast import answer, note, question

pytestmark = pytest.mark.skipif(not dictionary.is_built(), reason="knows meanings by the dictionary")


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def alike(*expressions: str, text: str = "", **how) -> list:
    return [each.post for each in similar(Draft(text, expressions), **how)]


def meaning(author, *expressions: str, title: str = "", **fields):
    return question(author, "meaning", expressions=list(expressions), title=title, body="", context={}, **fields)


@pytest.mark.django_db
class TestTheSameExpression:
    def test_is_found_in_either_script(self, jordan, mei):
        here = meaning(jordan, "麻烦")
        meaning(jordan, "便宜")
        assert alike("麻煩") == alike("麻烦") == [here]

    @pytest.mark.parametrize("typed", ["mafan", "má fan", "ma2fan5", "ㄇㄚˊㄈㄢˊ"])
    def test_is_found_by_its_sound(self, jordan, typed):
        here = meaning(jordan, "麻烦")
        assert alike(typed) == [here]

    @pytest.mark.parametrize("typed", ["trouble", "Troubles", "inconvenience"])
    def test_is_found_by_what_it_means(self, jordan, typed):
        here = meaning(jordan, "麻烦")
        assert alike(typed) == [here]

    def test_is_found_from_chinese_among_questions_about_english(self, mei):
        here = meaning(mei, "computer", target_language="en", language="zh-hans")
        assert alike("电脑") == alike("電腦") == [here]

    def test_stands_before_a_part_of_it(self, jordan):
        longer = meaning(jordan, "麻烦你开门好吗")
        same = meaning(jordan, "麻烦")
        assert alike("麻烦") == [same, longer]

    def test_of_one_character_is_only_that(self, jordan):
        meaning(jordan, "我吃了饭了")
        here = meaning(jordan, "了")
        assert alike("了") == [here]

    def test_of_two_to_compare_both_come_first(self, jordan):
        one = question(jordan, "meaning", expressions=["帮助"], title="", context={})
        both = question(jordan, "difference", expressions=["帮忙", "帮助"], title="", context={})
        assert alike("帮助", "帮忙") == [both, one]


@pytest.mark.django_db
class TestProse:
    def test_is_alike_in_stems(self, jordan):
        here = question(jordan, "culture", expressions=[], title="Tipping waiters in restaurants", body="")
        assert alike(text="Do people tip a waiter in a restaurant?") == [here]

    def test_is_alike_in_the_other_language(self, jordan):
        here = question(jordan, "culture", expressions=[], title="Giving money in red envelopes at weddings", body="")
        assert alike(text="参加婚礼要给多少钱的红包？") == [here]

    def test_of_a_word_or_two_everybody_says_is_not(self, jordan):
        question(jordan, "culture", expressions=[], title="What do people say on the phone?", body="")
        assert alike(text="What do you say to people who sneeze?") == []


@pytest.mark.django_db
class TestWhatIsShown:
    def test_is_no_note_nothing_hidden_and_not_the_question_itself(self, jordan, mei):
        note(jordan, "麻烦", title="麻烦")
        hidden, own = meaning(mei, "麻烦"), meaning(jordan, "麻烦")
        hidden.hide()
        assert alike("麻烦", reader=jordan, without=own.pk) == []

    def test_an_answered_one_comes_first_with_the_accepted_answer(self, jordan, mei, ava):
        answered, waiting = meaning(jordan, "麻烦"), meaning(ava, "麻烦")
        said = answer(mei, answered, "Trouble.")
        said.accept(jordan)
        first, second = similar(Draft("", ("麻烦",)))
        assert (first.post, first.answer, first.is_accepted) == (answered, said, True)
        assert (second.post, second.answer) == (waiting, None)

    def test_else_the_answer_most_were_thankful_for(self, jordan, mei, ava, yating):
        post = meaning(jordan, "麻烦")
        answer(mei, post, "第一个")
        better = answer(yating, post, "第二個", language="zh-hant")
        answer(jordan, post, "My own", language="en")
        Thanks.give(ava, better)
        assert [each.answer for each in similar(Draft("", ("麻烦",)))] == [better]

    def test_costs_ten_queries_at_most_however_much_is_alike(self, jordan, mei):
        draft = Draft("How to bother somebody politely at the door, please?", ("麻烦", "打扰", "trouble"))
        counts = []
        for number in (1, 12):
            for _time in range(number):
                answer(mei, meaning(jordan, "麻烦", "打扰"), "Trouble.")
            with CaptureQueriesContext(connection) as captured:
                assert similar(draft, reader=mei)
            counts.append(len(captured))
        assert counts[1] <= counts[0] <= 10

    @pytest.mark.parametrize("typed", ["", "   ", "\x00", "\ud800", "' OR 1", "！？。", "麻" * 20_000, "a" * 20_000])
    def test_is_nothing_for_what_says_nothing(self, jordan, typed):
        question(jordan)
        assert alike(typed, text=typed) == []


@pytest.mark.parametrize(
    ("expression", "title", "least", "most"),
    [
        ("麻烦", "麻煩", 10, 10),
        ("mafan", "麻烦", 6, 8),
        ("trouble", "麻烦", 6, 6),
        ("麻烦", "a trouble", 6, 6),
        ("不好意思麻烦你", "麻烦", 1, 4),
        ("麻烦", "便宜", 0, 0),
        ("了", "我吃了", 2, 2),
    ],
)
def test_how_alike_two_are(expression, title, least, most):
    tokens = " ".join(["", *map(in_title, of(title)), *of(title), ""])
    assert least <= likeness(clues(Draft("", (expression,))), tokens) <= most
