"""What it costs to import the language modules: nothing much before their first use."""

import subprocess
import sys

MODULES = ["segment", "pinyin", "zhuyin", "variants", "tones", "sandhi", "scripts", "sentences"]
MODULES += ["levels", "reader", "corrections", "ipa", "dictionary", "slang", "glossary"]


def test_importing_brings_neither_django_nor_data_nor_numpy():
    lines = [f"import exchange.languages.{name}" for name in MODULES]
    lines.append("import sys; print({'django', 'numpy', 'rjieba', 'opencc'} & set(sys.modules))")
    found = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
