"""The slang of a text, and the words of the glossary."""

from dataclasses import dataclass
from html import unescape

from django import template
from django.utils.html import escape, format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from accounts.countries import region_name
from exchange.languages.codes import BCP47
from exchange.languages.glossary import Entry, Text
from exchange.languages.scripts import language_of, script_of
from exchange.languages.slang import Warning
from exchange.lib import language_runs
from exchange.reading import browsing, radar
from exchange.reading.slang_shown import hits_in
from exchange.reading.templatetags.reading import reader_choice

register = template.Library()


@register.simple_tag(takes_context=True)
def prepare_slang(context: template.Context, *written) -> str:
    """What was found in all texts of a page, in one query: at its top, before `slang_here`. Lists are welcome."""
    texts = [text for one in written for text in (one if isinstance(one, list) else [one])]
    context["request"].slang_found = radar.recall(html for text in texts for html in radar.passages(text))
    return ""


@dataclass(frozen=True)
class Said:
    """A word as it stands in a text, and its entry."""

    entry: Entry
    word: str

    @property
    def lang(self) -> str:
        return spelling_lang(self.entry, self.word)


@register.inclusion_tag("reading/_slang_here.html", takes_context=True)
def slang_here(context: template.Context, written) -> dict:
    """The slang of a post or a comment, each word once; nothing at all where there is none."""
    request, choice = context["request"], reader_choice(context)
    words: dict[str, Said] = {}
    for html in radar.passages(written):
        for hit in hits_in(html, request, choice):
            words.setdefault(hit.entry.id, Said(hit.entry, unescape(strip_tags(html[hit.start : hit.end]))))
    return {"words": list(words.values())}


@register.inclusion_tag("reading/_writing_advice.html", takes_context=True)
def writing_advice(context: template.Context, form, what: str = "", pk: int | str = "") -> dict:
    """In a form that posts: what its writer should know. `what` it answers, if anything, is posts or comments."""
    advice = [one for one in getattr(form, "advice", []) if isinstance(one, Warning)]
    reader = context["request"].user
    return {
        "advice": advice,
        "held_back": bool(advice),
        "about": f"{what}/{pk}" if what else "",
        "wanted": reader.is_authenticated and reader.wants_advice,
    }


@register.filter
def form_lang(entry: Entry) -> str:
    return spelling_lang(entry, entry.forms[0])


def spelling_lang(entry: Entry, spelling: str) -> str:
    """Of one of its spellings; what both scripts write alike is in the reader's own."""
    if entry.language == "en":
        return "en"
    reader = get_language() or "en"
    return BCP47[script_of(spelling) or (reader if reader.startswith("zh") else "zh-hans")]


@register.filter
def own_form(entry: Entry) -> str:
    """The first spelling, in the reader's script where there is one."""
    if get_language() != "zh-hant" or script_of(entry.forms[0]) != "zh-hans":
        return entry.forms[0]
    return next((form for form in entry.forms if script_of(form) == "zh-hant"), entry.forms[0])


@register.filter
def own_form_lang(entry: Entry) -> str:
    return spelling_lang(entry, own_form(entry))


@register.filter
def spellings(entry: Entry) -> list[tuple[str, str]]:
    """All of them with their `lang`."""
    return [(form, spelling_lang(entry, form)) for form in entry.forms]


@register.filter
def said(text: Text | None) -> SafeString:
    """In the reader's language, with `lang` on what it quotes of the other."""
    if text is None:
        return SafeString("")
    language = get_language() or "en"
    return marked(text.said_in(language), language)


@register.filter
def quoted(text: str, language: str) -> SafeString:
    return marked(text, "zh-hans" if language == "zh" else language)


def marked(text: str, language: str) -> SafeString:
    pieces, at = [], 0
    fallback = language if language.startswith("zh") else script_of(text) or "zh-hans"
    for start, end, lang in language_runs.runs(text, language, fallback):
        pieces += [escape(text[at:start]), format_html('<span lang="{}">{}</span>', lang, text[start:end])]
        at = end
    return mark_safe("".join([*pieces, escape(text[at:])]))  # every piece is escaped above


@register.filter
def tone_name(entry: Entry) -> str:
    return browsing.TONE_NAMES[entry.tone]


@register.filter
def region_name_of(entry: Entry) -> str:
    return browsing.REGION_NAMES.get(entry.region, "")


@register.filter
def written_lang(text: str) -> str:
    """Of what a member wrote, for HTML's `lang`."""
    return BCP47.get(language_of(text) or "", "en")


@register.filter
def voice_region(region: str) -> str:
    return f"({region_name(region, get_language() or 'en')})" if region else ""


@register.filter
def since(entry: Entry) -> str:
    return browsing.since(entry)
