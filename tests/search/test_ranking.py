"""The published formula, and the expressions that carry it out."""

from itertools import product

import pytest

from exchange.search import ranking
from exchange.search.expressions import EVERYTHING, All, Any, Not, Token, every, holds
from exchange.search.ranking import (
    BODY,
    CHARACTERS,
    NEAR,
    PHRASE,
    REPLY,
    SOUND,
    TITLE,
    WORDS,
    branches,
    parts,
    score,
    score_of,
)


def test_each_step_outweighs_all_that_come_after_it():
    steps = list(product((PHRASE, WORDS, SOUND, NEAR, CHARACTERS), (TITLE, BODY, REPLY), (True, False)))
    scores = [score(*step) for step in steps]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert [parts(points) for points in scores] == steps


TEA = Token("w:tea")
ROWS = {
    "title": " w:tea tw:tea ",
    "answered title": " w:tea tw:tea answered ",
    "body": " w:tea ",
    "reply": " w:tea reply ",
    "nothing": " w:coffee w:teapot ",
}


@pytest.mark.parametrize(
    ("row", "place", "answered"),
    [("title", TITLE, False), ("answered title", TITLE, True), ("body", BODY, False), ("reply", REPLY, False)],
)
def test_a_row_stands_in_one_branch_of_a_level(row, place, answered):
    found = [branch.score for branch in branches(WORDS, TEA, [], []) if holds(branch.expression, ROWS[row])]
    assert found == [score(WORDS, place, answered)] == [score_of(WORDS, TEA, ROWS[row])]


def test_a_row_that_had_its_place_is_not_shown_again():
    worse = branches(CHARACTERS, Token("w:tea"), [Token("answered")], [])
    assert not [branch for branch in worse if holds(branch.expression, ROWS["answered title"])]
    assert not [branch for branch in worse if holds(branch.expression, ROWS["nothing"])]


def test_without_words_all_rows_match_alike():
    found = branches(PHRASE, EVERYTHING, [], [Token("kind:note")])
    assert [branch.score for branch in found] == [score(PHRASE, BODY, True), score(PHRASE, BODY, False)]


def test_expressions_unfold_and_say_each_once():
    a, b = Token("a"), Token("b")
    assert every([a, All((b, a))]) == All((a, b))
    assert every([a]) == a
    assert holds(All((a, Not(b))), " a ")
    assert not holds(Any((b, Not(a))), " a ")
    assert ranking.titled(All((a, Not(b)))) == All((Token("ta"), Not(Token("tb"))))
