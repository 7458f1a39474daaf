"""Nothing on a screen tells whether a number is known: not the status, not the words, not the work done."""

import re
from functools import partial
from unittest.mock import patch

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.urls import reverse

from tests.accounts.doors import (
    ANA,
    MEI,
    STRANGER,
    WRONG,
    ask_code,
    confirm,
    log_in_by_password,
    member,
    sign_up,
    texts_to,
    verify,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mei():
    return member(MEI)


def shown(response) -> tuple[int, str, str]:
    """Status, direction and words, without what differs from page to page by chance or by the number itself."""
    words = re.sub(r'name="csrfmiddlewaretoken" value="\w+"|X-CSRFToken": "\w+"', "", response.content.decode())
    words = re.sub(r'<span class="phone-number">[^<]*</span>', "", words)
    return response.status_code, response.get("Location", ""), words


def both(client_of, story) -> list:
    """The story told with a number that is taken, then with one that is free."""
    return [[shown(response) for response in story(client_of(), number)] for number in (MEI, ANA)]


def sign_up_story(client, number):
    page = reverse("account_verify_phone")
    return [
        sign_up(client, number),
        client.get(page),
        verify(client, WRONG),
        client.post(page, {"action": "resend"}),
        client.get(page),
        verify(client, WRONG),
        verify(client, WRONG),
        client.get(page),
    ]


def code_story(client, number):
    page = reverse("account_confirm_login_code")
    return [
        ask_code(client, number),
        client.get(page),
        confirm(client, WRONG),
        client.post(page, {"action": "resend"}),
        client.get(page),
        confirm(client, WRONG),
        confirm(client, WRONG),
        client.get(page),
    ]


@pytest.mark.parametrize("story", [sign_up_story, code_story])
def test_taken_and_free_look_the_same(client_of, story):
    taken, free = both(client_of, story)
    assert taken == free


@pytest.mark.parametrize("story", [sign_up_story, code_story])
def test_they_look_the_same_when_nothing_is_throttled(client_of, no_limits, story):
    taken, free = both(client_of, story)
    assert taken == free


def test_resending_a_login_code_to_a_stranger_is_no_error(client, no_limits):
    ask_code(client, STRANGER)
    assert client.post(reverse("account_confirm_login_code"), {"action": "resend"}).status_code == 302
    assert texts_to(STRANGER) == ["unknown_account", "unknown_account"]


def test_every_number_gets_a_text(client_of):
    sign_up(client_of(), MEI)
    sign_up(client_of(), ANA)
    ask_code(client_of(), STRANGER)
    assert [texts_to(number) for number in (MEI, ANA, STRANGER)] == [["account_exists"], ["code"], ["unknown_account"]]


def test_a_password_log_in_hashes_once_for_all_kinds_of_numbers(client_of, django_user_model):
    """Known with a password, known without one, closed, unknown: counted, for a clock would be moody."""
    member(ANA, "mole for dinner")
    closed = member("+447400123456", "gone fishing")
    django_user_model.objects.filter(pk=closed.pk).update(is_active=False)
    numbers = (ANA, MEI, closed.phone.number, STRANGER)
    counts = [hashes(partial(log_in_by_password, client_of(), number, "guess")) for number in numbers]
    assert counts == [1, 1, 1, 1]


def test_signing_up_hashes_alike_for_taken_and_free(client_of):
    assert hashes(lambda: sign_up(client_of(), MEI)) == hashes(lambda: sign_up(client_of(), ANA))


def hashes(act) -> int:
    encode = MD5PasswordHasher.encode
    with patch.object(MD5PasswordHasher, "encode", autospec=True, side_effect=encode) as counted:
        act()
    return counted.call_count
