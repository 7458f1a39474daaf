"""Whoever types a number first must gain nothing from what its owner does later."""

import pytest

from accounts.models import User
from tests.accounts.doors import (
    MEI,
    ask_code,
    code_for,
    confirm,
    join,
    log_in,
    log_in_by_password,
    sign_up,
    texts_to,
    verify,
    who,
)

pytestmark = pytest.mark.django_db


def test_an_unverified_number_finds_nobody(client):
    sign_up(client, MEI)
    assert User.objects.get_by_phone(MEI) is None


def test_the_owner_joins_although_a_stranger_tried_first(client, client_of, no_limits):
    stranger = client_of()
    sign_up(stranger, MEI)
    mei = join(client, MEI)
    assert who(client) == mei
    assert texts_to(MEI) == ["code", "code"]
    assert who(stranger) is None


def test_the_strangers_page_stays_shut_after_the_owner_joined(client, client_of, no_limits):
    stranger = client_of()
    sign_up(stranger, MEI)
    join(client, MEI)
    verify(stranger, code_for(MEI))
    assert who(stranger) is None


def test_logging_in_by_code_never_wakes_an_unverified_account(client, client_of):
    sign_up(client_of(), MEI)
    texts_before = texts_to(MEI)
    ask_code(client, MEI)
    assert texts_to(MEI) == [*texts_before, "unknown_account"]
    confirm(client, code_for(MEI))
    assert who(client) is None
    assert not User.objects.exclude(last_login=None).exists()


def test_a_password_given_to_an_unverified_account_opens_nothing(client, client_of):
    sign_up(client_of(), MEI)
    user = User.objects.get()
    user.set_password("bridge over water")
    user.save()
    log_in_by_password(client, MEI, "bridge over water")
    assert who(client) is None


def test_a_verified_number_opens_its_own_account(client, client_of, no_limits):
    mei = join(client_of(), MEI)
    log_in(client, MEI)
    assert who(client) == mei
