"""The English words that somebody wrote, and which of them a word typed with one slip may be.

A slip is one letter too many, too few, wrong, or two changed round. Words are found by the forms they have in common
when a letter is left out (as SymSpell does it), so that a large vocabulary is no slower than a small one.
"""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from exchange.languages import dictionary
from exchange.search.models import Slip, Word

SHORTEST, LONGEST = 4, 24
"""Shorter words have too many neighbours; longer ones are no words."""
MOST_NEAR = 8


def learn(words: set[str]) -> None:
    """Remember words written for the first time."""
    fitting = {word for word in words if SHORTEST <= len(word) <= LONGEST}
    new = sorted(fitting - set(Word.objects.filter(word__in=fitting).values_list("word", flat=True)))
    if new:
        Word.objects.bulk_create([Word(word=word) for word in new], ignore_conflicts=True, batch_size=500)
        slips = [Slip(form=form, word_id=word) for word in new for form in forms(word)]
        Slip.objects.bulk_create(slips, ignore_conflicts=True, batch_size=500)


def forms(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def near(words: Iterable[str]) -> dict[str, list[str]]:
    """For each word that is none, or that nobody wrote, those written that are one slip away. At most three queries."""
    typed = {word for word in words if SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()}
    if not typed:
        return {}
    written = set(Word.objects.filter(word__in=typed).values_list("word", flat=True))
    unsure = {word for word in typed if word not in written or not is_english(word)}
    asked = {word: {word, *forms(word)} for word in unsure}
    every = set().union(*asked.values()) if asked else set()
    found = {*Slip.objects.filter(form__in=every).values_list("word_id", flat=True)}
    found |= {*Word.objects.filter(word__in=every).values_list("word", flat=True)}
    return {word: nearest(word, found) for word in sorted(unsure)}


def nearest(word: str, others: Iterable[str]) -> list[str]:
    near = [other for other in others if other != word and OSA.distance(word, other, score_cutoff=1) <= 1]
    return sorted(near)[:MOST_NEAR]


def is_english(word: str) -> bool:
    return not dictionary.is_built() or dictionary.lookup(word) is not None
