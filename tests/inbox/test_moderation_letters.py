"""Authors, reporters and those who appeal are told what was decided: once, with the reason, in their language."""

import pytest
from django.utils import translation

from exchange.inbox.models import Notification
from exchange.moderation import appealing, deciding
from exchange.moderation.appealing import Answer
from tests.cast import answer, question
from tests.moderation.conftest import moderator, report, verdict


@pytest.fixture
def keeper(db, settings):
    settings.STAFF_SECOND_FACTOR = False
    return moderator("keeper")


@pytest.fixture
def case(jordan, mei, ava):
    """Ava reported what Mei said."""
    comment = answer(mei, question(jordan), "你的中文像机器翻译")
    return report(ava, comment).case


def letters(member, source: str) -> list[Notification]:
    return list(Notification.objects.filter(member=member, source=source))


def test_the_author_reads_the_reason_in_their_own_language(case, mei, keeper):
    decision = deciding.decide(case, keeper, verdict("hide"))
    (letter,) = letters(mei, "decision")
    assert letter.address == decision.get_absolute_url()
    with translation.override("zh-hans"):
        assert letter.excerpt == ("你的话针对的是人。", "zh-Hans")
    with translation.override("zh-hant"):
        assert letter.excerpt == ("你的話針對的是人。", "zh-Hant")
    with translation.override("en"):
        assert letter.excerpt == ("Your words were aimed at the person.", "en")


def test_who_moderated_stays_unsaid(case, mei, keeper):
    deciding.decide(case, keeper, verdict("hide"))
    (letter,) = letters(mei, "decision")
    assert letter.by is None


def test_the_reporter_is_thanked_and_told_the_outcome(case, ava, keeper):
    deciding.decide(case, keeper, verdict("hide"))
    (letter,) = letters(ava, "report")
    assert "acted on it" in letter.sentence


def test_a_report_that_led_to_nothing_is_answered_too(case, ava, keeper):
    deciding.decide(case, keeper, verdict("none"))
    (letter,) = letters(ava, "report")
    assert "nothing against the rules" in letter.sentence


def test_a_decision_taken_back_is_told_instead_of_the_unread_one(case, mei, keeper):
    decision = deciding.decide(case, keeper, verdict("hide"))
    deciding.undo(decision, keeper)
    assert [letter.words["what"] for letter in letters(mei, "decision")] == ["undone"]


def test_an_appeal_is_answered_once(case, mei, keeper):
    decision = deciding.decide(case, keeper, verdict("hide"))
    appeal = appealing.appeal(decision, mei, "这是开玩笑")
    other = moderator("other-keeper")
    appealing.answer(appeal, other, Answer("overturned", "You were joking.", "你在开玩笑。", "你在開玩笑。"))
    told = [letter for letter in letters(mei, "decision") if letter.key.startswith("appeal:")]
    assert [letter.words["what"] for letter in told] == ["overturned"]
