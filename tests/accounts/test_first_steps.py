"""From the door through the first questions to where one was going."""

import pytest
from django.urls import reverse

from accounts import onboarding
from accounts.models import User
from tests.accounts.doors import MEI, code_for, join, sign_up, typed, verify

pytestmark = pytest.mark.django_db

WANTED = "/ask/say-it/?draft=7"


def test_what_one_was_about_to_do_survives_the_whole_way(client):
    sign_up(client, MEI, next="/ask/say-it/%3Fdraft=7")
    address = verify(client, code_for(MEI))["Location"]
    for step in onboarding.steps():
        assert address.startswith(reverse(step))
        page = client.get(address)
        assert page.status_code == 200
        address = client.post(address, {"skip": "1", "next": page.context["next"]})["Location"]
    assert address == WANTED


@pytest.mark.parametrize("evil", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_the_way_never_leads_out_of_the_site(client, evil):
    join(client, MEI)
    assert client.post(reverse("welcome_rules"), {"next": evil})["Location"] == "/"


def test_skipping_all_leaves_the_member_as_they_were_but_welcomed(client):
    mei = join(client, MEI)
    for step in onboarding.steps():
        client.post(reverse(step), {"skip": "1"})
    mei.refresh_from_db()
    assert mei.onboarded_at
    assert mei.languages == []


def test_languages_are_kept(client):
    mei = join(client, MEI)
    said = {"zh-helps": "on", "zh-fluency": "native", "zh-region": "TW", "en-reads": "on", "en-learning": "on"}
    client.post(reverse("welcome_languages"), said | {"en-level": "B1"})
    mei.refresh_from_db()
    assert mei.is_native_in("zh")
    assert mei.region_for("zh") == "TW"
    assert mei.skill("en")["level"] == "B1"


def test_a_helper_says_how_well_and_loses_nothing_else(client):
    mei = join(client, MEI)
    response = client.post(reverse("welcome_languages"), {"zh-helps": "on", "en-learning": "on", "en-level": "B1"})
    assert response.status_code == 200
    assert "native or fluent" in response.content.decode()
    assert '<option value="B1" selected>' in response.content.decode()
    assert not mei.skills.exists()


def test_the_house_rules_stand_in_both_languages(client):
    join(client, MEI)
    html = client.get(reverse("welcome_rules")).content.decode()
    assert "House rules" in html
    assert "社区公约" in html


def test_looking_at_the_steps_writes_nothing(client):
    mei = join(client, MEI)
    for step in onboarding.steps():
        client.get(reverse(step))
    mei.refresh_from_db()
    assert mei.onboarded_at is None


def test_joining_asks_the_age_and_remembers_it(client):
    sign_up(client, MEI, age_band="14-17", display_name="美琳")
    mei = User.objects.get()
    assert (mei.age_band, mei.display_name, mei.ui_language) == ("14-17", "美琳", "en")
    assert mei.is_protected


def test_under_fourteen_is_refused_kindly_and_nothing_is_kept(client, django_user_model, texts):
    response = sign_up(client, MEI, age_band="under-14")
    assert response.status_code == 200
    assert "14 or older" in response.content.decode()
    assert not django_user_model.objects.exists()
    assert texts == []


def test_another_number_finds_the_rest_filled_in(client, django_user_model):
    sign_up(client, MEI, display_name="美琳")
    assert client.post(reverse("account_start_over"))["Location"] == reverse("account_signup")
    assert "美琳" in client.get(reverse("account_signup")).content.decode()
    assert not django_user_model.objects.exists()


def test_a_refused_form_comes_back_filled(client):
    response = client.post(reverse("account_signup"), typed("+1 555") | {"age_band": "18+", "display_name": "Ana"})
    html = response.content.decode()
    assert response.status_code == 200
    assert "Ana" in html
    assert "555" in html
