"""What was worked out for a text before natives agreed is worked out anew."""

import pytest

from exchange.reading import annotating, rows
from exchange.reading.models import Annotation
from exchange.reading.models.annotation import digest_of
from tests.reading.mends import agreed

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(db):
    for text in ("他买了新行头。", "這副行頭", "今天很冷。"):
        words = rows.rows_of(annotating.annotate(text))
        Annotation.objects.create(digest=digest_of(text), text=text, version=annotating.version(), words=words)
    return {annotation.text: annotation for annotation in Annotation.objects.all()}


def readings_of(text: str) -> str:
    words = Annotation.objects.get(text=text).words_in()
    return " ".join(reading or "-" for word in words for reading in word.readings)


def test_every_text_that_says_it_in_either_script(kept, mei, yating, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        mend = agreed(mei, yating, "行头", "xíng tou")
    assert readings_of("他买了新行头。").endswith("xing2 tou5")
    assert readings_of("這副行頭").endswith("xing2 tou5")
    with django_capture_on_commit_callbacks(execute=True):
        mend.disagree(mei)
    assert "tou5" not in readings_of("他买了新行头。")


def test_others_are_left_alone(kept, mei, yating, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        agreed(mei, yating, "行头", "xíng tou")
    assert Annotation.objects.get(text="今天很冷。").made_at == kept["今天很冷。"].made_at


def test_a_proposal_alone_changes_none(kept, mei, django_capture_on_commit_callbacks):
    from tests.reading.mends import proposed

    with django_capture_on_commit_callbacks(execute=True):
        proposed(mei, "行头", "xíng tou")
    assert Annotation.objects.get(text="這副行頭").made_at == kept["這副行頭"].made_at
