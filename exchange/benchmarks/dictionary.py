"""The dictionary: how many of the words learners meet it finds, and how quickly, beside a bare read of SQLite."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator

from exchange.benchmarks.report import Figure, Section, at_least, at_most
from exchange.benchmarks.timing import Timing, time_each
from exchange.languages import dictionary, levels
from exchange.languages.compiling import sources
from exchange.languages.dictionary.file import connection

SAMPLE = 2_000
CHINESE = "SELECT * FROM chinese WHERE word = ?"
ENGLISH = "SELECT * FROM english WHERE word = ?"
MEMORY = """
import os
def held():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
before = held()
from exchange.languages import dictionary, ipa, levels
for word in {words!r}:
    dictionary.lookup(word)
    levels.level_of_chinese(word)
print(held() - before)
"""
IMPORT = """
import time
began = time.perf_counter()
import exchange.languages
from exchange.languages import dictionary, ipa, levels
print(time.perf_counter() - began)
"""


def measure() -> Iterator[Figure]:
    if not dictionary.is_built():
        yield Figure("built", "no", "manage.py build_dictionary", False)
        return
    yield from coverage()
    chooser = random.Random(1)  # noqa: S311 (the same words each time)
    yield from speed(chooser)
    yield from cost(chooser)


def coverage() -> Iterator[Figure]:
    hsk, cefr = sorted(sources.hsk()), sorted(sources.cefr())
    for name, words in (("HSK 2.0 and 3.0", hsk), ("CEFR A1–C2", cefr)):
        found = [word for word in words if dictionary.lookup(word)]
        yield at_least(f"{name}: {len(words)} words, found %", 100 * len(found) / len(words), 99)
    levelled = [word for word in cefr if levels.of_word(word)]
    yield at_least("CEFR A1–C2: with a level %", 100 * len(levelled) / len(cefr), 99)


def speed(chooser: random.Random) -> Iterator[Figure]:
    hsk = chooser.sample(sorted(sources.hsk()), SAMPLE)
    cefr = chooser.sample(sorted(sources.cefr()), SAMPLE)
    chinese = ["".join(chooser.sample(hsk, 8)) for _ in hsk]
    english = [" ".join(chooser.sample(cefr, 8)) for _ in cefr]
    read = connection().execute
    bare_chinese = time_each(lambda word: read(CHINESE, (word,)).fetchone(), hsk)
    bare_english = time_each(lambda word: read(ENGLISH, (word.lower(),)).fetchone(), cefr)
    yield Figure("bare read of SQLite by its key, Chinese", shown(bare_chinese))
    yield Figure("bare read of SQLite by its key, English", shown(bare_english))
    for name, bare, texts in (("Chinese", bare_chinese, chinese), ("English", bare_english, english)):
        popup = time_each(lambda text: dictionary.at(text, 0), texts)
        yield Figure(f"pop-up in {name} text", shown(popup))
        worked = time_each(lambda text: dictionary.at(text, 0), texts, time.thread_time)
        yield at_most(f"pop-up in {name} text, p99 in ms of processor time", 1e3 * worked.share(0.99), 1)
        yield at_most(f"pop-up in {name} text, times a bare read", popup.median / bare.median, 8)
    yield Figure("word looked up, Chinese", shown(time_each(dictionary.lookup, hsk)))
    yield Figure("word looked up, English", shown(time_each(dictionary.lookup, cefr)))
    yield Figure("Chinese found by English meaning", shown(time_each(dictionary.by_meaning, cefr[:300])))


def shown(timing: Timing) -> str:
    return f"median {1e6 * timing.median:.0f} µs, p99 {1e6 * timing.share(0.99):.0f} µs"


def cost(chooser: random.Random) -> Iterator[Figure]:
    words = chooser.sample(sorted(sources.hsk()), SAMPLE)
    yield at_most("memory after 2,000 words, MB", float(run(MEMORY.format(words=words))), 20)
    yield at_most("import of languages, dictionary, IPA and levels, s", min(float(run(IMPORT)) for _ in range(3)), 0.3)
    yield Figure("size of the file, MB", f"{dictionary.location().stat().st_size / 1e6:.0f}")


def run(program: str) -> str:
    """What a fresh Python prints, so that nothing is loaded yet."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (ours)
    return done.stdout


SECTION = Section("dictionary", "Dictionary", measure)
