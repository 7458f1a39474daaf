"""What the member a decision is about reads, and how they appeal."""

import pytest
from django.utils import translation

from exchange.moderation import appealing, deciding
from exchange.moderation.appealing import Answer
from exchange.moderation.models import Appeal

from .conftest import verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision(case, ming):
    return deciding.decide(case, ming, verdict("suspend", hides_too=True))


@pytest.fixture
def at_home(client, ben):
    client.force_login(ben)
    return client


def text(answer) -> str:
    return answer.content.decode()


def test_says_what_why_and_until_when(at_home, decision):
    page = text(at_home.get(decision.get_absolute_url()))
    for said in (
        "Your account is suspended",
        "1.1 Be kind to learners",
        "Called the asker hopeless.",
        "aimed at the person",
    ):
        assert said in page
    assert "Your English is hopeless." in page


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh-hans", '<dd lang="zh-Hans">你的话针对的是人。'), ("zh-hant", '<dd lang="zh-Hant">你的話針對的是人。')],
)
def test_speaks_the_members_language(at_home, decision, language, said):
    assert said in text(at_home.get(f"{decision.get_absolute_url()}?hl={language}"))


def test_a_suspended_member_appeals_there(at_home, decision, ben):
    assert not ben.may("comment")
    page = at_home.post(decision.get_absolute_url(), {"text": "It was a line from a film."}, follow=True)
    assert Appeal.objects.get().by == ben
    assert "You have appealed" in text(page)


def test_a_second_appeal_is_not_taken(at_home, decision, ben):
    appealing.appeal(decision, ben, "Once.")
    answer = at_home.post(decision.get_absolute_url(), {"text": "Twice."})
    assert answer.status_code == 422
    assert Appeal.objects.get().text == "Once."


def test_an_empty_appeal_comes_back_with_the_reason(at_home, decision):
    answer = at_home.post(decision.get_absolute_url(), {"text": "\u200b"})
    assert "Say in a sentence or two" in text(answer)


def test_the_answer_stands_there(at_home, decision, ben, ada):
    made = appealing.appeal(decision, ben, "It was a line from a film.")
    appealing.answer(made, ada, Answer("overturned", "So it was.", "确实是台词。", "確實是台詞。"))
    page = text(at_home.get(decision.get_absolute_url()))
    assert "This decision has been undone" in page
    assert "So it was." in page


def test_nobody_else_learns_of_it(client, decision, mei):
    client.force_login(mei)
    assert client.get(decision.get_absolute_url()).status_code == 404


def test_moderators_read_it_and_do_not_appeal(client, decision, ada):
    client.force_login(ada)
    page = text(client.get(decision.get_absolute_url()))
    assert 'name="text"' not in page


def test_a_report_that_found_nothing_makes_no_page_for_the_author(at_home, case, ming):
    assert at_home.get(deciding.decide(case, ming, verdict("none")).get_absolute_url()).status_code == 404


def test_visitors_are_asked_to_log_in(client, decision):
    assert client.get(decision.get_absolute_url()).status_code == 302


def test_a_reason_is_told_in_the_language_being_spoken(decision):
    with translation.override("zh-hant"):
        assert decision.reason == "你的話針對的是人。"
    with translation.override("en"):
        assert decision.reason_lang == "en"


def test_is_found_again_among_what_concerns_them(at_home, decision):
    page = text(at_home.get("/reports/"))
    assert decision.get_absolute_url() in page
    assert "Your account is suspended" in page
    assert 'href="/reports/"' in text(at_home.get("/settings/profile/"))


def test_what_took_nothing_is_not_told_there_either(at_home, case, ming):
    made = deciding.decide(case, ming, verdict("none"))
    assert made.get_absolute_url() not in text(at_home.get("/reports/"))
