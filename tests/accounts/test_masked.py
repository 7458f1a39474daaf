"""Full numbers appear on no page, in no message and in no log."""

import logging

import pytest
from django.urls import reverse

from tests.accounts.doors import ANA, MEI, code_for, join, prove, typed

pytestmark = pytest.mark.django_db


def shows(html: str, number: str) -> bool:
    digits = "".join(character for character in html if character.isdigit())
    return number[1:] in digits or number[3:] in digits


def test_pages_show_the_number_masked(client):
    join(client, MEI)
    change = reverse("account_change_phone")
    prove(client, MEI, change)
    pages = [reverse("settings_security"), reverse("account_reauthenticate_code"), change]
    assert [page for page in pages if shows(client.get(page).content.decode(), MEI)] == []
    assert "•" in client.get(reverse("settings_security")).content.decode()


def test_messages_and_code_pages_too(client):
    join(client, MEI)
    change = reverse("account_change_phone")
    prove(client, MEI, change)
    client.post(change, typed(ANA))
    assert not shows(client.get(reverse("account_verify_phone")).content.decode(), ANA)
    after = client.post(reverse("account_verify_phone"), {"code": code_for(ANA)}, follow=True).content.decode()
    assert not shows(after, ANA)
    assert "is yours now" in after


def test_logs_stay_silent(client, caplog):
    with caplog.at_level(logging.DEBUG):
        join(client, MEI)
    assert MEI not in caplog.text
    assert code_for(MEI) not in caplog.text
