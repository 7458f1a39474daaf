"""A number that changed hands must not open the account of whoever had it before."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tests.accounts.doors import MEI, join, log_in, log_in_by_password, member, who

pytestmark = pytest.mark.django_db

PAGE = "account_is_this_you"


def asleep(**fields) -> User:
    user = member(MEI, **fields)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now() - timedelta(days=200))
    return user


def test_a_code_alone_does_not_open_an_account_long_asleep(client):
    asleep()
    assert log_in(client, MEI)["Location"] == reverse(PAGE)
    assert who(client) is None


def test_the_page_does_not_say_whose_it_was(client):
    old = asleep(display_name="梅琳", handle="meilin")
    log_in(client, MEI)
    html = client.get(reverse(PAGE)).content.decode()
    assert old.display_name not in html
    assert old.handle not in html


def test_the_new_owner_releases_the_number_and_joins_afresh(client, no_limits):
    old = asleep(password="bridge over water")
    log_in(client, MEI)
    assert client.post(reverse(PAGE), {"action": "release"})["Location"] == reverse("account_signup")
    fresh = join(client, MEI)
    assert fresh != old
    old.refresh_from_db()
    assert old.is_active
    assert not hasattr(old, "phone")
    assert old.has_usable_password()


@pytest.mark.parametrize("answer", ["meilin", "@MeiLin", "梅琳"])
def test_someone_who_never_set_a_password_says_who_they_are(client, answer):
    old = asleep(display_name="梅琳", handle="meilin")
    log_in(client, MEI)
    client.post(reverse(PAGE), {"answer": answer})
    assert who(client) == old


def test_a_name_is_not_enough_where_there_is_a_password(client):
    old = asleep(handle="meilin", password="bridge over water")
    log_in(client, MEI)
    client.post(reverse(PAGE), {"answer": "meilin"})
    assert who(client) is None
    client.post(reverse(PAGE), {"answer": "bridge over water"})
    assert who(client) == old


def test_three_guesses_end_it(client):
    asleep(handle="meilin")
    log_in(client, MEI)
    answers = [client.post(reverse(PAGE), {"answer": "lin"}).status_code for _ in range(3)]
    assert answers == [200, 200, 302]
    client.post(reverse(PAGE), {"answer": "meilin"})
    assert who(client) is None


def test_a_password_opens_it_as_ever(client):
    old = asleep(password="bridge over water")
    log_in_by_password(client, MEI, "bridge over water")
    assert who(client) == old


def test_an_account_in_use_is_not_asked(client):
    mei = member(MEI)
    log_in(client, MEI)
    assert who(client) == mei
