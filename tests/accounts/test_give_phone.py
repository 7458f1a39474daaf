"""The first keeper of a site has an account but no phone, and no way in until one is given by hand."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from tests.accounts.doors import MEI, log_in, member, who

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper() -> User:
    return User.objects.create_superuser("keeper", "bridge over water")


def test_the_keeper_can_log_in(client, keeper):
    call_command("give_phone", "keeper", "+86 138 0013 8000")
    log_in(client, MEI)
    assert who(client) == keeper


@pytest.mark.parametrize(("handle", "number"), [("nobody", MEI), ("keeper", "+86 1"), ("keeper", "12345")])
def test_slips_are_explained(keeper, handle, number):
    with pytest.raises(CommandError):
        call_command("give_phone", handle, number)


def test_nobody_loses_a_number_to_it(keeper):
    member(MEI)
    with pytest.raises(CommandError, match="another member"):
        call_command("give_phone", "keeper", MEI)
