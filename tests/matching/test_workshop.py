"""Moderators mend the ladder as a whole, see what nobody answered, and look after greeters."""

import pytest
from django.contrib.auth.models import Group

from exchange.matching.climbing import climb
from exchange.matching.models import Climb, Greeter, Rung
from tests.cast import native, person, question


@pytest.fixture
def workshop(client, db, settings):
    settings.STAFF_SECOND_FACTOR = False
    keeper = person("keeper", "Keeper", native("en", "GB"), is_staff=True)
    keeper.groups.add(Group.objects.get(name="moderators"))
    client.force_login(keeper)
    return client


def ladder_with(**changes) -> dict:
    """What the list of steps sends, with `changes` to the first."""
    rungs = list(Rung.objects.all())
    sent = {"form-TOTAL_FORMS": len(rungs), "form-INITIAL_FORMS": len(rungs), "_save": "Save"}
    for number, rung in enumerate(rungs):
        row = {"id": rung.pk, "order": rung.order, "reach": rung.reach, "people": rung.people, "minutes": rung.minutes}
        row |= changes if number == 0 else {}
        sent |= {f"form-{number}-{name}": value for name, value in row.items()}
    return sent


def test_the_ladder_is_changed_in_the_list(workshop):
    assert workshop.get("/admin/matching/rung/").status_code == 200
    assert workshop.post("/admin/matching/rung/", ladder_with(people=7, minutes=12)).status_code == 302
    assert (Rung.objects.first().people, Rung.objects.first().minutes) == (7, 12)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"reach": "board"}, "The last step is the moderators’ board"),
        ({"order": 35}, "A step may not turn to fewer circles"),
        ({"minutes": 0}, "Each step but the last waits"),
        ({"minutes": 10_000}, "three days at most"),
        ({"people": 51}, "50"),
        ({"minutes": "9" * 30}, "less than or equal"),
    ],
)
def test_a_ladder_that_would_leave_questions_behind_is_refused_with_the_reason(workshop, change, reason):
    before = list(Rung.objects.values())
    response = workshop.post("/admin/matching/rung/", ladder_with(**change))
    assert reason in response.content.decode()
    assert list(Rung.objects.values()) == before


def test_the_board_lists_what_nobody_answered(workshop, jordan):
    left = question(jordan, title="Left over")
    question(jordan, title="Still climbing")
    Climb.objects.filter(post=left).update(reach="board", due_at=None)
    html = workshop.get("/admin/matching/climb/").content.decode()
    assert "Left over" in html
    assert "Still climbing" not in html
    assert "Still climbing" in workshop.get("/admin/matching/climb/?where=climbing").content.decode()


def test_a_changed_ladder_is_the_one_that_is_climbed(workshop, jordan):
    workshop.post("/admin/matching/rung/", ladder_with(people=7, minutes=12))
    question(jordan)
    climb()
    assert Rung.objects.steps()[0].people == 7


def test_a_greeter_is_asked_to_rest(workshop, mei):
    greeter = Greeter.objects.create(member=mei)
    assert workshop.get("/admin/matching/greeter/").status_code == 200
    workshop.post(
        f"/admin/matching/greeter/{greeter.pk}/change/", {"rests_since_0": "2026-01-01", "rests_since_1": "10:00"}
    )
    assert not Greeter.objects.on_duty().exists()


@pytest.mark.parametrize("what", ["rung", "climb", "greeter"])
def test_members_stay_outside(client, mei, what):
    client.force_login(mei)
    assert client.get(f"/admin/matching/{what}/").status_code in (302, 403)
