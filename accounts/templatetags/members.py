"""Members as others see them: what they speak, and where from."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.countries import region_name
from accounts.models import LanguageSkill, User
from exchange.languages import scripts
from exchange.languages.codes import BCP47

register = template.Library()

LEVELS = dict(LanguageSkill.LEVELS)


HAN = re.compile(r"[\u3400-\u9fff]")
TRADITIONAL_REGIONS = ("TW", "HK", "MO")


@register.filter
def name_lang(member: User) -> SafeString | str:
    """` lang="zh-Hant"` for a name in Chinese, so that it is drawn and spoken as its owner writes it."""
    if not HAN.search(member.name):
        return ""
    script = scripts.script_of(member.name) or ("zh-hant" if member.region in TRADITIONAL_REGIONS else "zh-hans")
    return format_html(' lang="{}"', BCP47[script])


@register.filter
def speaks(member: User) -> SafeString:
    """`native 中文 (Chengdu) · English B1`: no query, since members carry a copy of their skills."""
    said = [words for skill in member.languages if (words := skill_words(skill, member))]
    return format_html_join(" · ", "{}", ((words,) for words in said))


def skill_words(skill: dict, member: User) -> SafeString | str:
    name = _("English") if skill["language"] == "en" else _("Chinese")
    if skill["helps"]:
        return format_html("{}{}", fluency(skill["fluency"], name), whence(skill, member))
    if skill["learning"]:
        return format_html("{} {}", name, LEVELS.get(skill["level"], _("learner")))
    return ""


def fluency(fluency: str, language: str) -> str:
    if fluency == LanguageSkill.Fluency.NATIVE:
        return _("native %(language)s") % {"language": language}
    return _("fluent %(language)s") % {"language": language}


def whence(skill: dict, member: User) -> str:
    """Where their way of speaking comes from: the place when they live there, else the region."""
    if not skill["region"]:
        return ""
    at_home = member.place and skill["region"] == member.region
    name = member.place if at_home else region_name(skill["region"], get_language() or "en")
    return _(" (%(place)s)") % {"place": name}
