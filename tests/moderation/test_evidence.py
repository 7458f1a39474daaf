"""What a moderator is shown of a reported text: all that others can see of it, and what it said before."""

import pytest
from django.core.files.base import ContentFile

from exchange.attachments.models import Picture
from exchange.posts import commenting, publishing
from exchange.posts.publishing import Asking

from .conftest import report

pytestmark = pytest.mark.django_db


def page_of(client, case) -> str:
    return client.get(f"/admin/moderation/cases/{case.pk}/").content.decode()


@pytest.fixture
def workshop(client, ming):
    client.force_login(ming)
    return client


def test_its_picture_and_what_the_picture_shows(workshop, mei, lin):
    picture = Picture(owner=mei, width=40, height=30, description="A market stall")
    picture.file.save("x.webp", ContentFile(b"picture"))
    post = publishing.publish(mei, language="en", body="Look", cover=picture)
    page = page_of(workshop, report(lin, post).case)
    assert picture.file.url in page
    assert "A market stall" in page


def test_what_an_asker_told_besides_the_question(workshop, mei, lin):
    asking = Asking("meaning", "zh", expressions=["种草"], context={"source": "add me on another app"})
    post = publishing.publish(mei, language="en", title="?", asking=asking)
    page = page_of(workshop, report(lin, post).case)
    assert "add me on another app" in page
    assert '<span lang="zh">种草</span>' in page


def test_what_it_said_before_it_was_edited_after_the_report(workshop, case, comment, ben):
    commenting.edit(comment, ben, base=1, body="Your English is lovely.")
    page = page_of(workshop, case)
    assert "Your English is hopeless." in page
    assert "Your English is lovely." in page


def test_the_way_to_the_site_only_while_there_is_something_to_see(workshop, post, lin):
    case = report(lin, post).case
    assert f'href="{post.get_absolute_url()}"' in page_of(workshop, case)
    post.hide()
    assert f'href="{post.get_absolute_url()}"' not in page_of(workshop, case)
