"""Every aid, new ones too: what it is called, that it is kept as it is, and that it bears any word."""

import re

import pytest

from exchange.languages.aids import AIDS, SWITCHES, Aid, Manner, Word, settled

WORDS = [
    Word(0, 2, "银行", ("yin2", "hang2"), ("yin2", "hang2"), 0.98, "HSK2", "zh", gloss="bank"),
    Word(0, 2, "花儿", ("hua1", "r5"), ("hua1", "r5"), level="HSK7"),
    Word(0, 2, "T恤", (None, "xu4")),
    Word(0, 1, "𪚥"),
    Word(0, 6, "record", level="A2", language="en", ipa=("ˈrɛkɚd", "ˈrekɔːd"), gloss="记录", gloss_traditional="記錄"),
    Word(0, 3, "xyz", language="en"),
]
LONGEST_SLUG = 20


@pytest.mark.parametrize("aid", AIDS, ids=lambda aid: aid.slug)
class TestEveryAid:
    def test_is_called_something_in_three_languages(self, aid: Aid) -> None:
        assert all((aid.label.en, aid.label.zh_hans, aid.label.zh_hant))
        assert re.search("[\u4e00-\u9fff]", aid.label.zh_hans)

    def test_has_a_slug_that_fits_into_a_cookie(self, aid: Aid) -> None:
        assert re.fullmatch("[a-z0-9-]+", aid.slug)
        assert len(aid.slug) <= LONGEST_SLUG
        assert settled([aid.slug]) == [aid.slug]

    @pytest.mark.parametrize("written", ["en", "zh-hans", "zh-hant"])
    @pytest.mark.parametrize("word", WORDS, ids=lambda word: word.text)
    def test_bears_any_word(self, aid: Aid, word: Word, written: str) -> None:
        if aid.language != word.language:
            return
        manner = Manner(written=written)
        over = aid.over(word, manner) if aid.over else ()
        assert all(isinstance(text, str) for text in over)
        assert len(over) in ((0, len(word.text)) if word.language == "zh" else (0, 1))
        assert not aid.under or isinstance(aid.under(word, manner), str)
        assert not aid.badge or isinstance(aid.badge(word, manner), str)

    def test_that_rewrites_loses_no_odd_text(self, aid: Aid) -> None:
        if aid.rewrite:
            assert aid.group == "script"
            assert aid.rewrite("\ud800 😀 <b>\U0002a6d6\x00") == "\ud800 😀 <b>\U0002a6d6\x00"


def test_no_two_are_kept_alike() -> None:
    assert len(SWITCHES) == len({aid.slug for aid in SWITCHES.values()})


def test_who_told_no_level_is_a_beginner() -> None:
    manner = Manner(above=True)
    assert manner.wants(WORDS[0])
    assert not manner.wants(Word(0, 1, "我", ("wo3",), level="HSK1"))
    assert manner.wants(Word(0, 1, "嘚", ("de1",), level=None))


def test_both_languages_have_tools() -> None:
    """Neither bank of the bridge is served less: readings, meanings and levels for each."""
    for language in ("zh", "en"):
        own = [aid for aid in AIDS if aid.language == language]
        assert all(any(getattr(aid, what) for aid in own) for what in ("over", "under", "badge"))
        assert sum(aid.handy for aid in own) == 3
