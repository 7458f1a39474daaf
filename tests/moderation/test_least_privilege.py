"""What the group of moderators may and may not do."""

import pytest
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def workshop(client, ming):
    client.force_login(ming)
    return client


def test_the_group_comes_with_the_site():
    assert Group.objects.get(name="moderators").permissions.filter(codename="moderate").exists()


def test_it_holds_nothing_about_accounts():
    apps = set(Group.objects.get(name="moderators").permissions.values_list("content_type__app_label", flat=True))
    assert apps == {"matching", "moderation", "posts", "reading"}


def test_it_deletes_nothing():
    codenames = Group.objects.get(name="moderators").permissions.values_list("codename", flat=True)
    assert [name for name in codenames if name.startswith("delete")] == []


@pytest.mark.parametrize("what", ["accounts_user", "accounts_phone", "auth_group", "auth_permission"])
def test_moderators_reach_neither_members_nor_phones_nor_groups(workshop, what):
    try:
        address = reverse(f"admin:{what}_changelist")
    except NoReverseMatch:
        return
    assert workshop.get(address).status_code == 403


@pytest.mark.parametrize("model", ["post", "comment", "correction", "translation"])
def test_members_words_are_read_and_not_changed(workshop, model, post, comment):
    assert workshop.get(reverse(f"admin:posts_{model}_changelist")).status_code == 200
    assert workshop.get(reverse(f"admin:posts_{model}_add")).status_code == 403


def test_a_post_opens_for_reading_alone(workshop, post):
    page = workshop.get(reverse("admin:posts_post_change", args=[post.pk])).content.decode()
    assert post.body in page
    assert 'name="_save"' not in page


def test_rules_are_read_and_templates_written(workshop):
    from exchange.moderation.models import ReasonTemplate, Rule

    rule, template = Rule.objects.first(), ReasonTemplate.objects.first()
    assert 'name="_save"' not in workshop.get(reverse("admin:moderation_rule_change", args=[rule.pk])).content.decode()
    page = workshop.get(reverse("admin:moderation_reasontemplate_change", args=[template.pk])).content.decode()
    assert 'name="_save"' in page
    assert 'name="text_zh_hant"' in page


def test_the_admin_has_no_outside_host(workshop):
    from tests.style.files import OUTSIDE_HOST

    for address in (reverse("admin:everything"), reverse("admin:moderation_reasontemplate_add")):
        page = workshop.get(address).content.decode()
        assert not OUTSIDE_HOST.search(page.replace("http://testserver", ""))


def test_members_do_not_come_in(client, mei, case):
    client.force_login(mei)
    for name, arguments in [("queue", []), ("case", [case.pk]), ("appeals", []), ("log", [])]:
        assert client.get(reverse(f"admin:{name}", args=arguments)).status_code in (302, 403)


def test_staff_who_are_not_moderators_do_not_see_cases(client, case):
    from .conftest import member

    client.force_login(member("keeper", is_staff=True))
    assert client.get(reverse("admin:case", args=[case.pk])).status_code == 403


def test_whatever_they_open_to_read_leads_nowhere_they_may_not_go(client, ming, comment):
    client.force_login(ming)
    page = client.get(f"/admin/posts/comment/{comment.pk}/change/").content.decode()
    assert "/members/ben/" in page
    assert "/admin/accounts/user/" not in page


def test_languages_are_named_as_people_name_them(client, ming):
    client.force_login(ming)
    page = client.get("/admin/moderation/reasontemplate/add/").content.decode()
    assert "简体中文" in page
    assert "[zh-hans]" not in page
