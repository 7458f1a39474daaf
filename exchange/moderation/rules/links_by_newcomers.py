"""Links in the first texts of a new member: what spam mostly is, and what an answer sometimes needs."""

import re

from django.utils.translation import gettext_lazy as _

from .base import AutomaticRule, Passage

NEW_FOR_DAYS = 7
LINK = re.compile(r"(?:https?://|www\.)[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+", re.IGNORECASE)


class LinksByNewcomers(AutomaticRule):
    slug = "links-by-newcomers"
    label = _("links by newcomers")
    reason = "spam"

    def find(self, passage: Passage) -> str:
        if passage.days_since_joined >= NEW_FOR_DAYS or passage.times_helped:
            return ""
        return " ".join(LINK.findall(passage.text))
