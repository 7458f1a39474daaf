"""Reading Chinese: how right, how fast and how large, beside pypinyin and jieba in the same run.

Times are of the processor, not of the clock, so that a busy machine tells the same ratios. The polyphone model learned
from the sentences of CPP that are read here; how it reads what it has not seen stands in languages/data/SOURCES.md.
"""

import lzma
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.conf import settings

from exchange.benchmarks.report import Figure, Section, at_least, at_most
from exchange.languages import pinyin, reader, scripts, segment, tones, variants

DATA = Path(__file__).parent / "data"
TABLES = settings.BASE_DIR / "tests" / "languages" / "data"
TOGETHER = 4
"""Sentences that make a text of some 120 characters, as long as a post is."""
AT_ONCE = 60
MEMORY = """
import os
def held():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
before = held()
from exchange.languages import pinyin, segment, variants
{use}
print(held() - before)
"""
IMPORT = """
import time
began = time.perf_counter()
from exchange.languages import pinyin, segment, variants, zhuyin
print(time.perf_counter() - began)
"""
USES = {
    "words": "segment.words('我们学中文')",
    "words and readings": "segment.words('我们学中文'); pinyin.annotate('他还没还书')",
    "words, readings, Traditional": "segment.words('我们'); pinyin.annotate('还'); variants.to_traditional('头发')",
}


def measure() -> Iterator[Figure]:
    yield from rightness()
    yield from speed()
    yield from cost()


def rightness() -> Iterator[Figure]:
    marked = [line.split("\t") for line in cpp()]
    yield Figure(f"CPP, {len(marked)} sentences, learned from, %", f"{percent(is_right(*row) for row in marked):.2f}")
    if not TABLES.is_dir():
        return
    for part in ("tuned", "later", "mended", "held", "unseen"):
        rows = [(re.sub(r"\[(.)\]", r"▁\1▁", s), wanted) for s, wanted, of in table("learner_polyphones") if of == part]
        share = percent(is_right(*row) for row in rows)
        yield at_least(f"learners' sentences, {len(rows)} {part}, %", share, 95)
    yield from listed("sandhi and neutral tones", "pinyin-sandhi-neutral", spoken, 95)
    yield from listed("Simplified to Traditional", "s2t", variants.to_traditional, 100)
    yield from listed("sandhi and neutral tones", "pinyin-sandhi-twin", said, 95)
    yield from listed("Simplified to Traditional", "s2t-twin", variants.to_traditional, 98)
    yield from listed("language of a post", "langid-twin", filed, 97)


def listed(what: str, name: str, read: Callable[[str], str], goal: float) -> Iterator[Figure]:
    """How much of each list of a table is read as wanted; a table of one list names none."""
    by_list: dict[str, list[bool]] = {}
    for text, wanted, *of in table(name):
        by_list.setdefault(of[0] if of else "", []).append(read(text) in re.split("[|,]", wanted))
    for of, right in by_list.items():
        yield at_least(f"{what}, {len(right)} {of or 'given'}, %", percent(right), goal)


def speed() -> Iterator[Figure]:
    sentences = [line.split("\t")[0].replace("▁", "") for line in cpp()][:3000]
    texts = ["".join(sentences[k : k + TOGETHER]) for k in range(0, len(sentences), TOGETHER)]
    size, whole = sum(map(len, texts)), "\n".join(texts)
    batches = [texts[k : k + AT_ONCE] for k in range(0, len(texts), AT_ONCE)]
    together = size / seconds(lambda: [pinyin.annotate_all(batch) for batch in batches])
    alone = size / seconds(lambda: [pinyin.annotate(text) for text in texts])
    cut = len(whole) / seconds(lambda: segment.words(whole))
    yield Figure("readings, many texts at once, characters/s", f"{together:,.0f}")
    yield Figure("readings, one by one, characters/s", f"{alone:,.0f}")
    short = size / seconds(lambda: [pinyin.annotate(sentence) for sentence in sentences])
    yield Figure("readings, single sentences one by one, characters/s", f"{short:,.0f}")
    whole_reading = size / seconds(lambda: [reader.read(text) for text in texts])
    of_sentences = size / seconds(lambda: [reader.read(sentence) for sentence in sentences])
    batched = size / seconds(lambda: [reader.read_all(batch) for batch in batches])
    yield Figure("words, characters/s", f"{cut:,.0f}")
    if rival := pypinyin():
        theirs = size / seconds(lambda: [rival(text) for text in texts])
        yield Figure("pypinyin, characters/s", f"{theirs:,.0f}")
        their_sentences = size / seconds(lambda: [rival(sentence) for sentence in sentences])
        yield Figure("readings, many texts at once, times pypinyin", f"{together / theirs:.2f}")
        yield Figure("readings, one by one, times pypinyin", f"{alone / theirs:.2f}")
        yield at_least("words, readings, levels: at once, times pypinyin", batched / theirs, 1)
        yield at_least("words, readings, levels: texts, times pypinyin", whole_reading / theirs, 0.5)
        yield at_least("words, readings, levels: sentences, times pypinyin", of_sentences / their_sentences, 0.5)
    if rival := jieba():
        yield at_least("words, times jieba", cut / (len(whole) / seconds(lambda: list(rival(whole)))), 10)


def cost() -> Iterator[Figure]:
    for what, use in USES.items():
        yield at_most(f"memory after first use of {what}, MB", float(run(MEMORY.format(use=use))), 80)
    yield at_most("import of pinyin, segment, variants, zhuyin, s", min(float(run(IMPORT)) for _ in range(3)), 0.3)


def seconds(work: Callable[[], object]) -> float:
    """Of the processor: the better of two runs, after one that fills the caches."""
    work()
    times = []
    for _ in range(2):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def is_right(sentence: str, wanted: str) -> bool:
    """Whether the character between ▁ has one of the wanted readings."""
    return pinyin.readings(sentence.replace("▁", ""))[sentence.index("▁")] in wanted.split("|")


def spoken(text: str) -> str:
    return " ".join(tones.marked(reading) for reading in pinyin.spoken(text) if reading)


def filed(text: str) -> str:
    return scripts.language_of(text.replace("\\n", "\n")) or ""


def said(text: str) -> str:
    """As a reader sees it: 花儿 is huār."""
    return pinyin.marked(pinyin.spoken(text))


def percent(answers: Iterable[bool]) -> float:
    found = list(answers)
    return 100 * sum(found) / len(found)


def cpp() -> list[str]:
    return lzma.decompress((DATA / "cpp-dev.tsv.xz").read_bytes()).decode().splitlines()


def table(name: str) -> list[list[str]]:
    rows = (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [row.split("\t") for row in rows]


def pypinyin() -> Callable[[str], object] | None:
    try:
        from pypinyin import Style, lazy_pinyin
    except ImportError:
        return None
    return lambda text: lazy_pinyin(text, style=Style.TONE3)


def jieba() -> Callable[[str], object] | None:
    """jieba is no dependency, not even of the tests; where it happens to be installed it is measured."""
    try:
        import jieba
    except ImportError:
        return None
    return jieba.cut


def run(program: str) -> str:
    """What a fresh Python prints, so that nothing is loaded yet."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 (ours)
    return done.stdout


SECTION = Section("chinese", "Reading Chinese", measure)
