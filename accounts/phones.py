"""Reading the number a person typed, saying what is wrong with it, and showing it without giving it away.

What libphonenumber calls valid is accepted, whatever its type: in a fifth of the world mobile and fixed numbers cannot
be told apart. The one exception is mainland China, where they can, and where landlines receive no texts.
"""

import enum
import re
import unicodedata
from dataclasses import dataclass

import phonenumbers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException, PhoneMetadata, PhoneNumberFormat, PhoneNumberType

from accounts import countries
from accounts.countries import Country

LONGEST_TYPED = 100
"""Characters we look at, brackets and all. The longest number has 15 digits."""

HIDDEN = "•"
MOBILE_TYPES = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
EXTENSION = re.compile(
    r"\s*(?:;?ext(?:ension)?\b[.:=]?|(?<=\d)\s*x|#|,|;|转|轉|分机|分機|内线|內線)[\s.:]*\d{0,8}$", re.IGNORECASE
)
TRUNK_IN_BRACKETS = re.compile(r"\(0\)")


class Reason(enum.StrEnum):
    EMPTY = "empty"
    LETTERS = "letters"
    NO_COUNTRY = "no_country"
    UNKNOWN_CODE = "unknown_code"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_THERE = "not_there"
    LANDLINE = "landline"
    ELSEWHERE = "elsewhere"


class PhoneError(ValueError):
    """Why a number cannot be used: `reason` for programs, `message` for the person who typed it."""

    def __init__(self, reason: Reason, message: str):
        super().__init__(message)
        self.reason = reason
        self.message = message


@dataclass(frozen=True)
class Number:
    """A number that can exist. `country` is the one chosen where several share the calling code and none is surer."""

    e164: str
    country: str


def parse(text: str, country: str) -> Number:
    """The number a person in `country` meant by `text`. Raises PhoneError, which says what to mend."""
    digits = digits_of(text)
    chosen = countries.by_code(country or "")
    if chosen is None and not digits.startswith(("+", "00")):
        raise PhoneError(
            Reason.NO_COUNTRY, _("Choose your country or region, or begin the number with + and its code.")
        )
    for reading in readings(digits, country or ""):
        if phonenumbers.is_valid_number(reading) and countries.by_code(region_of(reading)):
            refuse_landline(reading)
            return Number(phonenumbers.format_number(reading, PhoneNumberFormat.E164), country_for(reading, chosen))
    raise explained(digits, chosen)


def digits_of(text: str) -> str:
    """Digits, after a plus sign perhaps; everything people put between them is taken out."""
    plain = EXTENSION.sub("", half_width(text).removeprefix("tel:").strip())
    if strange := "".join(re.findall(r"[^\d+\s()\[\]./~*'-]", plain)):
        raise PhoneError(
            Reason.LETTERS,
            _("A phone number is made of digits. Please take out “%(found)s”.") % {"found": strange[:20]},
        )
    if plain.lstrip("( ").startswith("+"):
        plain = TRUNK_IN_BRACKETS.sub("", plain)
    digits = re.sub(r"[^\d+]", "", plain)
    if not digits.strip("+") or digits == "00":
        raise PhoneError(Reason.EMPTY, _("Please enter your phone number."))
    return "+" * digits.startswith("+") + digits.replace("+", "")


def half_width(text: str) -> str:
    """Every digit as 0–9, every dash as -, every space as a space; marks that guide a screen's writing are dropped."""
    kept = []
    for char in unicodedata.normalize("NFKC", text[:LONGEST_TYPED]):
        category = unicodedata.category(char)
        if category == "Nd":
            kept.append(str(unicodedata.decimal(char)))
        elif category == "Pd":
            kept.append("-")
        elif category != "Cf":
            kept.append(" " if category == "Zs" else char)
    return "".join(kept)


def readings(digits: str, country: str) -> list[phonenumbers.PhoneNumber]:
    """What the digits may mean, likeliest first: 00 is a plus sign almost everywhere, whatever the country dials."""
    found = []
    # Mexico dropped the 1 before mobile numbers in 2019; address books have not.
    digits = re.sub(r"^(\+|00)521(?=\d{10}$)", "+52", digits)
    for text in [f"+{digits[2:]}"] * digits.startswith("00") + [digits]:
        try:
            found.append(phonenumbers.parse(text, country.upper() or None))
        except NumberParseException:
            continue
    return found


