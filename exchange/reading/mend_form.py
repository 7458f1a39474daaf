"""Saying how a phrase is read, or where its words end."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from exchange.languages import phrases, pinyin, typed_readings, zhuyin
from exchange.languages.lexicon import lexicon
from exchange.posts.forms.fields import WrittenField
from exchange.reading.choosing_phrases import Chosen
from exchange.reading.models import Mend

SPELT = {"autocapitalize": "none", "autocomplete": "off", "spellcheck": "false"}


class MendForm(forms.Form):
    reading = WrittenField(
        label=gettext_lazy("How it is read"),
        help_text=gettext_lazy(
            "Pinyin with tone marks or numbers, or zhuyin: háng zhǎng, hang2 zhang3, ㄏㄤˊ ㄓㄤˇ. One syllable for "
            "each character, as in a dictionary: tone changes in speech are added by themselves."
        ),
        longest=typed_readings.LONGEST_TYPED,
        required=False,
        widget=forms.TextInput(attrs=SPELT),
    )
    words = WrittenField(
        label=gettext_lazy("Where words end"),
        help_text=gettext_lazy("Put a space between words."),
        longest=2 * phrases.LONGEST,
        required=False,
        widget=forms.TextInput(attrs=SPELT),
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Where is it read so?"),
        choices=Mend.Region.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    note = WrittenField(
        label=gettext_lazy("A word to those who vote"),
        help_text=gettext_lazy("A dictionary, a rule, how it is said at home."),
        longest=200,
        required=False,
        widget=forms.TextInput,
    )

    def __init__(self, data=None, *, chosen: Chosen, zhuyin_first: bool = False, typed: str = "") -> None:
        self.chosen = chosen
        spelt = typed or spelling(chosen.phrase, chosen.readings, zhuyin_first)
        super().__init__(data, initial={"reading": spelt, "words": " ".join(chosen.words), "region": ""})
        self.fields["words"].widget.attrs["lang"] = chosen.lang
        if len(chosen.phrase) == 1:
            del self.fields["words"]

    def clean_reading(self) -> tuple[str | None, ...]:
        typed = self.cleaned_data["reading"]
        if not typed:
            return ()
        try:
            return typed_readings.read(typed, self.chosen.phrase)
        except typed_readings.Slip as slip:
            raise ValidationError(told(slip)) from slip

    def clean_words(self) -> list[str]:
        words = self.cleaned_data["words"].split()
        if words and "".join(words) != self.chosen.phrase:
            raise ValidationError(_("Keep the characters as they are, and only move the spaces."))
        return words

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        if len(self.chosen.phrase) > phrases.LONGEST:
            raise ValidationError(
                _("This is longer than %(most)s characters. Choose the words that matter."),
                params={"most": phrases.LONGEST},
            )
        if not self.new_reading and not self.new_words:
            self.add_error("reading", _("Type how it is read."))
        elif self.new_reading and is_read_in_several_ways(self.chosen.phrase):
            character = self.chosen.phrase
            self.add_error(
                "reading",
                _("%(character)s is read in several ways. Choose its neighbours too, so that other texts stay right.")
                % {"character": character},
            )
        return cleaned

    @property
    def new_words(self) -> list[str]:
        """The new word bounds, if they are new."""
        words = self.cleaned_data.get("words", [])
        return words if words != self.chosen.words else []

    @property
    def new_reading(self) -> tuple[str | None, ...]:
        """The reading, unless only the word bounds were touched."""
        reading = self.cleaned_data.get("reading", ())
        return () if self.new_words and reading == self.chosen.readings else reading


def spelling(phrase: str, readings: tuple[str | None, ...], zhuyin_first: bool) -> str:
    """The reading as one would type it, so that it is understood when it comes back."""
    said = [reading for reading in readings if reading]
    ways = [pinyin.marked(said), " ".join(said)]
    if zhuyin_first:
        ways.insert(0, " ".join(zhuyin.from_pinyin(reading) or reading for reading in said))
    return next((way for way in ways if is_understood(way, phrase, readings)), "")


def is_understood(typed: str, phrase: str, readings: tuple[str | None, ...]) -> bool:
    try:
        return typed_readings.read(typed, phrase) == readings
    except typed_readings.Slip:
        return False


def is_read_in_several_ways(phrase: str) -> bool:
    return len(phrase) == 1 and len(lexicon().candidates(phrase)) > 1


def told(slip: typed_readings.Slip) -> str:
    """What is wrong, and how to mend it."""
    if slip.kind == "syllable":
        return _("“%(part)s” is no syllable of pinyin or zhuyin. Is a letter missing?") % {"part": slip.part}
    if slip.kind == "tone":
        tones = {"part": slip.part, "numbered": f"{slip.part}2", "neutral": f"{slip.part}5"}
        return _("“%(part)s” has no tone. Write it with its mark, or as %(numbered)s; neutral is %(neutral)s.") % tones
    if slip.kind == "count":
        characters = ngettext("%(n)d character", "%(n)d characters", slip.wanted) % {"n": slip.wanted}
        found = ngettext("%(n)d syllable", "%(n)d syllables", slip.found) % {"n": slip.found}
        return _("You typed %(found)s for %(characters)s. Each character has one.") % {
            "found": found,
            "characters": characters,
        }
    if slip.kind == "long":
        return _("That is too long for a reading.")
    return _("Type how it is read.")
