"""Which reading a character has here: a log-linear model over a recurrent network, dictionary words and neighbours.

score(reading) = w · (log-probability of the network, votes of dictionary words) + the weights of each context feature
with that reading. Features are known by 64-bit hashes; data/polyphones.npz holds the weights, data/fit_polyphones.py
fits them, and data/SOURCES.md says on what and how well.
"""

from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

import numpy as np

from exchange.languages.bilstm import states
from exchange.languages.evidence import KINDS, Passages, votes
from exchange.languages.lexicon import BEGINNING, FILTER_BITS, LAST_CODE, Array, codes_of, hash_of, lexicon

DATA = Path(__file__).parent / "data"

WINDOW = 3
COLUMNS = ("c-3", "c-2", "c-1", "c0", "c1", "c2", "c3", "word", "before", "tag", "after", "place", "one")
TEMPLATES = (
    "",
    "c-1",
    "c1",
    "c-2 c-1",
    "c1 c2",
    "c-1 c1",
    "c-3 c-2 c-1",
    "c1 c2 c3",
    "c-2",
    "c2",
    "word place",
    "tag place",
    "before place",
    "after place",
    "before after place",
)
"""What is looked at together: characters around, the word and the character's place in it, parts of speech."""
CLEAR = 3.5
"""Between the best and the second score: the network, whose word weighs a third, changes one in 800 such answers."""
AT_ONCE = 64
"""Positions the network is asked about together: with more, numpy would wake a thread for each processor."""
FLOOR = -12.0
"""The log-probability of a reading that the network holds impossible or doesn't know."""
NONE = 0xFFFF


@dataclass(frozen=True, slots=True)
class Model:
    place: Array
    """By code point: the character's row in `candidates`, or −1."""
    candidates: Array
    """Readings as indices of the lexicon's syllables, NONE past the last."""
    classes: Array
    """By syllable: the network's class, or −1."""
    dense: Array
    keys: Array
    weights: Array
    seen: Array
    layers: tuple[Array, Array, Array, Array]
    doubted: Array
    """By row of the lexicon: words of one reading that the model read otherwise somewhere in the sentences it knows."""


@dataclass(frozen=True, slots=True)
class Scored:
    """By position and candidate: readings and their probabilities."""

    readings: Array
    probabilities: Array


def scored(read: Passages, positions: Array) -> Scored:
    """The probabilities of the readings of the characters at `positions`, all of them known to the model."""
    model = learned()
    readings = model.candidates[model.place[read.codes[positions]]]
    readings = readings[:, : int((readings != NONE).sum(1).max(initial=1))]
    scores = word_features(read, positions, readings) @ model.dense[1:]
    scores += found_weights(keys_of(read, positions), readings)
    scores[readings == NONE] = -np.inf
    ordered = np.sort(scores, axis=1)
    open_ = np.nonzero(ordered[:, -1] - ordered[:, max(-2, -ordered.shape[1])] < CLEAR)[0]
    for k in range(0, len(open_), AT_ONCE):
        asked = open_[k : k + AT_ONCE]
        scores[asked] += model.dense[0] * network_says(read, positions[asked], readings[asked])
    return Scored(readings, softmax(scores))


def dense_features(read: Passages, positions: Array, readings: Array) -> Array:
    """The network's log-probability, then the votes by kind: (position, candidate, 1 + KINDS)."""
    said = network_says(read, positions, readings)
    return np.concatenate((said[..., None], word_features(read, positions, readings)), axis=2)


def word_features(read: Passages, positions: Array, readings: Array) -> Array:
    """The votes of dictionary words by kind."""
    cast = votes(read, positions)
    vote, column = (readings[cast.who] == cast.reading[:, None]).nonzero()
    place = (cast.who[vote] * readings.shape[1] + column) * KINDS + cast.kind[vote]
    sums = np.bincount(place, cast.share[vote], readings.size * KINDS)
    return sums.astype(np.float32).reshape(*readings.shape, KINDS)


def network_says(read: Passages, positions: Array, readings: Array) -> Array:
    """Log-probabilities among the candidates."""
    model = learned()
    weight, bias, class_weight, class_bias = model.layers
    hidden = np.maximum(states_at(read, positions) @ weight + bias, 0)
    classes = np.where(readings == NONE, -1, model.classes[np.minimum(readings, len(model.classes) - 1)])
    logits = np.einsum("oh,okh->ok", hidden, class_weight[classes]) + class_bias[classes]
    probabilities = softmax(np.where(classes >= 0, logits, -30.0))
    return np.maximum(np.log(np.maximum(probabilities, 1e-9)), FLOOR)


