"""A number in a form: two inputs in, E.164 out, and nothing typed is lost on the way."""

import pytest
from django import forms
from django.test import RequestFactory
from django.utils import translation
from django.utils.html import conditional_escape

from accounts.forms.phone_field import PhoneField, initial_country

CODE = {"en": "US", "zh-hans": "CN", "zh-hant": "TW"}


class Form(forms.Form):
    phone = PhoneField(country="MX")


class Optional(forms.Form):
    phone = PhoneField(required=False)


def typed(national: str, country: str = "CN") -> dict[str, str]:
    return {"phone_country": country, "phone_national": national}


def test_it_answers_with_e164():
    form = Form(typed("138 0013 8000"))
    assert form.is_valid()
    assert form.cleaned_data == {"phone": "+8613800138000"}


def test_the_whole_number_may_come_under_the_plain_name():
    form = Form({"phone": "+8613800138000"})
    assert form.is_valid()
    assert form.cleaned_data["phone"] == "+8613800138000"


def test_a_number_by_itself_is_cleaned_too():
    assert PhoneField().clean("+8613800138000") == "+8613800138000"


@pytest.mark.parametrize("national", [" 138 00", "１３８", "138<b>", '"13'])
def test_a_refused_number_comes_back_exactly_as_it_was_typed(national):
    form = Form(typed(national))
    assert not form.is_valid()
    html = str(form["phone"])
    assert f'value="{conditional_escape(national)}"' in html
    assert '<option value="CN" selected' in html
    assert 'aria-invalid="true"' in html


def test_the_reason_stands_beside_it_in_the_readers_language():
    with translation.override("zh-hans"):
        assert Form(typed("138")).errors["phone"] == ["号码太短。中国的手机号在 +86 之后有 11 位数字，这里只有 3 位。"]


def test_nothing_typed_asks_for_a_number_where_one_is_needed():
    assert Form(typed("")).errors["phone"].as_data()[0].code == "empty"
    assert Form({}).errors["phone"].as_data()[0].code == "empty"
    assert Optional(typed(" ")).is_valid()


def test_a_kept_number_is_shown_as_its_owner_would_write_it():
    html = str(Form(initial={"phone": "+447400123456"})["phone"])
    assert '<option value="GB" selected' in html
    assert 'value="07400 123456"' in html


def test_a_kept_number_sent_again_is_no_change():
    form = Form(typed("07400 123456", "GB"), initial={"phone": "+447400123456"})
    assert not form.has_changed()
    assert Form(typed("07400 123457", "GB"), initial={"phone": "+447400123456"}).has_changed()


def test_an_unknown_country_is_answered_not_raised():
    assert Form(typed("138 0013 8000", "<b>")).errors["phone"].as_data()[0].code == "no_country"


@pytest.mark.parametrize(("language", "first"), [("en", "China 中国 +86"), ("zh-hant", "中國 China +86")])
def test_the_list_speaks_the_readers_language_and_names_the_other(language, first):
    with translation.override(language):
        html = str(Form()["phone"])
    assert html.count("<option") == 244
    assert first in html


@pytest.mark.parametrize(
    ("accepts", "country"),
    [
        ("en-GB,en;q=0.9", "GB"),
        ("es-MX", "MX"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "CN"),
        ("zh-TW", "TW"),
        ("zh-Hant-HK", "HK"),
        ("zh-Hant", "TW"),
        ("ja,en-US;q=0.9,en;q=0.8", "JP"),
        ("en;q=0.5,fr-CA;q=0.9", "CA"),
        ("es-419,en-US;q=0.5", "ES"),
        ("en-ZZ", "US"),
        ("*", "US"),
        ("", "US"),
    ],
)
def test_the_picker_stands_where_the_browser_comes_from(accepts, country):
    assert initial_country(RequestFactory().get("/", headers={"Accept-Language": accepts})) == country


@pytest.mark.parametrize(("language", "country"), CODE.items())
def test_without_a_hint_the_sites_language_tells(language, country):
    with translation.override(language):
        assert initial_country(RequestFactory().get("/")) == country
        assert f'<option value="{country}" selected' in str(Optional()["phone"])
