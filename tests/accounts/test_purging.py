"""What is not needed any more is gone at the next tick."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from accounts.models import Code, User, WrongGuess
from tests.accounts.doors import ANA, MEI, WRONG, member, sign_up, verify

pytestmark = pytest.mark.django_db


def tomorrow():
    return time_machine.travel(timezone.now() + timedelta(hours=25))


def test_an_account_whose_number_was_never_proved_goes_after_a_day(client):
    sign_up(client, MEI)
    call_command("tick")
    assert User.objects.count() == 1
    with tomorrow():
        call_command("tick")
    assert not User.objects.exists()


def test_members_stay(client):
    mei = member(MEI)
    staff = User.objects.create_superuser("keeper")
    with tomorrow():
        call_command("tick")
    assert set(User.objects.all()) == {mei, staff}


def test_codes_and_guesses_are_forgotten(client):
    sign_up(client, ANA)
    verify(client, WRONG)
    with tomorrow():
        call_command("tick")
    assert not Code.objects.exists()
    assert not WrongGuess.objects.exists()


def test_one_that_stumbles_does_not_keep_the_others_waiting(client, settings):
    settings.TICKS = ["accounts.nowhere.nothing", *settings.TICKS]
    sign_up(client, MEI)
    with tomorrow():
        call_command("tick")
    assert not User.objects.exists()
