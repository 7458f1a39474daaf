"""A note or a question can carry one picture; it is not lost when the form is refused, and can be changed later."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from accounts.models import Restriction, User
from exchange.attachments.models import Picture
from exchange.posts import publishing
from exchange.posts.models import Post
from tests.attachments.images import BLUE, is_near, photo, shown, upload

pytestmark = pytest.mark.django_db

NOTE = {"title": "", "body": "Snow on the porch", "picture_description": "A porch in snow"}


@pytest.fixture
def mei() -> User:
    return User.objects.create_user("mei", ui_language="en")


@pytest.fixture
def client(client, mei):
    client.force_login(mei)
    return client


def write(client, **fields):
    return client.post(reverse("note"), NOTE | fields)


def kept_in(response) -> str:
    return response.context["form"].data["picture_kept"]


class TestPublishing:
    def test_a_note_with_a_picture(self, client, mei) -> None:
        response = write(client, picture=upload(photo()))
        post = Post.objects.get()
        assert response.url == post.get_absolute_url()
        assert (post.cover.owner, post.cover.description) == (mei, "A porch in snow")
        assert (post.cover.width, post.cover.height) == (40, 30)
        page = client.get(response.url).content.decode()
        assert post.cover.file.url in page and 'alt="A porch in snow"' in page

    def test_a_question_with_a_picture(self, client) -> None:
        asked = {"target_language": "zh", "expressions": "拉麵", "answer_in": "any"}
        response = client.post(reverse("ask_kind", args=["meaning"]), asked | {"picture": upload(photo())})
        assert response.status_code == 302
        assert Post.objects.get().cover

    def test_without_one(self, client) -> None:
        write(client)
        assert Post.objects.get().cover is None and not Picture.objects.exists()

    @pytest.mark.parametrize("content", [b"not a picture", b"", b"<svg/>"])
    def test_what_is_no_picture_gets_its_reason_and_the_words_stay(self, client, content: bytes) -> None:
        response = write(client, picture=upload(content))
        assert response.status_code == 422
        assert response.context["form"].errors["picture"]
        assert "Snow on the porch" in response.content.decode()
        assert not Post.objects.exists() and not Picture.objects.exists()


class TestARefusedForm:
    def test_keeps_the_picture_for_the_next_try(self, client) -> None:
        refused = write(client, body="", picture=upload(photo()))
        assert refused.status_code == 422
        picture = Picture.objects.get()
        assert picture.file.url in refused.content.decode()
        write(client, picture_kept=kept_in(refused))
        assert Post.objects.get().cover == picture

    def test_lets_another_take_its_place(self, client) -> None:
        refused = write(client, body="", picture=upload(photo()))
        write(client, picture_kept=kept_in(refused), picture_removed="on", picture=upload(photo(colour=BLUE)))
        with default_storage.open(Post.objects.get().cover.file.name) as stored:
            assert is_near(shown(stored.read()).getpixel((5, 5)), BLUE)

    def test_lets_it_be_taken_away(self, client) -> None:
        refused = write(client, body="", picture=upload(photo()))
        write(client, picture_kept=kept_in(refused), picture_removed="on")
        assert Post.objects.get().cover is None

    def test_a_draft_kept_for_too_many_posts_knows_the_picture(self, client, settings) -> None:
        settings.LIMITS = settings.LIMITS | {"post": "0/d"}
        assert write(client, picture=upload(photo())).status_code == 422
        assert Picture.objects.get().file.url in client.get(reverse("note")).content.decode()

    @pytest.mark.parametrize("number", ["x", "-1", "9" * 30, "１", "0"])
    def test_a_number_someone_made_up_is_no_picture(self, client, number: str) -> None:
        assert write(client, picture_kept=number).status_code == 302
        assert Post.objects.get().cover is None

    def test_nobody_shows_the_pictures_of_others(self, client) -> None:
        theirs = Picture.objects.create(owner=User.objects.create_user("tom"), file="theirs.webp", width=4, height=3)
        write(client, picture_kept=str(theirs.pk))
        assert Post.objects.get().cover is None


def test_too_many_pictures_are_told_beside_the_field(client, settings) -> None:
    settings.LIMITS = settings.LIMITS | {"picture": "1/d"}
    write(client, body="", picture=upload(photo()))
    response = write(client, picture=upload(photo()))
    assert response.status_code == 422
    assert "a lot in a short time" in str(response.context["form"].errors["picture"])
    assert Picture.objects.count() == 1


class TestEditing:
    @pytest.fixture
    def post(self, client) -> Post:
        write(client, picture=upload(photo()))
        return Post.objects.get()

    def edit(self, client, post: Post, **fields) -> Post:
        typed = NOTE | {"base": post.revision, "picture_kept": post.cover_id or ""}
        assert client.post(reverse("post_edit", args=[post.pk]), typed | fields).status_code == 302
        return Post.objects.get()

    def test_shows_the_picture(self, client, post) -> None:
        page = client.get(reverse("post_edit", args=[post.pk])).content.decode()
        assert post.cover.file.url in page and "A porch in snow" in page

    def test_leaves_it_alone(self, client, post) -> None:
        assert self.edit(client, post, body="More snow").cover == post.cover
        assert self.edit(client, post, picture_kept="", base=2).cover == post.cover

    def test_describes_it_anew(self, client, post) -> None:
        assert self.edit(client, post, picture_description="Deep snow").cover.description == "Deep snow"

    def test_replaces_it(self, client, post) -> None:
        assert self.edit(client, post, picture=upload(photo())).cover_id not in (None, post.cover_id)

    def test_takes_it_away(self, client, post) -> None:
        assert self.edit(client, post, picture_removed="on").cover is None

    def test_by_other_ways_does_not_touch_it(self, post, mei) -> None:
        assert publishing.edit(post, mei, base=1, title="", body="New").cover == post.cover


def test_a_visitor_is_told_when_a_picture_can_come() -> None:
    from django.test import Client

    page = Client().get(reverse("note")).content.decode()
    assert 'type="file"' not in page
    assert "as soon as you have joined" in page


def test_who_may_not_post_may_not_bring_pictures_in_either(client, mei) -> None:
    Restriction.objects.create(user=mei, act=Restriction.Act.POST)
    response = write(client, picture=upload(photo()))
    assert "picture" in response.context["form"].errors
    assert not Picture.objects.exists()


class TestOutOfSight:
    @pytest.mark.parametrize("act", ["hide", "withdraw"])
    def test_an_address_somebody_kept_leads_nowhere(
        self, client, mei, act: str, django_capture_on_commit_callbacks
    ) -> None:
        write(client, picture=upload(photo()))
        post = Post.objects.select_related("cover").get()
        kept = post.cover.file.name
        with django_capture_on_commit_callbacks(execute=True):
            getattr(post, act)(mei)
        assert not default_storage.exists(kept)
        assert default_storage.exists(Post.objects.get().cover.file.name)
