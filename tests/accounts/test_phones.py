"""A number is understood however it is written; one that is wrong gets a reason its owner can act on."""

import phonenumbers
import pytest
from django.utils import translation
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from accounts import countries, phones
from accounts.phones import PhoneError, Reason

EXAMPLES = {
    code: phonenumbers.example_number_for_type(code, PhoneNumberType.MOBILE) for code in sorted(countries.by_codes())
}


def wide(text: str) -> str:
    """As a Chinese keyboard writes it in full width."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def written(code: str, style: PhoneNumberFormat) -> str:
    return phonenumbers.format_number(EXAMPLES[code], style)


def forms_of(code: str) -> dict[str, str]:
    e164 = written(code, PhoneNumberFormat.E164)
    national = written(code, PhoneNumberFormat.NATIONAL)
    return {
        "as dialled at home": national,
        "without the trunk 0": phonenumbers.national_significant_number(EXAMPLES[code]),
        "international": written(code, PhoneNumberFormat.INTERNATIONAL),
        "E.164": e164,
        "with 00": f"00{e164[1:]}",
        "full width": wide(national),
        "full width, international": wide(e164),
        "hard spaces": written(code, PhoneNumberFormat.INTERNATIONAL).replace(" ", "\u00a0"),
    }


def reason_of(text: str, country: str) -> PhoneError:
    with pytest.raises(PhoneError) as refusal:
        phones.parse(text, country)
    return refusal.value


@pytest.mark.parametrize("code", EXAMPLES)
def test_every_regions_number_is_understood_in_every_form(code):
    e164 = written(code, PhoneNumberFormat.E164)
    for form, text in forms_of(code).items():
        assert phones.parse(text, code) == phones.Number(e164, code), form


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_number_comes_back_from_its_national_form(code):
    e164 = written(code, PhoneNumberFormat.E164)
    assert phones.parse(phones.national(e164), code).e164 == e164


@pytest.mark.parametrize(
    ("typed", "country", "e164"),
    [
        ("138.0013.8000", "CN", "+8613800138000"),
        ("(138) 0013–8000", "CN", "+8613800138000"),
        ("86 138 0013 8000", "CN", "+8613800138000"),
        ("0138 0013 8000", "CN", "+8613800138000"),
        ("13800138000转8", "CN", "+8613800138000"),
        ("138 0013 8000 ext. 12", "CN", "+8613800138000"),
        ("\u202a+86\u00a0138‑0013‑8000\u202c", "US", "+8613800138000"),
        ("+٨٦ ١٣٨٠٠١٣٨٠٠٠", "CN", "+8613800138000"),
        ("tel:+86-138-0013-8000", "US", "+8613800138000"),
        ("011 86 138 0013 8000", "US", "+8613800138000"),
        ("0011 86 138 0013 8000", "AU", "+8613800138000"),
        ("+44 (0) 7400 123456", "CN", "+447400123456"),
        ("+1 (415) 555-2671", "CN", "+14155552671"),
        ("++1 415 555 2671", "CN", "+14155552671"),
        ("+1 415 555 2671", "", "+14155552671"),
        ("+52 1 55 1234 5678", "MX", "+525512345678"),
        ("011 15-2345-6789", "AR", "+5491123456789"),
        ("162 1234 5678", "CN", "+8616212345678"),
        ("170 1234 5678", "CN", "+8617012345678"),
    ],
)
def test_a_number_is_understood_as_people_write_it(typed, country, e164):
    assert phones.parse(typed, country).e164 == e164


def test_a_pasted_calling_code_wins_over_the_picker():
    assert phones.parse("+1 604 555 0123", "CN").country == "CA"


def test_who_shares_every_number_with_a_neighbour_keeps_the_region_they_chose():
    assert phones.parse("041 2345678", "AX").country == "AX"
    assert phones.parse("041 2345678", "FI").country == "FI"


@pytest.mark.parametrize(
    ("typed", "country", "reason", "told"),
    [
        ("", "CN", Reason.EMPTY, "enter your phone number"),
        ("  ", "CN", Reason.EMPTY, "enter"),
        ("+", "CN", Reason.EMPTY, "enter"),
        ("00", "CN", Reason.EMPTY, "enter"),
        ("abc", "CN", Reason.LETTERS, "“abc”"),
        ("1-800-FLOWERS", "US", Reason.LETTERS, "“FLOWERS”"),
        ("手机13800138000", "CN", Reason.LETTERS, "“手机”"),
        ("mei@example.com", "CN", Reason.LETTERS, "mei@example"),
        ("13800", "CN", Reason.TOO_SHORT, "11 digits after +86 (China); this has 5"),
        ("+86 138", "US", Reason.TOO_SHORT, "China"),
        ("+1", "CN", Reason.TOO_SHORT, "10 digits after +1 (United States)"),
        ("0912 345", "TW", Reason.TOO_SHORT, "9 digits after +886 (Taiwan); this has 6"),
        ("021345", "KR", Reason.TOO_SHORT, "9 or 10 digits"),
        ("0812 345", "ID", Reason.TOO_SHORT, "9 to 12 digits"),
        ("138001380001", "CN", Reason.TOO_LONG, "11 digits after +86 (China); this has 12"),
        ("1" * 5000, "CN", Reason.TOO_LONG, "11 digits"),
        ("415 555 26711", "US", Reason.TOO_LONG, "10 digits"),
        ("12800138000", "CN", Reason.NOT_THERE, "China"),
        ("123 456 7890", "US", Reason.NOT_THERE, "United States"),
        ("010 6552 9988", "CN", Reason.LANDLINE, "landlines in mainland China"),
        ("400 820 8820", "CN", Reason.LANDLINE, "begin with 1"),
        ("13800138000", "US", Reason.ELSEWHERE, "choose China"),
        ("+999 123 456", "CN", Reason.UNKNOWN_CODE, "+999"),
        ("+0 138 0013 8000", "CN", Reason.UNKNOWN_CODE, "plus sign"),
        ("+800 1234 5678", "CN", Reason.UNKNOWN_CODE, "+800"),
        ("138 0013 8000", "", Reason.NO_COUNTRY, "Choose your country"),
        ("138 0013 8000", "ZZ", Reason.NO_COUNTRY, "Choose your country"),
    ],
)
def test_a_number_that_cannot_be_gets_its_reason(typed, country, reason, told):
    refusal = reason_of(typed, country)
    assert refusal.reason == reason
    assert told in refusal.message


def test_the_country_in_a_reason_is_named_in_the_readers_language():
    with translation.override("zh-hant"):
        assert "台灣" in reason_of("0912", "TW").message


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+525512345678", "+52 55 •••• 5678"),
        ("+8613800138000", "+86 138 •••• 8000"),
        ("+14155552671", "+1 •••-•••-2671"),
        ("+85251234567", "+852 •••• 4567"),
        ("+6907290", "+690 •••0"),
        ("not a number", "••••"),
    ],
)
def test_a_masked_number_is_known_again_by_its_owner_alone(e164, shown):
    assert phones.masked(e164) == shown


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_masked_number_always_hides_enough(code):
    e164 = written(code, PhoneNumberFormat.E164)
    digits = len(e164) - len(countries.by_code(code).calling) - 1
    assert phones.masked(e164).count("•") >= min(4, digits - 1)


def test_the_region_of_a_number_is_known():
    assert (phones.country_of("+8613800138000"), phones.country_of("nonsense")) == ("CN", "")
