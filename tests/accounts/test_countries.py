"""Everybody finds their country, whatever they call it."""

import unicodedata
from pathlib import Path

import phonenumbers
import pytest

from accounts import countries

STATIC = Path(__file__).parents[2] / "static"
LANGUAGES = ("en", "zh-hans", "zh-hant")


def codes(query: str, language: str = "en") -> list[str]:
    return [country.code for country in countries.search(query, language)]


def test_every_region_with_mobile_phones_is_offered():
    assert set(countries.by_codes()) == set(phonenumbers.SUPPORTED_REGIONS) - {"TA"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_a_name_of_its_own_in_each_language(language):
    names = [country.name(language) for country in countries.all_countries(language)]
    assert len(set(names)) == len(names) == 244
    assert all(name == unicodedata.normalize("NFC", name).strip() and name for name in names)


def test_every_country_has_a_flag_and_every_flag_a_country():
    drawn = {f"img/flags/{path.name}" for path in (STATIC / "img/flags").glob("*.svg")}
    assert drawn == {country.flag for country in countries.by_codes().values()}


def test_calling_codes_are_those_of_libphonenumber():
    for country in countries.by_codes().values():
        assert int(country.calling) == phonenumbers.country_code_for_region(country.code)


def test_pinyin_is_plain_letters():
    for country in countries.by_codes().values():
        assert all(spelling.isascii() and spelling.isalpha() and spelling.islower() for spelling in country.pinyin)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_likely_countries_come_first(language):
    assert tuple(country.code for country in countries.all_countries(language)[:10]) == countries.FIRST


def test_the_rest_follow_by_name_as_each_reader_looks_names_up():
    def rest(language):
        return [country.name(language) for country in countries.all_countries(language)[10:]]

    assert rest("en")[:3] == ["Afghanistan", "Åland Islands", "Albania"]
    assert rest("zh-hans")[0].startswith("阿")
    by_strokes = ["土耳其", "日本", "法國", "德國"]
    assert sorted(by_strokes, key=rest("zh-hant").index) == by_strokes


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Mexico", "MX"), ("墨西哥", "MX"), ("moxige", "MX"), ("mo xi ge", "MX"), ("mx", "MX"), ("+52", "MX"),
        ("52", "MX"), ("united k", "GB"), ("UK", "GB"), ("英國", "GB"), ("yingguo", "GB"), ("America", "US"),
        ("美", "US"), ("1", "US"),
        ("cote divoire", "CI"), ("Côte d’Ivoire", "CI"), ("ivory", "CI"), ("象牙海岸", "CI"), ("turkey", "TR"),
        ("新西兰", "NZ"), ("紐西蘭", "NZ"), ("新西蘭", "NZ"), ("feilubin", "PH"), ("feilvbin", "PH"), ("寮國", "LA"),
        ("香港", "HK"), ("xianggang", "HK"), ("臺灣", "TW"), ("taiwan", "TW"), ("澳门", "MO"), ("大陆", "CN"),
        ("+1 242", "BS"), ("1876", "JM"), ("+7", "RU"), ("＋８６", "CN"), ("bilu", "PE"), ("chaoxian", "KP"),
        ("sn", "SN"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_what_people_call_it(query, code):
    assert codes(query)[0] == code


def test_an_exact_code_comes_before_names_that_merely_contain_it():
    assert codes("us")[0] == "US"
    assert codes("at")[0] == "AT"


def test_all_who_share_a_calling_code_are_found_under_it():
    assert set(codes("44")) == {"GB", "GG", "IM", "JE"}
    assert {"US", "CA", "JM", "PR"} <= set(codes("+1"))


def test_nothing_typed_offers_everything_and_nonsense_nothing():
    assert len(codes("")) == 244
    assert codes("qqqq") == [] == codes("999")


def test_a_region_is_named_in_the_readers_language():
    assert [countries.region_name("HK", language) for language in LANGUAGES] == ["Hong Kong", "中国香港", "香港"]
    assert countries.region_name("MO", "zh-hant") == "澳門"
    assert countries.region_name("TW", "en") == "Taiwan"
    assert countries.region_name("ZZ", "en") == "ZZ"


def test_beside_a_name_stands_the_name_from_the_other_bank():
    mexico = countries.by_code("mx")
    assert (mexico.other_name("en"), mexico.other_name("zh-hant")) == ("墨西哥", "Mexico")
