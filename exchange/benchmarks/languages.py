"""The parts of the language layer that are measured, in the order they are shown. A new one is a file and a line."""

from exchange.benchmarks import chinese, dictionary

SECTIONS = (dictionary.SECTION, chinese.SECTION)
