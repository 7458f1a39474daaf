"""A fresh site is filled with demo content once, through the journeys of members, and never again."""

from collections.abc import Callable, Iterator
from io import StringIO

import phonenumbers
import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts import phones as numbers_of_people
from accounts.models import Phone, User
from exchange.attachments.models import Picture
from exchange.inbox.models import Notification
from exchange.pages.demo import loading, phones, reading
from exchange.pages.demo.people import MODERATOR, MODERATOR_PASSWORD
from exchange.posts.models import Acceptance, Comment, Correction, NaturalnessVote, Post, Thanks, Translation
from exchange.posts.models import TranslationVote as Vote

TRAITS: tuple[Callable[[dict], object], ...] = (
    lambda post: post["twin"],
    lambda post: post["kind"] == "natural" and any(correction["on"] is None for correction in post["corrections"]),
    lambda post: post["kind"] == "correct-writing" and post["corrections"],
    lambda post: any(comment["translations"] and comment["replies"] for comment in post["comments"]),
    lambda post: post["picture"],
    lambda post: (post["accepted"] or "").startswith("k"),
    lambda post: (post["accepted"] or "").startswith("c"),
    lambda post: any(translation["votes"] for translation in post["translations"]),
    lambda post: post["kind"] == "note" and any(comment["kind"] == "reply" for comment in post["comments"]),
)


def a_few() -> list[dict]:
    """For each trait the shortest post that has it."""
    posts = sorted(reading.posts(), key=lambda post: len(str(post)))
    chosen = {post["id"]: post for trait in TRAITS for post in [next(filter(trait, posts), None)] if post}
    return sorted(chosen.values(), key=lambda post: -post["age"])


def everything_under(posts: list[dict]) -> Iterator[dict]:
    """The posts, and each comment, reply and correction."""
    for post in posts:
        yield post
        yield from post["corrections"]
        for comment in post["comments"]:
            yield comment
            yield from comment["replies"]


def assert_all_there(posts: list[dict]) -> None:
    said = list(everything_under(posts))
    assert Post.objects.count() == len(posts)
    assert Comment.objects.count() == sum("kind" in thing for thing in said) - len(posts)
    assert Correction.objects.count() == sum(len(post["corrections"]) for post in posts)
    assert Thanks.objects.count() == sum(len(thing["thanks"]) for thing in said)
    assert NaturalnessVote.objects.count() == sum(len(thing.get("naturalness", [])) for thing in said)
    translations = [translation for thing in said for translation in thing.get("translations", [])]
    assert Translation.objects.count() == len(translations) + sum(bool(post["twin"]) for post in posts)
    assert Vote.objects.count() == sum(len(translation["votes"]) for translation in translations)
    assert Acceptance.objects.count() == sum(bool(post["accepted"]) for post in posts)
    drawn = sum(bool(post["picture"]) for post in posts)
    assert Picture.objects.exclude(description="").count() == Post.objects.exclude(cover=None).count() == drawn


def counts() -> list[int]:
    return [model.objects.count() for model in (User, Post, Comment, Correction, Thanks, Notification, Picture)]


@pytest.mark.django_db
class TestASubset:
    @pytest.fixture(autouse=True)
    def filled(self, db) -> None:
        self.posts = a_few()
        loading.fill(self.posts)

    def test_everything_is_there(self) -> None:
        assert_all_there(self.posts)

    def test_a_second_run_changes_nothing(self) -> None:
        before = counts()
        said = StringIO()
        call_command("fill_demo", stdout=said)
        assert counts() == before
        assert "already" in said.getvalue()

    def test_nothing_happened_in_the_future_or_before_its_cause(self) -> None:
        now = timezone.now()
        for comment in Comment.objects.select_related("post", "parent"):
            assert (comment.parent or comment.post).created_at <= comment.created_at <= now
        for thanks in Thanks.objects.all():
            assert thanks.target.created_at <= thanks.created_at <= now
        for acceptance in Acceptance.objects.all():
            assert acceptance.answer.created_at <= acceptance.created_at <= now
        assert not Notification.objects.filter(created_at__gt=now).exists()

    def test_corrections_stand_at_the_sentence_they_quote(self) -> None:
        for correction in Correction.objects.select_related("revision", "post__help_request"):
            if correction.place == -1:
                assert correction.sentence == correction.post.help_request.sentence
            else:
                assert correction.revision.sentences[correction.place].strip() == correction.sentence

    def test_inboxes_are_read_but_for_the_newest(self) -> None:
        for member in User.objects.all():
            told = member.notifications.count()
            assert member.notifications.unread().count() == min(told, 2)

    def test_a_member_is_found_by_phone_and_knows_their_languages(self) -> None:
        number = phones.numbers(reading.members())["maple-ethan"]
        member = User.objects.get_by_phone(number)
        assert member.handle == "maple-ethan"
        assert member.is_native_in("en")
        assert not member.has_usable_password()

    def test_the_moderator_is_for_development_only(self) -> None:
        assert not User.objects.filter(is_staff=True).exists()


def test_under_debug_a_moderator_can_log_in_and_is_announced(db, settings) -> None:
    settings.DEBUG = True
    loading.fill([])
    moderator = User.objects.get(handle=MODERATOR)
    assert moderator.is_staff and not moderator.is_superuser
    assert moderator.check_password(MODERATOR_PASSWORD)
    assert [group.name for group in moderator.groups.all()] == ["moderators"]
    said = StringIO()
    call_command("demo_members", stdout=said)
    for telling in (settings.SITE_URL, "maple-ethan", phones.MODERATOR, MODERATOR_PASSWORD, "/admin/"):
        assert telling in said.getvalue()


def test_without_demo_members_only_the_address_is_told(db, settings) -> None:
    settings.DEBUG = True
    said = StringIO()
    call_command("demo_members", stdout=said)
    assert said.getvalue().strip().endswith(settings.SITE_URL)


def test_a_site_with_a_member_is_left_alone(db) -> None:
    User.objects.create_user("first-of-all")
    with pytest.raises(loading.NotEmpty):
        loading.fill([])
    assert User.objects.count() == 1


def test_a_slip_in_the_files_leaves_nothing_behind(db) -> None:
    post = next(post for post in reading.posts() if post["corrections"])
    broken = post | {"corrections": [post["corrections"][0] | {"sentence": "Nobody said this."}]}
    with pytest.raises(ValueError, match="no sentence to correct"):
        loading.fill([broken])
    assert not User.objects.exists()


def test_demo_phones_are_accepted_and_each_is_one_members() -> None:
    numbers = list(phones.numbers(reading.members()).values())
    assert len({*numbers, phones.MODERATOR}) == len(reading.members()) + 1
    for number in [*numbers, phones.MODERATOR]:
        assert numbers_of_people.parse(number, "").e164 == number
        assert phonenumbers.is_valid_number(phonenumbers.parse(number))


def test_all_demo_content_loads(db) -> None:
    loading.fill()
    assert_all_there(reading.posts())
    assert Phone.objects.verified().count() == len(reading.members())
