"""Asking people to go on elsewhere: WeChat, QQ, WhatsApp and phone numbers, with the disguises in use for 微信."""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from .base import AutomaticRule, Passage

# 微信 is written 薇心, 威信, v信, vx, wx, 绿泡泡 and so on, to get past filters that know only the two.
APP = (
    r"(?:[微薇威维維徽v]\s*[信心芯❤♥]|绿泡泡|綠泡泡|小绿书|企鹅号|扣扣|(?<![a-z])(?:v\s?x|w\s?x|wechat|weixin|qq|line|"
    r"whats\s?app|telegram|kakao|discord)(?![a-z])|[微薇威](?=[:：\s号號]|$)|(?<![a-z0-9])v(?=[:：]|$))"
)
ADD = re.compile(
    rf"(?:加|[➕+]|私|找)\s*(?:一?下|个|個)?\s*(?:我|俺|本人|你|您)?\s*的?\s*{APP}"
    rf"|{APP}\s*(?:上|里|裡)?\s*(?:加|➕|找|联系|聯絡|聊)\s*(?:我|俺|聊)?"
    rf"|(?:add|message|text|dm|contact|find|reach|hit)\s+me\s+(?:up\s+)?(?:on|at|via|through|over|in)?\s*(?:my\s+)?{APP}"
    rf"|(?:my|我的?)\s*{APP}\s*(?:号码|號碼|号|號|id|is|是|:|：)",
    re.IGNORECASE,
)
# An account right behind the name of the app: `wx: lily_1998`, `QQ 10001234`.
ACCOUNT = re.compile(
    rf"{APP}\s*(?:号码|號碼|号|號|id)?\s*[:：是]?\s*(?=[a-z0-9_-]*\d)[a-z0-9][a-z0-9_-]{{5,19}}", re.IGNORECASE
)
# Numbers one can ring: mainland mobiles, Taiwan's, Hong Kong's with its code, and anything with a plus and a code.
PHONE = re.compile(
    r"(?<![\d.])(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|09\d{2}[\s-]?\d{3}[\s-]?\d{3}|\+\d[\d\s().-]{7,16}\d)(?![\d.])"
)


class OutsideContact(AutomaticRule):
    slug = "outside-contact"
    label = _("outside contact")
    reason = "contact-or-money"

    def find(self, passage: Passage) -> str:
        return contact_in(passage.text)


def contact_in(text: str) -> str:
    """The part that leads elsewhere. Full-width letters and digits are read as what they look like."""
    plain = unicodedata.normalize("NFKC", text)
    for pattern in (ADD, ACCOUNT, PHONE):
        for match in pattern.finditer(plain):
            if not is_quoted(plain, match.start()):
                return match.group().strip()
    return ""


def is_quoted(text: str, start: int) -> bool:
    """Inside quotation marks it is being talked about: what does “加我微信” mean?"""
    before = text[:start].rstrip()
    return before.endswith(("“", "「", "『", "‘", '"', "《"))
