"""Texts lead to the site itself, whatever the request calls it."""

import pytest

from accounts.sms.memory import outbox
from tests.accounts.doors import STRANGER, ask_code

pytestmark = pytest.mark.django_db


def test_a_text_is_given_the_sites_own_address(client, settings):
    settings.SITE_URL = "https://bridge.example"
    ask_code(client, STRANGER)
    assert outbox[-1].words["url"] == "https://bridge.example/accounts/signup/"
