"""Pausing, leaving, changing one's mind, and being gone."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from accounts import closing
from accounts.models import Phone, User
from accounts.signals import member_closed
from tests.accounts.doors import MEI, join, log_in, log_in_by_password, member, prove, who

pytestmark = pytest.mark.django_db


def leave(client) -> None:
    page = reverse("delete_account")
    prove(client, MEI, page)
    client.post(page)


def later(days: float = 8):
    return time_machine.travel(timezone.now() + timedelta(days=days))


def test_leaving_logs_out_and_hides_at_once(client):
    mei = join(client, MEI)
    leave(client)
    assert who(client) is None
    assert mei not in User.objects.present()


def test_logging_in_within_the_grace_undoes_it(client):
    mei = join(client, MEI)
    leave(client)
    with later(2):
        log_in(client, MEI)
        call_command("tick")
    assert who(client) == mei
    with later(9):
        call_command("tick")
    mei.refresh_from_db()
    assert mei.is_active
    assert mei in User.objects.present()


def test_after_the_grace_nothing_tells_who_it_was(client):
    mei = member(MEI, display_name="美琳", handle="meilin", about="I teach tea.", place="Tainan")
    closing.ask(mei)
    with later():
        call_command("tick")
    mei.refresh_from_db()
    assert mei.name == "A former member"
    assert "meilin" not in mei.handle
    assert (mei.display_name, mei.about, mei.place, mei.languages) == ("", "", "", [])
    assert not Phone.objects.filter(user=mei).exists()


def test_the_handle_and_the_number_are_free_again(client):
    closing.close(member(MEI, handle="meilin"))
    assert User.objects.create_user("meilin")
    assert join(client, MEI)


def test_a_closed_account_cannot_be_entered(client):
    mei = member(MEI, "bridge over water")
    User.objects.filter(pk=mei.pk).update(is_active=False, closed_at=timezone.now())
    log_in_by_password(client, MEI, "bridge over water")
    assert who(client) is None


def test_the_floors_above_are_told_once(client):
    mei = member(MEI)
    told = []

    def hear(user, **kwargs):
        told.append(user)

    member_closed.connect(hear)
    closing.ask(mei)
    with later():
        call_command("tick")
        call_command("tick")
    member_closed.disconnect(hear)
    assert told == [mei]


def test_a_paused_member_may_come_in_and_come_back(client):
    mei = member(MEI)
    mei.pause()
    log_in(client, MEI)
    assert who(client) == mei
    assert mei not in User.objects.present()
    client.post(reverse("resume_account"))
    assert mei in User.objects.present()
