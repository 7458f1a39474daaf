"""A picture nothing shows goes after a day, file and all."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from accounts.models import User
from exchange.attachments import pictures
from exchange.attachments.models import Picture
from exchange.attachments.orphans import orphans, remove_orphans
from exchange.posts import publishing

from .images import photo, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def mei() -> User:
    return User.objects.create_user("mei")


def picture_of(owner: User, hours: int) -> Picture:
    picture = pictures.keep(owner, pictures.prepare(upload(photo())))
    picture.created_at = timezone.now() - timedelta(hours=hours)
    picture.save()
    return picture


def test_after_a_day_row_and_file_go(mei, django_capture_on_commit_callbacks) -> None:
    old, young = picture_of(mei, 25), picture_of(mei, 23)
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_orphans() == 1
    assert list(Picture.objects.all()) == [young]
    assert not default_storage.exists(old.file.name)
    assert default_storage.exists(young.file.name)


def test_what_a_post_shows_stays(mei) -> None:
    publishing.publish(mei, language="en", body="Look!", cover=picture_of(mei, 999))
    assert not orphans().exists()


def test_when_a_row_goes_for_another_reason_its_file_goes_too(mei, django_capture_on_commit_callbacks) -> None:
    name = picture_of(mei, 1).file.name
    with django_capture_on_commit_callbacks(execute=True):
        mei.delete()
    assert not default_storage.exists(name)
