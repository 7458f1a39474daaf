"""Packs the recurrent part of g2pM's network for exchange/languages/bilstm.py.

python exchange/languages/data/derive_network.py g2pm-bilstm-f16.npz g2pm-vocab.json
"""

import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
HIDDEN = 32
SPECIAL = 4
"""Padding, unknown, begin and end come before the characters."""


def gates(weights: np.ndarray) -> np.ndarray:
    """PyTorch's i, f, g, o as i, f, o, g, the first three halved: sigmoid(x) is (1 + tanh(x / 2)) / 2."""
    i, f, g, o = (weights[k * HIDDEN : (k + 1) * HIDDEN].astype(np.float32) for k in range(4))
    return np.concatenate((i / 2, f / 2, o / 2, g))


def main(weights: str, vocabulary: str) -> None:
    saved = np.load(weights)
    both = ("", "_reverse")
    bias = [gates(saved[f"lstm.bias_ih_l0{way}"]) + gates(saved[f"lstm.bias_hh_l0{way}"]) for way in both]
    index = json.loads(Path(vocabulary).read_text("utf-8"))["char2idx"]
    characters = sorted(index, key=index.__getitem__)[SPECIAL:]
    np.savez_compressed(
        HERE / "bilstm.npz",
        characters=np.array([ord(character) for character in characters], np.uint32),
        embedding=saved["embedding.weight"],
        input=np.stack([gates(saved[f"lstm.weight_ih_l0{way}"]).T for way in both]).astype(np.float16),
        recurrent=np.stack([gates(saved[f"lstm.weight_hh_l0{way}"]).T for way in both]).astype(np.float16),
        bias=np.stack(bias).astype(np.float16),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
