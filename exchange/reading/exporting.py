"""The readings and word bounds that members agreed on, as open data: no names, and the same bytes each time."""

from collections.abc import Iterator

from exchange.reading.models import Mend

NAME = "xiaoqiao-readings.tsv"
LICENCE = "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/"
HEAD = (
    f"# Readings and word bounds of Chinese phrases that members of Xiaoqiao agreed on. {LICENCE}",
    "# Readings are numbered pinyin, one a character (5 neutral, - none); region is CN, TW, or empty for everywhere.",
)
COLUMNS = ("phrase", "readings", "region", "agreed", "since", "words")


def lines() -> Iterator[str]:
    """A licence, a header, and a line for each of them, with the number of natives who agree and since when (UTC)."""
    yield from HEAD
    yield "\t".join(COLUMNS)
    mends = Mend.objects.agreed().with_votes().order_by("phrase__shape", "kind", "region", "says")
    for mend in mends:
        reading, words = (mend.says, "") if mend.kind == Mend.Kind.READING else ("", mend.says)
        yield "\t".join((mend.text, reading, mend.region, str(mend.vote_count), f"{mend.agreed_at:%Y-%m-%d}", words))
