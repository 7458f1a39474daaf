"""Two workers take the same step in the same moment: everybody is asked once, and nobody more than they allow."""

import threading

import pytest
from django.db import connection
from django.utils import timezone

from exchange.matching.climbing import climb
from exchange.matching.models import Climb, Offer
from tests.cast import question
from tests.matching.conftest import natives

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_ticks_at_once_ask_as_one(jordan, settings):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    for _question in range(6):
        question(jordan)
    natives(3)
    Climb.objects.update(step=0, due_at=timezone.now())
    start = threading.Barrier(2)

    def tick() -> None:
        try:
            start.wait(timeout=20)
            climb()
        finally:
            connection.close()

    threads = [threading.Thread(target=tick) for _worker in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    helpers = list(Offer.objects.values_list("helper", flat=True))
    assert len(helpers) == len(set(Offer.objects.values_list("post", "helper")))
    assert max(map(helpers.count, helpers)) <= 3
