"""The list of countries, searched with a keyboard, a finger or an input method; and the same form without scripts."""

import pytest
from django import forms
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from accounts import countries
from accounts.forms.phone_field import PhoneField
from exchange.urls import urlpatterns as site_urls
from tests.browsing import accessibility_problems, scrolls_sideways

PAGE = """{% extends "base.html" %}
{% block css %}{{ form.media.css }}{% endblock %}{% block js %}{{ form.media.js }}{% endblock %}
{% block title %}Try{% endblock %}
{% block main %}<h1>Try</h1>
<form method="post">{% csrf_token %}{% include "_form_field.html" with field=form.phone %}<button>Go</button></form>
<output>{{ number }}</output>{% endblock %}"""


class TryForm(forms.Form):
    phone = PhoneField(country="MX")


def try_page(request: HttpRequest) -> HttpResponse:
    form = TryForm(request.POST or None)
    number = form.cleaned_data["phone"] if form.is_valid() else ""
    return HttpResponse(engines["django"].from_string(PAGE).render({"form": form, "number": number}, request))


urlpatterns = [*site_urls, path("try/", try_page)]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.journey]


@pytest.fixture
def page(browse):
    page = browse()
    page.goto("/try/")
    return page


def box(page):
    return page.get_by_role("combobox", name="Country or region")


def offered(page) -> list[str]:
    return page.locator("[role=option]:not([hidden]) .picker-name").all_inner_texts()


def chosen(page) -> str:
    return page.locator("select[name=phone_country]").input_value()


def test_at_rest_it_shows_flag_name_and_code(page):
    assert box(page).input_value() == "Mexico"
    assert page.locator(".picker-face").inner_text().split() == ["墨西哥", "+52"]
    assert page.locator(".picker-face img").get_attribute("src").endswith("mx.svg")


def test_typing_finds_and_enter_chooses_without_sending_the_form(page):
    box(page).click()
    page.keyboard.type("yingguo")
    assert offered(page) == ["United Kingdom"]
    assert page.locator(".picker-status").inner_text() == "Countries and regions found: 1"
    page.keyboard.press("Enter")
    assert (chosen(page), box(page).input_value()) == ("GB", "United Kingdom")
    assert page.locator("output").inner_text() == ""
    assert page.get_by_label("Mobile number").get_attribute("placeholder") == "07400 123456"


def test_arrows_walk_the_list_and_escape_leaves_things_as_they_were(page):
    box(page).focus()
    page.keyboard.press("ArrowDown")
    assert box(page).get_attribute("aria-expanded") == "true"
    assert page.locator("[aria-selected=true]").inner_text().startswith("Mexico")
    page.keyboard.type("united")
    page.keyboard.press("ArrowDown")
    active = box(page).get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").inner_text().startswith("United Kingdom")
    page.keyboard.press("Escape")
    assert (chosen(page), box(page).input_value()) == ("MX", "Mexico")
    assert not page.get_by_role("listbox").is_visible()


def test_enter_belongs_to_the_input_method_while_it_composes(page):
    box(page).click()
    page.keyboard.type("mei")
    box(page).dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    assert chosen(page) == "MX"
    assert page.get_by_role("listbox").is_visible()


def test_a_finger_chooses(page):
    box(page).click()
    page.get_by_role("option", name="China 中国 +86").click()
    assert chosen(page) == "CN"
    assert not page.get_by_role("listbox").is_visible()


def test_nonsense_is_answered_kindly(page):
    box(page).click()
    page.keyboard.type("qqqq")
    assert page.locator(".picker-none").is_visible()
    page.keyboard.press("Enter")
    page.get_by_label("Mobile number").click()
    assert box(page).input_value() == "Mexico"


def test_a_pasted_number_brings_its_country(page):
    for pasted, code in [("+86 138 0013 8000", "CN"), ("0044 7400 123456", "GB"), ("＋１ 242 359 1234", "BS")]:
        page.get_by_label("Mobile number").fill(pasted)
        assert chosen(page) == code


def test_the_page_finds_what_the_site_finds(page):
    for query in ["mei", "美", "1", "+1 242", "44", "zh", "a", "korea", "uk", "cote d", "7", "+86138", "新", "Åland"]:
        box(page).fill(query)
        assert offered(page) == [country.en for country in countries.search(query, "en")], query


@pytest.mark.parametrize(("language", "theme"), [("en", "dark"), ("zh-hans", "light"), ("zh-hant", "dark")])
def test_everybody_can_use_it(browse, language, theme):
    page = browse(language=language, theme=theme, width=375)
    page.goto("/try/")
    assert accessibility_problems(page) == []
    page.get_by_role("combobox").click()
    page.keyboard.type("a")
    assert accessibility_problems(page) == []
    assert not scrolls_sideways(page)


def test_a_refused_number_comes_back_as_it_was_typed(page):
    page.get_by_label("Mobile number").fill(" 55-12 ")
    page.get_by_role("button", name="Go").click()
    assert page.get_by_label("Mobile number").input_value() == " 55-12 "
    assert "Too short" in page.locator("fieldset").inner_text()


def test_without_scripts_a_list_and_a_field_do_the_same(browse):
    page = browse(javascript=False)
    page.goto("/try/")
    page.get_by_label("Country or region").select_option(label="China 中国 +86")
    page.get_by_label("Mobile number").fill("138 0013 8000")
    page.get_by_role("button", name="Go").click()
    assert page.locator("output").inner_text() == "+8613800138000"
