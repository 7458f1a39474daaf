"""What a small recurrent network makes of a character among its neighbours: 64 numbers a character.

The network is g2pM's (Park and Lee, Interspeech 2020): an embedding and one bidirectional LSTM layer, here in plain
numpy. Each character is read with at most `REACH` others on either side, many characters at once; what is farther away
makes no answer better. data/SOURCES.md says where the weights are from.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from exchange.languages.lexicon import LAST_CODE

DATA = Path(__file__).parent / "data"

Array = np.ndarray
REACH = 5
NOTHING, UNKNOWN, BEGIN, END = 0, 1, 2, 3
HIDDEN = 32
DIRECTIONS = np.arange(2)[:, None]


@dataclass(frozen=True, slots=True)
class Network:
    tokens: Array
    """By code point: the character's row in `inputs`."""
    inputs: Array
    """For each direction and character, what it adds to the four gates: the embedding is multiplied in beforehand."""
    recurrent: Array


@cache
def network() -> Network:
    """The weights, read on first use. Gates are i, f, o, g; the first three are halved: tanh makes their sigmoids."""
    with np.load(DATA / "bilstm.npz") as saved:
        weights = {name: saved[name].astype(np.float32) for name in ("embedding", "input", "recurrent", "bias")}
        tokens = np.full(LAST_CODE, UNKNOWN, np.uint16)
        tokens[0] = NOTHING
        tokens[saved["characters"]] = np.arange(len(saved["characters"])) + END + 1
    inputs = weights["embedding"] @ weights["input"] + weights["bias"][:, None]
    inputs[:, NOTHING] = 0
    inputs[:, NOTHING, :HIDDEN] = -30  # with its input gate shut, a step leaves the empty state empty
    return Network(tokens, inputs, weights["recurrent"])


def states(codes: Array, positions: Array, starts: Array, ends: Array) -> Array:
    """The states at `positions`: (positions, 64). Texts run from `starts` to `ends`, with REACH zeros around each."""
    tokens = network().tokens[np.minimum(codes, LAST_CODE - 1)]
    tokens[starts - 1], tokens[ends] = BEGIN, END
    away = np.arange(-REACH, 1)[:, None]
    return recur(np.stack((tokens[positions + away], tokens[positions - away]), axis=1))


def recur(tokens: Array) -> Array:
    """LSTM over (step, direction, position); returns the last states of both directions: (position, 64)."""
    net = network()
    hidden = np.zeros((*tokens.shape[1:], HIDDEN), np.float32)
    cell, added = np.zeros_like(hidden), np.empty_like(hidden)
    gates = np.empty((*tokens.shape[1:], 4 * HIDDEN), np.float32)
    switches = gates[..., : 3 * HIDDEN]
    take, keep, show, new = (gates[..., k * HIDDEN : (k + 1) * HIDDEN] for k in range(4))
    for given in net.inputs[DIRECTIONS, tokens]:
        np.matmul(hidden, net.recurrent, out=gates)
        gates += given
        np.tanh(gates, out=gates)
        switches += 1
        switches *= 0.5
        cell *= keep
        np.multiply(take, new, out=added)
        cell += added
        np.tanh(cell, out=hidden)
        hidden *= show
    return hidden.transpose(1, 0, 2).reshape(len(hidden[0]), -1)
