"""Fits the weights of exchange/languages/polyphones.py on sentences with one marked character each.

python exchange/languages/data/fit_polyphones.py g2pm-bilstm-f16.npz g2pm-vocab.json learner_polyphones.tsv \
    cpp/dev g2pl/train g2pl/dev

It prints how well it reads what it did not learn from, then learns from all. The first set stands for running text. The
others have rare readings as often as common ones, so each reading gets a weight that only they see; of that a part,
EVEN, is kept. polyphone-phrases.tsv and the learners' sentences that rules were written with are learned from like
those others. Needs scipy, which the site itself does not.
"""

import json
import lzma
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.optimize
import scipy.sparse

from exchange.languages import polyphones
from exchange.languages.citation import CHARACTERS, KNOWN, citations, rows_in
from exchange.languages.evidence import KINDS, passages
from exchange.languages.lexicon import fold, lexicon
from exchange.languages.pinyin import readings_all
from exchange.languages.polyphones import NONE, Model, dense_features, keys_of, reading_hashes

HERE = Path(__file__).parent
NATURAL_WEIGHT = 2.0
EVEN = 0.1
SEEN = ("tuned", "later", "mended")
"""Parts of the learners' sentences that the model may learn from."""
RIDGE, DENSE_RIDGE = 1.0, 0.01
SMALLEST = 0.04
"""Weights nearer to nought are left out."""

Array = np.ndarray


@dataclass(frozen=True)
class Example:
    text: str
    at: int
    reading: str


@dataclass(frozen=True)
class Table:
    """Examples as arrays: candidates side by side in rows `first[i]` to `first[i + 1]`."""

    dense: Array
    keys: Array
    first: Array
    answer: Array
    even: Array

    @property
    def owner(self) -> Array:
        return np.repeat(np.arange(len(self.answer)), np.diff(self.first))


def examples(name: str) -> list[Example]:
    return [
        Example(sentence.replace("▁", ""), sentence.index("▁"), label)
        for sentence, label in zip(lines(f"{name}.sent"), lines(f"{name}.lb"), strict=True)
    ]


def lines(name: str) -> list[str]:
    packed = Path(f"{name}.xz")
    data = lzma.decompress(packed.read_bytes()) if packed.exists() else Path(name).read_bytes()
    return data.decode().splitlines()


def phrases() -> list[Example]:
    rows = (line.split("\t") for line in (HERE / "polyphone-phrases.tsv").read_text("utf-8").splitlines())
    found = [row for row in rows if not row[0].startswith("#")]
    return [
        Example(text, text.index(character), reading) for character, reading, all_ in found for text in all_.split()
    ]


def learners(path: str) -> list[Example]:
    rows = [line.split("\t") for line in Path(path).read_text("utf-8").splitlines()[1:]]
    seen = [(text, wanted.split("|")[-1]) for text, wanted, of in rows if of in SEEN]
    return [Example(re.sub(r"[\[\]]", "", text), text.index("["), reading) for text, reading in seen]


def bare_model(weights: str, vocabulary: str, characters: str) -> dict[str, Array]:
    """The network's last layers and the characters, with no weights fitted yet."""
    saved = np.load(weights)
    classes = json.loads(Path(vocabulary).read_text("utf-8"))["class2idx"]
    names = " ".join(sorted(classes, key=classes.__getitem__)).encode()
    return {
        "characters": np.frombuffer(characters.encode(), np.uint8),
        "classes": np.frombuffer(names, np.uint8),
        "weight": saved["logit_layer.0.weight"].T,
        "bias": saved["logit_layer.0.bias"],
        "class_weight": saved["logit_layer.2.weight"],
        "class_bias": saved["logit_layer.2.bias"],
        "keys": np.zeros(1, np.uint64),
        "weights": np.zeros(1, np.float16),
        "dense": np.zeros(1 + KINDS, np.float32),
        "doubted": lexicon().hashes,
    }


