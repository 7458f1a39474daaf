"""English words: ECDICT's rows, the forms its words take, CEFR levels and frequencies."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from exchange.languages import inflections, variants
from exchange.languages.compiling import sources
from exchange.languages.compiling.sources import Ecdict
from exchange.languages.inflections import RELATIONS
from exchange.languages.phonetics import modern

FORM = r"[A-Za-z' -]+\s*的{}(?:过去|复数|分词|单数|比较级|最高级){}"
ONLY_A_FORM = re.compile(r"^(?:[a-z]+\.\s*)?[（(]?\s*" + FORM.format("[^,，;；]*", "[^,，;；]*$"))
"""`leave的过去式和过去分词`, `pl. man的复数`: said better by naming the lemma."""
FORM_ASIDE = re.compile(r"\s*[（(]\s*" + FORM.format("[^()（）]*", "[^()（）]*[)）]"))
BREAK = re.compile(r"(?:\\r)?\\n")
PARTS = {
    "n": ("noun",),
    "v": ("verb", "be-verb", "do-verb", "have-verb", "modal auxiliary"),
    "a": ("adjective", "number", "determiner"),
    "adv": ("adverb",),
    "prep": ("preposition",),
    "conj": ("conjunction",),
    "pron": ("pronoun",),
    "interj": ("interjection",),
    "art": ("determiner",),
    "num": ("number",),
}
PARTS |= {"vt": PARTS["v"], "vi": PARTS["v"], "aux": PARTS["v"], "adj": PARTS["a"], "int": PARTS["interj"]}
"""ECDICT's parts of speech as the CEFR lists name them."""
Levels = dict[str, str]
"""Of one word: CEFR level by part of speech."""
PART = re.compile(r"^([a-z]{1,6})\.\s*")


class Row(NamedTuple):
    word: str
    head: str
    phonetic: str = ""
    senses: str = ""
    cefr: str | None = None
    zipf: float | None = None
    collins: int = 0
    oxford: int = 0
    tags: str = ""
    lemmas: str = ""
    relation: str = ""
    inflections: str = ""
    reach: int = 0
    """How many more words the longest expression has that begins with it: 2 for “look”, as in “look forward to”."""


@dataclass
class Forms:
    """Of each form, the words it may be a form of, with the relation."""

    frequency: dict[str, float]
    lemmas: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, form: str, lemma: str, relation: str) -> None:
        if form != lemma:
            self.lemmas[form].setdefault(lemma, relation)

    def learn(self, row: Ecdict) -> None:
        word, codes = row.word.lower(), exchange(row)
        if "0" in codes:
            self.add(word, codes["0"].lower(), relation_of(codes.get("1", "")))
        for code, relation in RELATIONS.items():
            # A form's row lists forms of its own (childrens), which nobody says.
            if code in codes and "0" not in codes:
                self.add(codes[code].lower(), word, relation)

    def of(self, form: str) -> tuple[str, str]:
        """Lemmas, the most common first, and the relation to that."""
        found = sorted(self.lemmas.get(form, {}).items(), key=lambda item: -self.frequency.get(item[0], 0))
        return ("\n".join(lemma for lemma, _ in found), found[0][1]) if found else ("", "")


def rows(phrases: dict[str, str]) -> list[Row]:
    """All rows, by word. `phrases` are expressions that only the Chinese dictionary explains, with their senses."""
    frequency, levels, dictionary = sources.zipf(sources.ZIPF_EN), sources.cefr(), sources.ecdict()
    forms = Forms(frequency)
    for row in dictionary:
        forms.learn(row)
    found = {row.word.lower(): dictionary_row(row, levels) for row in dictionary}
    for word, lemma, relation, senses in sources.additions():
        found[word.lower()] = Row(word.lower(), word, senses=senses.replace("\\n", "\n").replace("|", "\t"))
        forms.lemmas[word.lower()] = {each: relation for each in lemma.split("|") if each}
    for word in [*forms.lemmas, *phrases]:
        if word not in found:
            found[word] = Row(word, word, senses=phrases.get(word, ""))
    for word in levels.keys() - found.keys():
        if based := next((each for each in inflections.related(word) if each[0] in found), None):
            found[word] = Row(word, word)
            forms.add(word, *based)
    for word in list(found):
        first, *more = word.split(" ")
        if more and first in found and found[first].reach < len(more):
            found[first] = found[first]._replace(reach=len(more))
    return [finished(found[word], forms, levels, frequency) for word in sorted(found)]


def finished(row: Row, forms: Forms, levels: dict[str, Levels], frequency: dict[str, float]) -> Row:
    lemmas, relation = forms.of(row.word)
    level = min(levels[row.word].values()) if row.word in levels else None
    return row._replace(
        senses=in_both_scripts(row.senses), lemmas=lemmas, relation=relation, cefr=level, zipf=frequency.get(row.word)
    )


def in_both_scripts(senses: str) -> str:
    """A third part for those that Taiwan writes otherwise: converting while somebody waits would take 45 MB for it."""
    told = (line.split("\t") for line in senses.split("\n") if line)
    pairs = ((part, chinese, variants.to_traditional(chinese, "TW")) for part, chinese in told)
    return "\n".join("\t".join(sense if sense[1] != sense[2] else sense[:2]) for sense in pairs)


def dictionary_row(row: Ecdict, levels: dict[str, Levels]) -> Row:
    codes = exchange(row)
    is_form = codes.get("0", row.word) != row.word
    own_forms = [(code, form) for code, form in codes.items() if code in RELATIONS and not is_form]
    return Row(
        word=row.word.lower(),
        head=headword(row.word, codes),
        phonetic=modern(row.phonetic),
        senses=senses(row.translation, is_form, levels.get(row.word.lower(), {})),
        collins=int(row.collins or 0),
        oxford=int(row.oxford or 0),
        tags=row.tags,
        inflections="\n".join(f"{RELATIONS[code]}\t{form}" for code, form in own_forms),
    )


def headword(word: str, codes: dict[str, str]) -> str:
    """ECDICT shouts a few ordinary words (E-MAIL, plural e-mails)."""
    return word.lower() if len(word) > 2 and word.isupper() and codes.get("s", "").islower() else word


def relation_of(codes: str) -> str:
    """ECDICT joins the codes of one spelling in any order: `dp` is a past participle and, before that, a past."""
    return next((relation for code, relation in RELATIONS.items() if code in codes), "form")


def exchange(row: Ecdict) -> dict[str, str]:
    pairs = (part.partition(":") for part in row.exchange.split("/") if part)
    return dict(sorted((code, form) for code, _, form in pairs if form))


def senses(translation: str, is_form: bool, levels: Levels) -> str:
    """A line for each part of speech: `n`, a tab, the Chinese. What learners meet first comes first: ECDICT goes by the
    alphabet, and begins “give” with the elasticity of a material."""
    found = []
    for line in BREAK.split(translation):
        line = FORM_ASIDE.sub("", line).strip().rstrip(",;；，、 ")
        if not line or (is_form and ONLY_A_FORM.match(line)):
            continue
        part = PART.match(line)
        found.append((part[1], line[part.end() :]) if part else ("", line))
    found.sort(key=lambda sense: (sense[1].startswith("["), level_of(sense[0], levels)))
    return "\n".join("\t".join(sense) for sense in found)


def level_of(part: str, levels: Levels) -> str:
    return min((level for name, level in levels.items() if name in PARTS.get(part, ())), default="D")