def states_at(read: Passages, positions: Array) -> Array:
    """The network's states at the positions, each read in its own text."""
    return states(read.codes, positions, read.starts, read.ends)


def columns(read: Passages, positions: Array) -> Array:
    """What the features of each position are made of, in the order of COLUMNS."""
    around = read.codes[positions[:, None] + np.arange(-WINDOW, WINDOW + 1)].astype(np.uint64)
    word = read.word_of[positions]
    last = len(read.word_hashes) - 1
    place = (positions - read.word_starts[word]) * 16 + read.word_lengths[word]
    rest = (
        read.word_hashes[word],
        read.word_tags[np.maximum(word - 1, 0)],
        read.word_tags[word],
        read.word_tags[np.minimum(word + 1, last)],
        place.astype(np.uint64),
        np.ones(len(positions), np.uint64),
    )
    return np.concatenate((around, np.stack(rest, axis=1)), axis=1)


def keys_of(read: Passages, positions: Array) -> Array:
    """A 64-bit key for each position and template; it holds the character, but not yet a reading."""
    return columns(read, positions) @ coefficients()


@cache
def coefficients() -> Array:
    """A random number for each column a template looks at: sums of products with them hardly ever meet."""
    numbers = (splitmix(n) for n in count(1))
    rows = [
        [next(numbers) if name in (*template.split(), "c0", "one") else 0 for name in COLUMNS] for template in TEMPLATES
    ]
    return np.array(rows, np.uint64).T.copy()


def splitmix(n: int) -> int:
    """The nth random number of SplitMix64 (Steele, Lea and Flood 2014), made odd."""
    mask = 0xFFFFFFFFFFFFFFFF
    z = n * 0x9E3779B97F4A7C15 & mask
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & mask
    z = (z ^ z >> 27) * 0x94D049BB133111EB & mask
    return (z ^ z >> 31) | 1


@cache
def reading_hashes() -> Array:
    """By syllable: what its name adds to a key. Names, not indices, so that a new lexicon keeps the weights true."""
    return np.array([splitmix(hash_of(name)) for name in lexicon().syllables], np.uint64)


def found_weights(keys: Array, readings: Array) -> Array:
    """The sum of the weights that the model has for each position's features with each candidate."""
    model = learned()
    names = reading_hashes()[np.minimum(readings, len(reading_hashes()) - 1)]
    wanted = (keys[:, None, :] + names[:, :, None]).ravel()
    likely = model.seen[(wanted >> BEGINNING).view(np.int64)].nonzero()[0]
    found = np.minimum(model.keys.searchsorted(wanted[likely]), len(model.keys) - 1)
    true = model.keys[found] == wanted[likely]
    sums = np.bincount(likely[true] // keys.shape[1], model.weights[found[true]], readings.size)
    return sums.astype(np.float32).reshape(readings.shape)


def softmax(scores: Array) -> Array:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-1e9))
    return raised / raised.sum(axis=1, keepdims=True)


@cache
def learned() -> Model:
    """The model, read on first use."""
    table = lexicon()
    index = {name: i for i, name in enumerate(table.syllables)}
    with np.load(DATA / "polyphones.npz") as saved:
        keys = saved["keys"]
        seen = np.zeros(1 << FILTER_BITS, bool)
        seen[(keys >> BEGINNING).view(np.int64)] = True
        classes = np.full(len(table.syllables), -1, np.int16)
        for number, name in enumerate(saved["classes"].tobytes().decode().split(" ")):
            if name in index:
                classes[index[name]] = number
        characters = saved["characters"].tobytes().decode("utf-8")
        layers = tuple(saved[name].astype(np.float32) for name in ("weight", "bias", "class_weight", "class_bias"))
        doubted = np.zeros(len(table.hashes), bool)
        doubted[table.find(saved["doubted"])[1]] = True
        dense, weights = saved["dense"].astype(np.float32), saved["weights"].astype(np.float32)
    known = [[index[name] for name in table.candidates(character)] for character in characters]
    candidates = np.full((len(known), max(map(len, known))), NONE, np.uint16)
    for row, readings in zip(candidates, known, strict=True):
        row[: len(readings)] = readings
    place = np.full(LAST_CODE, -1, np.int16)
    place[codes_of(characters)] = np.arange(len(known))
    return Model(place, candidates, classes, dense, keys, weights, seen, layers, doubted)
