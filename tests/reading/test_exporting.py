"""What members agreed on, as open data."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone

from exchange.reading import proposing_mends
from tests.reading.mends import agreed, lan, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def something_agreed(mei, yating):
    agreed(mei, yating, "行头", "xíng tou")
    agreed(yating, lan("hao", "TW"), "垃圾", "lè sè", "TW")
    proposing_mends.propose_words(mei, "研究生命", ["研究生", "命"]).agree(yating)
    proposed(mei, "难为", "nán wei", note="mine alone")
    agreed(mei, yating, "银行", "yín xíng").phrase.retire(mei, "Wrong")


@pytest.fixture
def exported(something_agreed) -> str:
    said = StringIO()
    call_command("export_readings", stdout=said)
    return said.getvalue()


def test_a_row_for_each_thing_agreed_in_a_fixed_order(exported):
    today = f"{timezone.now():%Y-%m-%d}"
    assert [line for line in exported.splitlines() if not line.startswith("#")] == [
        "phrase\treadings\tregion\tagreed\tsince\twords",
        f"垃圾\tle4 se4\tTW\t2\t{today}\t",
        f"研究生命\t\t\t2\t{today}\t研究生 命",
        f"行头\txing2 tou5\t\t2\t{today}\t",
    ]


def test_it_says_its_licence_and_names_nobody(exported):
    assert "CC BY-SA 4.0" in exported
    assert not any(name in exported for name in ("mei", "小梅", "yating", "雅婷", "mine alone"))


def test_to_a_file(something_agreed, tmp_path: Path, exported):
    path = tmp_path / "readings.tsv"
    call_command("export_readings", str(path), verbosity=0)
    assert path.read_text("utf-8") == exported


def test_everybody_may_download_it(client, exported):
    response = client.get("/reading/readings.tsv")
    assert response.getvalue().decode() == exported
    assert "readings.tsv" in response["Content-Disposition"]


def test_the_credits_lead_there(client, db):
    assert "/reading/readings.tsv" in client.get("/credits/").content.decode()
