"""A newcomer says hello with one tap, and somebody of the other side hears of it."""

import pytest
from django.utils import timezone

from exchange.inbox.models import Notification
from exchange.matching.arriving import READY
from exchange.matching.models import Arrival, Greeter
from exchange.posts.models import Post
from tests.cast import note
from tests.matching.conftest import arrives


@pytest.fixture
def greeter(mei):
    Greeter.objects.create(member=mei)
    arrives(mei)
    return mei


def say(client, body: str, **sent):
    return client.post("/hello/?hl=en", {"body": body, **sent})


def test_one_tap_publishes_a_note_in_both_languages_and_tells_a_greeter(client, jordan, greeter):
    client.force_login(jordan)
    assert READY[1]["en"].split("’")[0] in client.get("/hello/?hl=en").content.decode()
    response = say(client, READY[1]["en"])
    post = Post.objects.get(author=jordan)
    assert response.url == post.get_absolute_url()
    assert post.translations.get().body == READY[1]["zh-hans"]
    assert post.arrival.greeter == greeter
    assert [letter.sentence for letter in Notification.objects.filter(member=greeter)] == [
        "Ohio Panda is new here and says hello. Would you answer?"
    ]


def test_a_sentence_can_be_changed_first(client, jordan, greeter):
    client.force_login(jordan)
    assert READY[0]["en"] in client.get("/hello/?hl=en&say=0").context["form"].initial["body"]
    say(client, "大家好！我是俄亥俄的熊猫。")
    post = Post.objects.get(author=jordan)
    assert post.language == "zh-hans"
    assert not post.translations.exists()


def test_without_a_greeter_the_note_is_there_all_the_same(client, jordan):
    client.force_login(jordan)
    say(client, READY[0]["en"])
    assert Arrival.objects.get().greeter is None


def test_a_greeter_who_rests_is_left_in_peace(client, jordan, greeter):
    Greeter.objects.update(rests_since=timezone.now())
    client.force_login(jordan)
    say(client, READY[0]["en"])
    assert Arrival.objects.get().greeter is None


def test_minors_are_not_sent_grown_ups_nobody_knows_yet(client, wei, ava):
    Greeter.objects.create(member=ava)
    arrives(ava)
    client.force_login(wei)
    client.post("/hello/?hl=zh-hans", {"body": READY[0]["zh-hans"]})
    assert Arrival.objects.get().greeter is None


def test_the_form_sent_twice_is_one_note(client, jordan, greeter):
    client.force_login(jordan)
    number = "6f2c4b1e-38d5-4d0c-9d5b-5d2a2f1f7a10"
    for _time in range(2):
        say(client, READY[0]["en"], submission=number)
    assert Post.objects.filter(author=jordan).count() == 1


@pytest.mark.parametrize("body", ["", "\u200b", "a" * 501])
def test_nothing_to_say_comes_back_with_the_reason(client, jordan, body):
    client.force_login(jordan)
    response = say(client, body)
    assert response.status_code == 422
    assert body in response.content.decode()


def test_the_card_is_for_newcomers_who_wrote_nothing_yet(client, jordan):
    client.force_login(jordan)
    assert "You are new here" in client.get("/?hl=en").content.decode()
    note(jordan)
    assert "You are new here" not in client.get("/?hl=en").content.decode()
    assert client.get("/hello/").url == "/notes/new/"
