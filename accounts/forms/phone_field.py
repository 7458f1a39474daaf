"""A phone number in a form: the country from a list, the number as people write it, and E.164 for whoever asks.

Without scripts it is a list and a field. With them `country-picker.js` makes the list searchable; it reads what it
needs from the options themselves, so both work from one source.
"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.forms.utils import flatatt
from django.forms.widgets import Script
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header

from accounts import countries, phones
from accounts.countries import attribute_of

COUNTRY_OF_SITE = {"en": "US", "zh_hans": "CN", "zh_hant": "TW"}

# Browsers in these languages rarely name a region, and most of their readers live in one country.
COUNTRY_OF_LANGUAGE = {"ja": "JP", "ko": "KR", "vi": "VN", "th": "TH", "id": "ID", "ms": "MY", "ru": "RU", "tr": "TR",
                       "fr": "FR", "de": "DE", "es": "ES", "it": "IT", "pl": "PL", "nl": "NL", "uk": "UA"}  # fmt: skip


def initial_country(request: HttpRequest | None) -> str:
    """Where this person's phone is likely to be from, by their browser's languages, then by the site's."""
    accepts = request.headers.get("Accept-Language", "") if request else ""
    for tag, _quality in parse_accept_lang_header(accepts):
        if country := country_of_tag(tag):
            return country
    return country_of_site()


def country_of_tag(tag: str) -> str:
    """`es-mx` → MX, `zh-hant` → TW, `ja` → JP; an empty text where a tag names no country."""
    language, *rest = tag.lower().split("-")
    if region := next((part for part in rest if len(part) == 2 and countries.by_code(part)), ""):
        return region.upper()
    if language == "zh" and "hant" in rest:
        return "TW"
    return COUNTRY_OF_LANGUAGE.get(language, "")


def country_of_site() -> str:
    return COUNTRY_OF_SITE[attribute_of(get_language() or "en")]


class PhoneWidget(forms.MultiWidget):
    template_name = "accounts/widgets/phone.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, country: str = ""):
        self.country = country
        super().__init__({"country": forms.Select, "national": forms.TextInput}, attrs)

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["css/phone-field.css"]}, js=[Script("js/country-picker.js", type="module")])

    def decompress(self, value: str | None) -> list[str]:
        """The two inputs for an E.164 number, as its owner would fill them in."""
        if not value:
            return [self.country or country_of_site(), ""]
        return [phones.country_of(value) or self.country, phones.national(value)]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """Also takes the whole number under the plain name, for callers that have no picker."""
        if f"{name}_national" not in data and name in data:
            return [self.country or country_of_site(), data.get(name) or ""]
        return [data.get(f"{name}_country") or "", data.get(f"{name}_national") or ""]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data and f"{name}_national" not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        country, national = value if isinstance(value, list | tuple) else self.decompress(value)
        language = get_language() or "en"
        attrs = self.build_attrs(self.attrs, attrs)
        id_ = attrs.pop("id", f"id_{name}")
        chosen = countries.by_code(country or "") or countries.by_code(self.country or country_of_site())
        return {
            "widget": {
                "name": name,
                "id": id_,
                "attrs": flatatt(attrs),  # what Django says of the field's errors, for the field of the number
                "disabled": attrs.get("disabled", False),
                "template_name": self.template_name,
            },
            "options": options(language),
            "other_lang": "zh-Hans" if attribute_of(language) == "en" else "en",
            "chosen": chosen,
            "national": national or "",
        }

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None):
        # Its template lies with the site's own, where the default renderer of forms does not look.
        return super().render(name, value, attrs, TemplatesSetting())

    def id_for_label(self, id_: str) -> str:
        return ""


def options(language: str) -> list[dict[str, Any]]:
    """What the list shows and what the picker searches, in the picker's order."""
    return [
        {
            "country": country,
            "name": country.name(language),
            "other": country.other_name(language),
            "terms": "|".join(country.terms),
            "prefixes": " ".join(country.prefixes),
        }
        for country in countries.all_countries(language)
    ]


class PhoneField(forms.MultiValueField):
    """Cleans to an E.164 text. `country` is where the picker stands at first: see `initial_country`."""

    def __init__(self, *, country: str = "", **kwargs: Any):
        kwargs.setdefault("label", _("Phone"))
        kwargs.setdefault("widget", PhoneWidget(country=country))
        fields = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields, require_all_fields=False, **kwargs)

    def clean(self, value: list[str] | tuple[str, str] | str | None) -> str:
        country, typed = value if isinstance(value, list | tuple) else ("", value or "")
        if not self.required and not str(typed or "").strip():
            return ""
        try:
            return phones.parse(str(typed or ""), country or "").e164
        except phones.PhoneError as error:
            raise ValidationError(error.message, code=error.reason) from error

    def has_changed(self, initial: str | None, data: Any) -> bool:
        try:
            return self.clean(data) != (initial or "")
        except ValidationError:
            return True
