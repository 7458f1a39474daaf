"""The glossary keeps its own rules: whole, in three languages, each in its own script, and true to its examples."""

import re
from collections import Counter
from functools import cache

import pytest

from exchange.languages.glossary import KINDS, MISREADERS, TONES, Text, entries
from exchange.languages.scripts import script_characters, script_of
from exchange.languages.slang import find

ENTRIES = entries()
WORDED = re.compile(r"[\u4e00-\u9fffㄅ-ㄩ]")


def every_text() -> list[Text]:
    texts = [(one.literal, one.meant, one.tone_note, one.who, one.example.gloss, one.careful) for one in ENTRIES]
    return [text for group in texts for text in group if text is not None]


@cache
def only(script: str) -> set[str]:
    telling = script_characters()
    return {character for character in telling if (telling[character] > 0) == (script == "zh-hans")}


def test_there_are_enough_of_them_two_thirds_chinese():
    languages = Counter(entry.language for entry in ENTRIES)
    assert len(ENTRIES) >= 420
    assert 0.6 < languages["zh"] / len(ENTRIES) < 0.72


def test_ids_are_unique_and_say_their_language():
    assert [name for name, times in Counter(entry.id for entry in ENTRIES).items() if times > 1] == []
    assert [entry.id for entry in ENTRIES if not re.fullmatch(rf"{entry.language}-[a-z0-9ㄅ-ㄩ-]+", entry.id)] == []


def test_no_form_stands_twice_in_one_language():
    forms = Counter((entry.language, form.lower()) for entry in ENTRIES for form in entry.forms)
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_entries_are_whole(language):
    for entry in ENTRIES:
        if entry.language == language:
            assert entry.kind in KINDS, entry.id
            assert entry.tone in TONES, entry.id
            assert entry.misread in MISREADERS, entry.id
            assert entry.careful or not entry.misread, entry.id
            assert re.fullmatch(r"(18|19|20)\d\ds?", entry.since), entry.id
            assert all(form and form == form.strip() for form in entry.forms), entry.id


@pytest.mark.parametrize("written", ["en", "zh-hans", "zh-hant"])
def test_nothing_is_blank_or_left_half_written(written):
    for text in every_text():
        words = text.said_in(written)
        assert words and not re.search(r"\s{2}|^\s|\s$|;;", words), text


def test_chinese_is_in_chinese_and_each_script_is_itself():
    for text in every_text():
        assert WORDED.search(text.zh_hans), text
        assert not set(text.zh_hans) & only("zh-hant"), text
        assert not set(text.zh_hant) & only("zh-hans"), text
        assert not set("“”") & set(text.zh_hant), text  # quotation marks are 「」 in Taiwan


def test_every_entry_is_found_in_its_own_example():
    assert [one.id for one in ENTRIES if one.id not in {hit.entry.id for hit in find(one.example.text)}] == []


def test_chinese_entries_are_found_in_both_scripts():
    for one in ENTRIES:
        scripts = {script_of(form) for form in one.forms}
        assert "zh-hans" not in scripts or "zh-hant" in scripts, one.forms
        assert "zh-hant" not in scripts or scripts - {"zh-hant"}, one.forms
