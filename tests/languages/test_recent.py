"""What was asked for lately is kept at hand."""

from exchange.languages.recent import Recent


def asked() -> tuple[Recent[str | None], list[str]]:
    calls: list[str] = []
    return Recent(lambda word: calls.append(word) or (word.upper() if word != "none" else None), most=2), calls


def test_a_word_is_worked_out_once():
    recent, calls = asked()
    assert [recent["a"], recent["a"], recent["none"], recent["none"]] == ["A", "A", None, None]
    assert calls == ["a", "none"]


def test_words_asked_for_again_outlive_those_that_are_not():
    recent, calls = asked()
    for word in ("a", "b", "c", "a", "d", "a", "e", "a"):
        assert recent[word] == word.upper()
    assert calls == ["a", "b", "c", "d", "e"]
    assert len(recent) + len(recent.older) <= 4


def test_long_words_are_worked_out_each_time():
    recent, calls = asked()
    assert recent["x" * 40] == recent["x" * 40] == "X" * 40
    assert len(calls) == 2


def test_all_can_be_forgotten():
    recent, calls = asked()
    assert recent["a"] == "A"
    recent.forget()
    assert recent["a"] == "A"
    assert calls == ["a", "a"]