def save(parts: dict[str, Array]) -> None:
    np.savez_compressed(HERE / "polyphones.npz", **parts)
    polyphones.learned.cache_clear()
    for memory in (CHARACTERS, KNOWN):
        memory.forget()


def tabled(sets: list[list[Example]]) -> Table:
    """Every example with its features; the last column of keys is the weight only even sets see, 0 elsewhere."""
    model: Model = polyphones.learned()
    rows = []
    for number, chosen in enumerate(sets):
        for k in range(0, len(chosen), 2000):
            rows.append(part(chosen[k : k + 2000], number > 0, model))
    firsts = np.cumsum([0, *(len(row.dense) for row in rows)])
    return Table(
        np.concatenate([row.dense for row in rows]),
        np.concatenate([row.keys for row in rows]),
        np.concatenate([[0], *(row.first[1:] + first for row, first in zip(rows, firsts, strict=False))]),
        np.concatenate([row.answer + first for row, first in zip(rows, firsts, strict=False)]),
        np.concatenate([row.even for row in rows]),
    )


def part(chosen: list[Example], even: bool, model: Model) -> Table:
    table = lexicon()
    index = {name: i for i, name in enumerate(table.syllables)}
    read = passages([example.text for example in chosen])
    positions = read.starts + [example.at for example in chosen]
    readings = model.candidates[model.place[read.codes[positions]]]
    real = readings != NONE
    wanted = np.array([index.get(example.reading, -1) for example in chosen])
    real &= (readings == wanted[:, None]).any(1)[:, None]  # a reading no dictionary has teaches nothing
    keys = (
        keys_of(read, positions)[:, None, :]
        + reading_hashes()[np.minimum(readings, len(table.syllables) - 1)][..., None]
    )
    alone = np.where(even, keys[..., :1] * np.uint64(3), np.uint64(0))
    counts = real.sum(1)
    kept = counts > 0
    return Table(
        dense_features(read, positions, readings)[real],
        np.concatenate((keys, alone), axis=2)[real],
        np.concatenate(([0], np.cumsum(counts[kept]))),
        np.nonzero((readings == wanted[:, None])[real])[0],
        np.full(np.count_nonzero(kept), even),
    )


def design(table: Table, vocabulary: Array) -> scipy.sparse.csr_matrix:
    found = np.minimum(np.searchsorted(vocabulary, table.keys), len(vocabulary) - 1)
    row, template = np.nonzero(vocabulary[found] == table.keys)
    sparse = (np.ones(len(row), np.float32), (row, found[row, template]))
    shape = (len(table.dense), len(vocabulary))
    return scipy.sparse.hstack((table.dense, scipy.sparse.csr_matrix(sparse, shape=shape)), format="csr")


def probabilities(scores: Array, table: Table) -> Array:
    raised = np.exp(scores - np.maximum.reduceat(scores, table.first[:-1])[table.owner])
    return raised / np.add.reduceat(raised, table.first[:-1])[table.owner]


def fit(table: Table) -> tuple[Array, Array, Array]:
    """Dense weights, keys and their weights: logistic regression over the candidates, with a ridge."""
    vocabulary, counts = np.unique(table.keys, return_counts=True)
    vocabulary = vocabulary[(counts > 1) & (vocabulary > 0)]
    features = design(table, vocabulary)
    back = features.T.tocsr()
    ridge = np.full(features.shape[1], RIDGE)
    ridge[: 1 + KINDS] = DENSE_RIDGE
    weight = np.where(table.even, 1.0, NATURAL_WEIGHT)

    def loss(weights: Array) -> tuple[float, Array]:
        chances = probabilities((features @ weights.astype(np.float32)).astype(np.float64), table)
        slope = chances * weight[table.owner]
        slope[table.answer] -= weight
        missed = -(weight * np.log(np.maximum(chances[table.answer], 1e-12))).sum()
        return missed + 0.5 * (ridge * weights**2).sum(), back @ slope.astype(np.float32) + ridge * weights

    start = np.zeros(features.shape[1])
    start[: 1 + KINDS] = 0.5
    best = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 80, "maxcor": 6}).x
    return best[: 1 + KINDS], vocabulary, best[1 + KINDS :]


