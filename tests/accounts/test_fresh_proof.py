"""What could take an account away asks first whether it is still its member who sits there."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from accounts.models import Phone
from tests.accounts.doors import (
    ANA,
    MEI,
    WRONG,
    code_for,
    join,
    log_in,
    log_in_by_password,
    member,
    prove,
    texts_to,
    typed,
    who,
)

pytestmark = pytest.mark.django_db

GUARDED = [
    "account_change_phone",
    "account_set_password",
    "account_change_password",
    "mfa_add_webauthn",
    "mfa_activate_totp",
    "delete_account",
]
NEW_PASSWORD = {"password1": "bridge over water", "password2": "bridge over water"}


@pytest.mark.parametrize("name", GUARDED)
def test_a_member_without_a_password_is_asked_for_a_code(client, name):
    join(client, MEI)
    page = reverse(name)
    step = client.get(page)
    assert step["Location"].startswith(reverse("account_reauthenticate_code"))
    response = prove(client, MEI, page)
    assert response["Location"] == page
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("name", GUARDED)
def test_posting_straight_away_changes_nothing(client, name):
    mei = join(client, MEI)
    client.post(reverse(name), typed(ANA) | NEW_PASSWORD)
    mei.refresh_from_db()
    assert not mei.has_usable_password()
    assert mei.phone.number == MEI
    assert not hasattr(mei, "closure")


def test_a_member_with_a_password_is_asked_for_it(client):
    member(MEI, "bridge over water")
    log_in_by_password(client, MEI, "bridge over water")
    page = reverse("account_change_phone")
    step = client.get(page)["Location"]
    assert step.startswith(reverse("account_reauthenticate") + "?")
    assert client.post(step, {"password": "bridge over water"})["Location"] == page
    assert client.get(page).status_code == 200


def test_a_wrong_code_proves_nothing(client):
    join(client, MEI)
    page = reverse("account_change_phone")
    step = client.get(page)["Location"]
    client.post(step, {"action": "send"})
    assert client.post(step, {"code": WRONG}).status_code == 200
    assert client.get(page).status_code == 302


def test_three_wrong_codes_end_the_step(client):
    join(client, MEI)
    step = reverse("account_reauthenticate_code")
    client.post(step, {"action": "send"})
    for _ in range(3):
        client.post(step, {"code": WRONG})
    client.post(step, {"code": code_for(MEI)})
    assert client.get(reverse("account_change_phone")).status_code == 302


def test_opening_the_step_sends_nothing(client):
    join(client, MEI)
    before = texts_to(MEI)
    client.get(reverse("account_reauthenticate_code"))
    assert texts_to(MEI) == before


def test_the_proof_grows_stale(client):
    join(client, MEI)
    page = reverse("account_change_phone")
    prove(client, MEI, page)
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert client.get(page).status_code == 302


def test_logging_in_by_code_counts_as_fresh_for_a_few_minutes(client):
    member(MEI)
    log_in(client, MEI)
    assert client.get(reverse("account_set_password")).status_code == 200


def test_the_number_changes_with_proof_and_the_new_numbers_code(client):
    mei = join(client, MEI)
    page = reverse("account_change_phone")
    prove(client, MEI, page)
    client.post(page, typed(ANA))
    assert Phone.objects.get(user=mei).number == MEI
    client.post(reverse("account_verify_phone"), {"code": code_for(ANA)})
    assert Phone.objects.get(user=mei).number == ANA


def test_the_old_number_hears_of_the_change(client):
    join(client, MEI)
    page = reverse("account_change_phone")
    prove(client, MEI, page)
    client.post(page, typed(ANA))
    client.post(reverse("account_verify_phone"), {"code": code_for(ANA)})
    assert texts_to(MEI)[-1] == "phone_changed"


def test_a_forgotten_password_is_replaced_after_logging_in_by_code(client, client_of):
    mei = member(MEI, "long forgotten words")
    log_in(client, MEI)
    client.post(reverse("account_set_password"), NEW_PASSWORD)
    mei.refresh_from_db()
    assert mei.check_password("bridge over water")
    assert who(client) == mei
    assert texts_to(MEI)[-1] == "password_changed"


def test_there_is_no_reset_by_mail(client):
    reset = client.get(reverse("account_reset_password"))
    assert reset["Location"] == reverse("account_login")
    for gone in ("/accounts/email/", "/accounts/confirm-email/", "/accounts/password/reset/key/1-set-password/"):
        assert client.get(gone).status_code == 404


def test_a_step_may_not_lead_out_of_the_site(client):
    join(client, MEI)
    step = reverse("account_reauthenticate_code")
    client.post(step, {"action": "send"})
    response = client.post(step, {"code": code_for(MEI), "next": "https://elsewhere.example/"})
    assert response["Location"] == reverse("settings_security")
