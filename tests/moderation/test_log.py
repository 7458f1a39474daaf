"""The log is added to and read; nothing else."""

import pytest
from django.db import DatabaseError, connection, transaction

from exchange.moderation import guard
from exchange.moderation.models import LogEntry
from exchange.moderation.models.log_entry import LogIsForGood

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(case) -> LogEntry:
    return LogEntry.objects.filter(case=case).first()


@pytest.fixture
def guarded(db) -> None:
    """The triggers as the migration leaves them; between other tests SQLite must be able to empty its tables."""
    if connection.vendor == "sqlite":
        guard.put_up(connection)
        yield
        guard.take_down(connection)
    else:
        yield


def test_a_line_is_not_saved_again(line):
    line.facts = "It never happened."
    with pytest.raises(LogIsForGood):
        line.save()


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.delete(),
        lambda line: LogEntry.objects.all().delete(),
        lambda line: LogEntry.objects.update(facts=""),
        lambda line: LogEntry.objects.bulk_update([line], ["facts"]),
    ],
)
def test_lines_are_not_changed_in_bulk_nor_deleted(line, change):
    with pytest.raises(LogIsForGood):
        change(line)
    assert LogEntry.objects.filter(pk=line.pk).exists()


@pytest.mark.parametrize("statement", ["UPDATE moderation_logentry SET facts = ''", "DELETE FROM moderation_logentry"])
def test_the_database_itself_refuses(guarded, line, statement):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert LogEntry.objects.filter(pk=line.pk).exists()
