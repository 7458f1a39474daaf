"""The admin opens to staff with a second factor; those without are led to set one up."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.admin import site
from django.urls import reverse

from accounts.models import User
from accounts.staff import GuardedAdminSite
from tests.accounts.doors import MEI, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client, settings) -> User:
    settings.STAFF_SECOND_FACTOR = True
    keeper = member(MEI, is_staff=True, is_superuser=True)
    client.force_login(keeper)
    return keeper


def test_the_admin_is_a_guarded_one():
    assert isinstance(site, GuardedAdminSite)


def test_without_a_second_factor_one_is_led_to_set_it_up(client, keeper):
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0] == reverse("settings_security")
    assert "second factor" in response.content.decode()


def test_with_one_the_door_opens(client, keeper):
    TOTP.activate(keeper, "JBSWY3DPEHPK3PXP")
    assert client.get(reverse("admin:index"), follow=True).status_code == 200


def test_at_the_kitchen_table_it_may_be_switched_off(client, keeper, settings):
    settings.STAFF_SECOND_FACTOR = False
    assert client.get(reverse("admin:index"), follow=True).status_code == 200


def test_visitors_come_in_through_our_own_door(client, keeper):
    client.logout()
    response = client.get(reverse("admin:index"), follow=True)
    assert response.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_members_are_refused(client, keeper):
    client.force_login(member("+14155552671"))
    assert client.get(reverse("admin:index"), follow=True).status_code == 403
