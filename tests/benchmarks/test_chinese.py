"""The benchmark of reading Chinese counts what it says it counts."""

from exchange.benchmarks import chinese


def test_a_marked_sentence_is_right_when_its_character_is() -> None:
    assert chinese.is_right("他还没▁还▁书", "huan2|hai2")
    assert not chinese.is_right("他还没▁还▁书", "hai2")


def test_each_sentence_of_cpp_marks_one_character() -> None:
    assert all(line.split("\t")[0].count("▁") == 2 for line in chinese.cpp())


def test_percents_are_of_all_answers() -> None:
    assert chinese.percent([True, False, True, True]) == 75
