"""One live code for a number, for one browser, for a few guesses, for a short while."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from accounts.models import Code, WrongGuess
from tests.accounts.doors import (
    ANA,
    MEI,
    WRONG,
    ask_code,
    code_for,
    confirm,
    join,
    log_in,
    member,
    sign_up,
    verify,
    who,
)

pytestmark = pytest.mark.django_db


def test_the_code_opens_the_account(client):
    mei = member(MEI)
    log_in(client, MEI)
    assert who(client) == mei


def test_full_width_digits_spaces_and_dashes_are_understood(client_of, no_limits):
    member(MEI)
    for write in (lambda code: code.translate({48 + n: 0xFF10 + n for n in range(10)}), " ".join):
        client = client_of()
        ask_code(client, MEI)
        confirm(client, write(code_for(MEI)))
        assert who(client)


def test_a_code_from_one_browser_is_no_use_in_another(client, client_of, no_limits):
    member(MEI)
    other = client_of()
    ask_code(other, MEI)
    ask_code(client, MEI)
    confirm(other, code_for(MEI))
    assert who(other) is None


def test_an_older_code_dies_when_a_new_one_is_sent(client, client_of, no_limits):
    member(MEI)
    ask_code(client, MEI)
    older = code_for(MEI)
    ask_code(client_of(), MEI)
    confirm(client, older)
    assert who(client) is None
    assert Code.objects.count() == 1


def test_a_code_works_once(client, client_of):
    member(MEI)
    ask_code(client, MEI)
    session = dict(client.cookies)
    confirm(client, code_for(MEI))
    again = client_of()
    again.cookies.update(session)
    confirm(again, code_for(MEI))
    assert not Code.objects.exists()


def test_three_wrong_guesses_end_the_log_in(client):
    member(MEI)
    ask_code(client, MEI)
    answers = [confirm(client, WRONG).status_code for _ in range(3)]
    assert answers == [200, 200, 302]
    confirm(client, code_for(MEI))
    assert who(client) is None


def test_the_page_says_how_many_guesses_are_left(client):
    sign_up(client, MEI)
    assert "You can try 2 more times" in verify(client, WRONG).content.decode()


def test_a_code_dies_of_age(client):
    member(MEI)
    ask_code(client, MEI)
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        confirm(client, code_for(MEI))
    assert who(client) is None


def test_ten_wrong_guesses_in_many_browsers_kill_the_codes_of_a_number(client, client_of, no_limits):
    member(MEI)
    for _ in range(5):
        guesser = client_of()
        ask_code(guesser, MEI)
        confirm(guesser, WRONG)
        confirm(guesser, WRONG)
    assert WrongGuess.objects.count() == 10
    response = ask_code(client, MEI)
    assert "rest for a day" in str(response.context["form"].errors)


def test_a_code_already_on_its_way_dies_with_them(client, client_of, no_limits):
    member(MEI)
    for _ in range(4):
        guesser = client_of()
        ask_code(guesser, MEI)
        confirm(guesser, WRONG)
        confirm(guesser, WRONG)
    ask_code(client, MEI)
    confirm(client, WRONG)
    confirm(client, WRONG)
    confirm(client, code_for(MEI))
    assert who(client) is None


def test_unknown_numbers_are_guarded_alike(client_of, no_limits):
    for _ in range(5):
        guesser = client_of()
        ask_code(guesser, ANA)
        confirm(guesser, WRONG)
        confirm(guesser, WRONG)
    assert "rest for a day" in str(ask_code(client_of(), ANA).context["form"].errors)


def test_the_next_day_they_live_again(client, client_of, no_limits):
    mei = member(MEI)
    for _ in range(5):
        guesser = client_of()
        ask_code(guesser, MEI)
        confirm(guesser, WRONG)
        confirm(guesser, WRONG)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        log_in(client, MEI)
    assert who(client) == mei


def test_neither_the_database_nor_the_session_holds_the_code(client):
    sign_up(client, MEI)
    code = code_for(MEI)
    kept = str(Code.objects.values()) + str(dict(client.session))
    assert code not in kept.replace(MEI, "")


def test_the_countdown_says_what_the_limit_will_do(client):
    sign_up(client, MEI)
    page = client.get(reverse("account_verify_phone"))
    assert 50 <= page.context["seconds"] <= 60
    assert "Send again in 0:5" in page.content.decode() or "Send again in 1:00" in page.content.decode()


def test_one_real_input_carries_the_code(client):
    sign_up(client, MEI)
    html = client.get(reverse("account_verify_phone")).content.decode()
    assert html.count('name="code"') == 1
    for promise in ('inputmode="numeric"', 'autocomplete="one-time-code"', 'maxlength="6"', "pattern="):
        assert promise in html


def test_joining_leaves_one_verified_phone(client):
    mei = join(client, MEI)
    assert mei.phone.verified_at
    assert mei.phone.country == "CN"
