"""The words of a text with all that aids know of them, worked out once."""

import pytest

from exchange.languages.aids import Word
from exchange.reading import rows
from exchange.reading.annotating import annotate, annotate_all, version

BAD = [
    "",
    "\x00",
    "\ud800你\udfff",
    "\U0002a6d6\U00030000\U000323af你",
    "Z̴̤̞͉͚̯͑ͫ̓ͪ̂ͫ̽͏̴̙A͔ͫ͗͢你",
    "👨‍👩‍👧‍👦你🇹🇼",
    "שלום你 مرحبا",
    "<b>你</b>&amp;<script>",
    *(piece * (20_000 // len(piece)) for piece in ("的", "a", "a-", "不", "一", "！", "你a", "😀")),
    "a" * 20_000 + "你",
]


def word(text: str, within: str) -> Word:
    return next(each for each in annotate(within) if each.text == text)


def test_chinese_words_know_how_they_are_read_and_said() -> None:
    assert word("银行", "我去银行。").readings == ("yin2", "hang2")
    hello = word("你好", "你好！")
    assert (hello.readings, hello.spoken, hello.level) == (("ni3", "hao3"), ("ni2", "hao3"), "HSK1")


def test_english_words_know_how_they_are_said_on_both_sides_of_the_ocean() -> None:
    about = word("record", "a record")
    assert (about.language, about.level, about.ipa) == ("en", "A2", ("ˈrɛkɚd", "ˈrekɔːd"))


def test_words_are_explained_in_a_few_words_of_the_other_language() -> None:
    assert word("银行", "银行").gloss == "bank"
    assert word("你", "你呢").gloss == "you"
    records = word("record", "a record")
    assert (records.gloss, records.gloss_traditional) == ("记录", "記錄")


def test_the_meaning_is_that_of_the_reading() -> None:
    assert word("长", "这条路很长。").gloss == "long"
    assert word("长", "他长得高。").gloss != "long"


def test_a_text_of_both_languages_keeps_both() -> None:
    assert [(each.text, each.language) for each in annotate("T恤 is 好")] == [("T恤", "zh"), ("is", "en"), ("好", "zh")]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_no_text_is_too_odd(text: str) -> None:
    words = annotate(text)
    assert all(text[each.start : each.end] == each.text for each in words)
    assert rows.words_of(text, rows.rows_of(words)) == words


def test_many_are_read_as_one_by_one() -> None:
    texts = ["银行在哪儿？", "I record a record.", ""]
    assert annotate_all(texts) == [annotate(text) for text in texts]


def test_the_version_is_that_of_the_tables() -> None:
    assert len(version()) == 16