def refuse_landline(number: phonenumbers.PhoneNumber) -> None:
    if number.country_code == 86 and phonenumbers.number_type(number) not in MOBILE_TYPES:
        raise PhoneError(
            Reason.LANDLINE,
            _(
                "This is not a mobile number, and landlines in mainland China receive no texts. "
                "Mobile numbers there have 11 digits and begin with 1."
            ),
        )


def country_for(number: phonenumbers.PhoneNumber, chosen: Country | None) -> str:
    """Nine regions share every number with a bigger neighbour (Åland with Finland): there the person knows best."""
    if chosen and phonenumbers.is_valid_number_for_region(number, chosen.code):
        return chosen.code
    return region_of(number)


def region_of(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.region_code_for_number(number) or ""


def explained(digits: str, chosen: Country | None) -> PhoneError:
    """Which of a number's many ways to be wrong this is, told so that it can be mended."""
    if digits.startswith(("+", "00")):
        return explained_abroad(digits.removeprefix("00").removeprefix("+"), chosen)
    if chosen.calling != "86" and re.fullmatch(r"1[3-9]\d{9}", digits):
        return PhoneError(
            Reason.ELSEWHERE, _("This looks like a number in mainland China. If it is, choose China in the list.")
        )
    return explained_in(chosen, national_digits(digits, chosen))


def explained_abroad(digits: str, chosen: Country | None) -> PhoneError:
    for length in (3, 2, 1):
        if sharing := countries.of_calling_code(digits[:length]):
            country = chosen if chosen in sharing else next(country for country in sharing if country.leads)
            return explained_in(country, digits[length:])
    return PhoneError(
        Reason.UNKNOWN_CODE,
        _("No country or region has a calling code like +%(code)s. Please check the digits after the plus sign.")
        % {"code": digits[:3]},
    )


def national_digits(digits: str, chosen: Country) -> str:
    """Without the 0 dialled only inside the country, so that we count as the message counts: after the calling code."""
    trunk = PhoneMetadata.metadata_for_region(chosen.code).national_prefix or ""
    return digits if len(digits) in mobile_lengths(chosen.code) else digits.removeprefix(trunk)


def explained_in(country: Country, national: str) -> PhoneError:
    lengths = mobile_lengths(country.code)
    place = {
        "country": country.name(get_language() or "en"),
        "digits": spoken(lengths),
        "code": country.calling,
        "typed": len(national),
    }
    if len(national) < lengths[0]:
        message = _(
            "Too short. Mobile numbers have %(digits)s digits after +%(code)s (%(country)s); this has %(typed)s."
        )
        return PhoneError(Reason.TOO_SHORT, message % place)
    if len(national) > lengths[-1]:
        message = _(
            "Too long. Mobile numbers have %(digits)s digits after +%(code)s (%(country)s); this has %(typed)s."
        )
        return PhoneError(Reason.TOO_LONG, message % place)
    message = _("No number in this country or region looks like that: %(country)s. Please check the digits.")
    return PhoneError(Reason.NOT_THERE, message % place)


def mobile_lengths(code: str) -> tuple[int, ...]:
    return PhoneMetadata.metadata_for_region(code).mobile.possible_length


def spoken(lengths: tuple[int, ...]) -> str:
    """How many digits, as one says it: 10; 9 or 11; 7 to 9."""
    first, last = lengths[0], lengths[-1]
    if first == last:
        return str(first)
    between = _("%(first)s to %(last)s") if len(lengths) > 2 else _("%(first)s or %(last)s")
    return between % {"first": first, "last": last}


def country_of(e164: str) -> str:
    """The region of a number in E.164, or an empty text."""
    try:
        return region_of(phonenumbers.parse(e164))
    except NumberParseException:
        return ""


def national(e164: str) -> str:
    """The number as it is written at home, which is how its owner would type it again."""
    return phonenumbers.format_number(phonenumbers.parse(e164), PhoneNumberFormat.NATIONAL)


def masked(e164: str) -> str:
    """The number for pages and logs: its owner knows it again, nobody else learns it. +52 55 •••• 5678.

    At least four digits stay hidden. The first group shows only where enough remain after it.
    """
    try:
        parsed = phonenumbers.parse(e164)
    except NumberParseException:
        return HIDDEN * 4
    calling, _space, rest = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL).partition(" ")
    total = sum(char.isdigit() for char in rest)
    tail = max(1, min(4, total - 4))
    head = len(re.match(r"\d*", rest).group())
    shown = head if total - tail - head >= 4 else 0
    place = 0
    masked_rest = ""
    for char in rest:
        hide = char.isdigit() and shown <= place < total - tail
        place += char.isdigit()
        masked_rest += HIDDEN if hide else char
    return f"{calling} {masked_rest}"