def folded_in(table: Table, keys: Array, weights: Array, even: float = EVEN) -> tuple[Array, Array]:
    """The part of the even sets' own weights that is kept, added to the reading's weight everywhere."""
    own = np.unique(table.keys[table.keys[:, -1] > 0][:, [0, -1]], axis=0)
    place = {key: i for i, key in enumerate(keys.tolist())}
    everywhere = dict(zip(keys.tolist(), weights.tolist(), strict=True))
    for bias, alone in own.tolist():
        if alone in place:
            everywhere[bias] = everywhere.get(bias, 0.0) + even * everywhere.pop(alone)
    kept = sorted((key, weight) for key, weight in everywhere.items() if abs(weight) >= SMALLEST)
    return np.array([key for key, _ in kept], np.uint64), np.array([weight for _, weight in kept], np.float16)


def doubted(sets: list[list[Example]]) -> Array:
    """The words of one reading that the model, asked about every character, reads otherwise in any of the sentences."""
    table = lexicon()
    found: set[int] = set()
    texts = list(dict.fromkeys(example.text for chosen in sets for example in chosen))
    for k in range(0, len(texts), 400):
        cited = citations(texts[k : k + 400])
        for end, (piece, _) in zip(cited.ends, cited.cut, strict=True):
            for place, row in rows_in(piece):
                given = table.readings[table.starts[row] : table.starts[row + 1]].tolist()
                start = end - len(piece) + place
                if cited.readings[start : start + len(given)] != given:
                    found.add(int(table.hashes[row]))
    return np.array(sorted(found), np.uint64)


def measured(chosen: list[Example]) -> float:
    """Percent of the examples that the whole way of reading, rules and all, gets right."""
    right = 0
    for k in range(0, len(chosen), 500):
        part = chosen[k : k + 500]
        read = readings_all([example.text for example in part])
        right += sum(found[e.at] == e.reading for e, found in zip(part, read, strict=True))
    return 100 * right / len(chosen)


def learn(parts: dict[str, Array], sets: list[list[Example]]) -> None:
    """Fits on the sets and leaves the model in data/polyphones.npz."""
    save(parts)
    table = tabled(sets)
    dense, keys, fitted = fit(table)
    kept, weights = folded_in(table, keys, fitted)
    parts = {**parts, "dense": dense.astype(np.float32), "keys": kept, "weights": weights}
    save(parts)
    save({**parts, "doubted": doubted(sets)})


def cross_validated(parts: dict[str, Array], natural: list[Example], *others: list[Example]) -> str:
    """The first set in five parts, each read by a model that learned from the other four; the last set by the same."""
    *rest_of_sets, unseen = others
    parted = np.array_split(np.random.default_rng(0).permutation(len(natural)), 5)
    own, other = [], []
    for left_out in parted:
        rest = set(range(len(natural))).difference(left_out.tolist())
        learn(parts, [[natural[i] for i in sorted(rest)], *rest_of_sets])
        own.append(measured([natural[i] for i in left_out.tolist()]))
        other.append(measured(unseen))
    return f"cross-validated {np.mean(own):.2f}, the set that none learned from {np.mean(other):.2f}"


def main(weights: str, vocabulary: str, learned_from: str, *names: str) -> None:
    natural, *even = [examples(name) for name in names]
    sets = [natural, phrases(), *even]
    characters = {fold(e.text[e.at]) for chosen in sets for e in chosen}
    sets.insert(2, [e for e in learners(learned_from) if e.text[e.at] in characters])
    parts = bare_model(weights, vocabulary, "".join(sorted(characters)))
    print(cross_validated(parts, *sets))  # noqa: T201
    learn(parts, sets)


if __name__ == "__main__":
    main(*sys.argv[1:])
