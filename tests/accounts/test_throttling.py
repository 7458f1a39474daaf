"""Too often is 429 with a time to come back, never a server error, and leaves nothing behind."""

import pytest
from django.urls import reverse

from accounts.models import User
from tests.accounts.doors import (
    ANA,
    MEI,
    ask_code,
    join,
    log_in_by_password,
    member,
    prove,
    sign_up,
    texts_to,
    typed,
    who,
)

pytestmark = pytest.mark.django_db


def test_a_second_sign_up_with_one_number_within_the_minute(client, client_of):
    sign_up(client_of(), MEI)
    response = sign_up(client, MEI)
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0


def test_a_throttled_sign_up_leaves_no_row_behind(client, client_of):
    sign_up(client_of(), MEI)
    sign_up(client, MEI)
    assert User.objects.count() == 1


def test_sign_ups_from_one_address(client, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"signup": "1/m/ip"}
    sign_up(client, MEI)
    assert sign_up(client, ANA).status_code == 429


def test_changing_the_number_at_sign_up(client):
    sign_up(client, MEI)
    client.post(reverse("account_start_over"))
    assert sign_up(client, MEI).status_code == 429


def test_a_second_code_for_logging_in_is_refused_beside_the_field(client):
    ask_code(client, MEI)
    client.post(reverse("account_start_over"))
    response = ask_code(client, MEI)
    assert response.status_code == 200
    assert response.context["form"].errors["phone"]
    assert texts_to(MEI) == ["unknown_account"]


def test_a_second_number_to_change_to(client, settings):
    join(client, MEI)
    page = reverse("account_change_phone")
    prove(client, MEI, page)
    assert client.post(page, typed(ANA)).status_code == 302
    assert client.post(page, typed(ANA)).status_code == 429


def test_a_day_whose_budget_for_texts_is_spent(client, monkeypatch):
    monkeypatch.setattr("accounts.sms.sending.send", lambda *args, **kwargs: False)
    assert sign_up(client, MEI).status_code == 429
    assert ask_code(client, ANA).status_code == 429
    assert not User.objects.exists()


def test_wrong_passwords_lock_one_number_and_not_the_others(client, client_of):
    """allauth's own key for this limit knows no phones, so all numbers would share one."""
    member(MEI, "bridge over water")
    ana = member(ANA, "mole for dinner")
    for _ in range(6):
        log_in_by_password(client, MEI, "not this")
    log_in_by_password(client, MEI, "bridge over water")
    assert who(client) is None
    other = client_of()
    log_in_by_password(other, ANA, "mole for dinner")
    assert who(other) == ana
