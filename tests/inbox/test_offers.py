"""Who is asked to help hears of it, once, and no longer than it is of use."""

from django.utils import timezone

from exchange.inbox.models import Notification
from exchange.matching import signals
from exchange.matching.climbing import climb
from exchange.matching.models import Offer, Presence
from tests.cast import answer, question


def here(*members) -> None:
    for member in members:
        Presence.objects.create(member=member, at=timezone.now())


def letters(member) -> list[str]:
    return [letter.sentence for letter in Notification.objects.filter(member=member, source="offer")]


def test_an_offer_reaches_the_helper_once(jordan, mei):
    here(mei)
    post = question(jordan)
    climb()
    signals.offered.send(Offer, offer=Offer.objects.get())
    assert letters(mei) == ["Ohio Panda asks about Chinese. Could you answer?"]
    assert Notification.objects.get(source="offer").address == post.get_absolute_url()


def test_an_offer_nobody_read_goes_when_somebody_else_answered(jordan, mei, yating):
    here(mei, yating)
    post = question(jordan)
    climb()
    answer(mei, post)
    assert letters(yating) == []


def test_an_offer_goes_with_its_question(jordan, mei):
    here(mei)
    post = question(jordan)
    climb()
    post.withdraw(jordan)
    assert letters(mei) == []


def test_what_is_left_to_the_weekly_letter_does_not_ring(jordan, mei):
    offer = Offer.objects.create(post=question(jordan), helper=mei, step=4, reach="digest")
    signals.offered.send(Offer, offer=offer)
    assert letters(mei) == []
