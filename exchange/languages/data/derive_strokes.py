"""Packs the stroke order of hanzi-writer-data (a JSON file a character, 47 MB on a disk) into strokes.xz, 5 MB.

npm pack hanzi-writer-data@2.0.1 && tar xzf hanzi-writer-data-2.0.1.tgz
python exchange/languages/data/derive_strokes.py package

Nothing is left out; 116 of 7 million coordinates have a fraction, and are rounded. `strokes/unpacking.py` unpacks it.
The layout: a line of JSON that says what follows, then series of numbers, each as its low bytes and then its high
bytes, since numbers that are alike stand together so. Coordinates are the steps from the point before.
"""

import json
import lzma
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
NOTICE = (
    "Stroke order of Make Me a Hanzi, from fonts of Arphic Technology, by way of hanzi-writer-data 2.0.1, under the "
    "Arphic Public License (ARPHICPL.TXT). Changed for Xiaoqiao on 2026-11-21: packed, some coordinates rounded."
)
NAMES = ("stroke_x", "stroke_y", "median_sizes", "median_x", "median_y")


def main(package: str) -> None:
    found = {path.stem: json.loads(path.read_bytes()) for path in Path(package).glob("?.json")}
    characters = sorted(found)
    series = {name: array("i") for name in NAMES}
    commands = [write(found[character], series) for character in characters]
    about = {
        "notice": NOTICE,
        "characters": "".join(characters),
        "commands": commands,
        "radicals": [found[character].get("radStrokes") for character in characters],
        "sizes": {name: len(series[name]) for name in NAMES},
    }
    packed = [json.dumps(about, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"]
    packed += [planes(series[name]) for name in NAMES]
    (HERE / "strokes.xz").write_bytes(lzma.compress(b"".join(packed), preset=9 | lzma.PRESET_EXTREME))


def write(drawing: dict, series: dict[str, array]) -> str:
    """The points of one character go into the series; its commands come back: `MQQZ` a stroke."""
    written = []
    for stroke, median in zip(drawing["strokes"], drawing["medians"], strict=True):
        words = stroke.split()
        written += [word for word in words if word.isalpha()]
        numbers = [nearest(word) for word in words if not word.isalpha()]
        series["stroke_x"].extend(steps(numbers[::2]))
        series["stroke_y"].extend(steps(numbers[1::2]))
        series["median_sizes"].append(len(median))
        series["median_x"].extend(steps([nearest(x) for x, _ in median]))
        series["median_y"].extend(steps([nearest(y) for _, y in median]))
    return "".join(written)


def nearest(number: str | float) -> int:
    return round(float(number))


def steps(numbers: list[int]) -> Iterable[int]:
    return (after - before for before, after in zip([0, *numbers], numbers, strict=False))


def planes(numbers: array) -> bytes:
    """Signs are folded in, so that small steps either way are small numbers: 0 1 2 3 4 for 0 -1 1 -2 2."""
    folded = array("H", (2 * n if n >= 0 else -2 * n - 1 for n in numbers))
    if sys.byteorder == "big":
        folded.byteswap()
    raw = folded.tobytes()
    return raw[::2] + raw[1::2]


if __name__ == "__main__":
    main(*sys.argv[1:])
