"""Two browsers prove one number at the same moment: one wins, the other is told kindly."""

import pytest
from django.urls import reverse

from accounts.adapter import AccountAdapter
from accounts.models import Phone, User
from tests.accounts.doors import MEI, code_for, join, member, sign_up, verify, who

pytestmark = pytest.mark.django_db


@pytest.fixture
def overtaken(monkeypatch):
    """The other browser's proof lands just after ours looked and before it writes."""
    prove = AccountAdapter.set_phone_verified

    def too_late(self, user, phone):
        if not User.objects.get_by_phone(phone):
            member(phone)
        prove(self, user, phone)

    monkeypatch.setattr(AccountAdapter, "set_phone_verified", too_late)


def test_the_second_gets_a_page_and_not_an_error(client, overtaken):
    sign_up(client, MEI)
    response = verify(client, code_for(MEI))
    assert response.status_code == 409
    assert "This number is in use" in response.content.decode()
    assert who(client) is None


def test_one_member_holds_the_number(client, client_of, no_limits):
    other = client_of()
    sign_up(other, MEI)
    join(client, MEI)
    verify(other, code_for(MEI))
    assert Phone.objects.verified().of_number(MEI).count() == 1


def test_a_number_taken_meanwhile_is_said_beside_the_code(client):
    sign_up(client, MEI)
    member(MEI)
    response = verify(client, code_for(MEI))
    assert response.status_code == 200
    assert "now belongs to another account" in response.content.decode()
    assert client.get(reverse("account_verify_phone")).status_code == 200
