"""What a member says about themselves."""

from accounts.models import Restriction, User


def say(client, **fields):
    return client.post("/settings/profile/", {"display_name": "小梅", "handle": "mei", "about": "", **fields})


def test_a_member_writes_their_profile(client, mei):
    client.force_login(mei)
    assert say(client, about="我在成都").status_code == 302
    assert User.objects.get().about == "我在成都"


def test_a_refused_handle_comes_back_with_the_rest(client, mei):
    client.force_login(mei)
    response = say(client, handle="Mei!", about="我在成都")
    html = response.content.decode()
    assert "Mei!" in html
    assert "我在成都" in html
    assert User.objects.get().handle == "mei"


def test_a_suspended_member_cannot_write_there_instead(client, mei):
    Restriction.objects.create(user=mei, act=Restriction.Act.EVERYTHING)
    client.force_login(mei)
    response = say(client, about="加我微信")
    assert "加我微信" in response.content.decode()
    assert User.objects.get().about == ""


def test_a_limit_on_something_else_leaves_the_profile_alone(client, mei):
    Restriction.objects.create(user=mei, act=Restriction.Act.COMMENT)
    client.force_login(mei)
    assert say(client, about="我在成都").status_code == 302
