"""Passages as their reader chose to see them. Costs nothing for those who chose nothing."""

import re
from dataclasses import dataclass

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exchange.languages.aids import AIDS, MY_LEVELS, SWITCHES, WAYS, Aid
from exchange.languages.aids.ways import ABOVE
from exchange.languages.codes import other
from exchange.reading import mending
from exchange.reading.choices import Choice, choice_of
from exchange.reading.models import Annotation
from exchange.reading.passage import Passage, shown
from exchange.reading.slang_shown import hits_in, marked
from exchange.reading.texts import texts_of

register = template.Library()

EASTERN = re.compile("[\u3105-\u3129\u4e00-\u9fff]")


@register.simple_tag(takes_context=True)
def prepare_reading(context: template.Context, *things) -> str:
    """At the top of a page: finds in one query what its passages need. Asks nothing for those who chose nothing."""
    choice = reader_choice(context)
    if choice and not choice.changes_nothing:
        written = [each for thing in things if thing for each in gathered(thing)]
        found = Annotation.objects.of(texts_of(written)).defer("made_at", "version")
        context["request"].reading_annotations = {annotation.text: annotation for annotation in found}
    return ""


def gathered(thing) -> list:
    """What is written in a conversation, a list, or a text by itself."""
    if hasattr(thing, "beside") and hasattr(thing, "comments"):
        twins = (beside.translations[:1] for beside in thing.beside.values())
        return [thing.post, *thing.comments, *thing.corrections, *(twin for shown in twins for twin in shown)]
    return list(thing) if hasattr(thing, "__iter__") else [thing]


@register.simple_tag(takes_context=True)
def reading(context: template.Context, text: str) -> SafeString:
    """`text` is escaped unless it is marked safe, as `body_html|safe` is."""
    html = conditional_escape(text)
    choice = reader_choice(context)
    if choice is None or choice.changes_nothing:
        return with_slang(context, html, choice)
    passage = Passage(str(html))
    if not passage.is_in(choice.languages):
        return with_slang(context, html, choice)
    annotation = annotation_for(context, passage.text, choice)
    return mark_safe(shown(passage, choice, annotation) + converted_mark(annotation, choice))  # both escape


def with_slang(context: template.Context, html: SafeString, choice: Choice | None) -> SafeString:
    """Its slang marked, where the page has prepared that: nothing is searched for here."""
    request = context.get("request")
    if choice is None or not getattr(request, "slang_found", {}).get(str(html)):
        return html
    return mark_safe(marked(str(html), hits_in(str(html), request, choice)))  # `html` is safe, and stays so


def annotation_for(context: template.Context, text: str, choice: Choice) -> Annotation:
    """As it was prepared, else worked out here and now, and not kept."""
    prepared = getattr(context["request"], "reading_annotations", {})
    if text in prepared and not mending.is_read_otherwise(text, choice.region):
        return prepared[text]
    from exchange.reading.annotating import annotation_of  # brings the model, so only where it is needed

    return annotation_of(text, [choice.script] if choice.script else [], choice.shows_words, choice.region)


def converted_mark(annotation: Annotation, choice: Choice) -> str:
    """Says of a passage that was converted that it was, in the reader's own language."""
    if choice.script not in annotation.converted:
        return ""
    return format_html(' <span class="converted" lang="{}">{}</span>', get_language() or "en", _("converted"))


def reader_choice(context: template.Context) -> Choice | None:
    """Found once a page."""
    if "request" not in context:
        return None
    request = context["request"]
    if not hasattr(request, "reading_choice"):
        request.reading_choice = choice_of(request)
    return request.reading_choice


@register.simple_tag(takes_context=True)
def reading_choice(context: template.Context) -> Choice | None:
    return reader_choice(context)


@register.simple_tag(takes_context=True)
def reading_lang(context: template.Context, lang: str) -> str:
    """The `lang` of a passage as it is shown: a converted one is in the script it was converted to."""
    choice = reader_choice(context)
    return SWITCHES[choice.script].lang if choice and choice.script and lang.startswith("zh") else lang


@dataclass(frozen=True)
class Button:
    """One aid to be switched on or off."""

    aid: Aid
    is_on: bool
    label: str

    @property
    def sign(self) -> str:
        """Left out where the label says as much."""
        return "" if self.aid.sign in self.label else self.aid.sign

    @property
    def sign_lang(self) -> str:
        return "zh-Hans" if EASTERN.search(self.aid.sign) else "en"


@dataclass(frozen=True)
class Bar:
    """`handy` are those in the line itself, for the language of the text; `groups` are all of them."""

    handy: list[Button]
    groups: list[tuple[str, list[Button]]]
    hidden: int
    """How many are on that the line does not show."""


@register.simple_tag(takes_context=True)
def reading_bar(context: template.Context, about: str) -> Bar:
    """What readers of a text in the language `about` may choose from; theirs first."""
    choice, written = reader_choice(context), get_language() or "en"

    def buttons(aids) -> list[Button]:
        return [Button(aid, is_on(aid, choice), aid.label.said_in(written)) for aid in aids]

    language = "en" if about.startswith("en") else "zh"
    handy = buttons(aid for aid in AIDS if aid.handy and aid.language == language)
    order = (language, other(language))
    groups = [(each, buttons(aid for aid in (*AIDS, *WAYS) if aid.language == each)) for each in order]
    groups.append(("", buttons([ABOVE, *(level for each in order for level in MY_LEVELS if level.language == each)])))
    shown = {button.aid.slug for button in handy if button.is_on}
    return Bar(handy, groups, sum(aid.slug not in shown for aid in choice.aids))


def is_on(aid: Aid, choice: Choice) -> bool:
    """A level is also on that a profile tells."""
    level = choice.manner.levels.get(aid.language, "")
    return aid.slug in choice.on or (aid in MY_LEVELS and aid.slug == f"my-{level}".lower())
