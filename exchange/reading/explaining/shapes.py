"""The shapes in which a word is explained; what is empty is not shown."""

from dataclasses import dataclass

from exchange.reading.looking_up import Looked


@dataclass(frozen=True)
class Sound:
    """One way to read a Chinese word, in both spellings."""

    pinyin: str
    zhuyin: str = ""


@dataclass(frozen=True)
class Reading:
    """A Chinese word with one of its readings, and what it means read so."""

    sound: Sound
    senses: tuple[str, ...]
    measure_words: str = ""
    variant_of: str = ""
    is_name: bool = False
    is_meant: bool = False


@dataclass(frozen=True)
class Spoken:
    """One way to say an English word. `part_of_speech` and `when` tell it from the others."""

    american: str
    british: str
    respelling: str
    part_of_speech: str = ""
    when: str = ""


@dataclass(frozen=True)
class Meaning:
    part_of_speech: str
    text: str


@dataclass(frozen=True)
class SlangNote:
    form: str
    meant: str
    tone: str
    id: str


@dataclass(frozen=True)
class Explanation:
    looked: Looked
    headword: str
    lang: str
    other_script: str = ""
    other_lang: str = ""
    readings: tuple[Reading, ...] = ()
    as_said: Sound | None = None
    spoken: tuple[Spoken, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    meanings_lang: str = "en"
    relation: str = ""
    base: str = ""
    forms: tuple[tuple[str, str], ...] = ()
    levels: tuple[str, ...] = ()
    frequency: str = ""
    strokes: tuple[tuple[str, int], ...] = ()
    slang: tuple[SlangNote, ...] = ()
    within: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return self.looked.entry is not None

    @property
    def language(self) -> str:
        return "zh" if self.looked.is_chinese else "en"

    @property
    def sentence(self) -> str:
        """The text it was met in; empty where it was looked up alone."""
        text = self.looked.text.strip()
        return "" if text == self.looked.said else text

    @property
    def sound(self) -> str:
        """In one line, for a list of words."""
        if self.readings:
            return self.readings[0].sound.pinyin
        return f"/{self.spoken[0].american}/" if self.spoken and self.spoken[0].american else ""

    @property
    def gloss(self) -> str:
        """In one line, for a list of words."""
        if self.readings:
            return "; ".join(self.readings[0].senses[:3])
        return "；".join(meaning.text for meaning in self.meanings[:2])
