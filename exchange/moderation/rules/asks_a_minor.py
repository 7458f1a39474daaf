"""An adult asking a young member where they are to be found."""

import re

from django.utils.translation import gettext_lazy as _

from .base import AutomaticRule, Passage
from .outside_contact import contact_in

QUESTIONS = re.compile(
    r"你(?:现在|現在)?(?:在|是|读|讀|念|上)(?:哪|哪个|哪個|哪一?所|什么|什麼)(?:个|個|所|间|間)?(?:学校|學校|中学|中學|高中|国中|國中|小区|社區|城市|班)"
    r"|你(?:家)?住(?:在)?(?:哪|什么地方|什麼地方)|你(?:的)?(?:电话|電話|手机号|手機號|地址|住址|微信号?|号码|號碼|照片)"
    r"|(?:发|發|传|傳|给|給)(?:一?张|一?張|几张|幾張|我)*(?:你|妳)?的?(?:照片|自拍|相片)"
    r"|你一?个人在家|你一?個人在家|(?:别|別|不要)(?:告诉|告訴|跟)(?:你)?(?:爸妈|爸媽|家长|家長|父母|老师|老師)"
    r"|(?:which|what)\s+school\s+(?:do|are|did)\s+you|where\s+do\s+you\s+live|are\s+you\s+(?:home\s+)?alone"
    r"|(?:what(?:'|’)?s|what\s+is|give\s+me|send\s+me)\s+your\s+(?:phone|number|address|wechat|school|photo|picture|pic)s?"
    r"|send\s+(?:me\s+)?(?:a\s+)?(?:photo|picture|pic|selfie)s?\s+of\s+you|don(?:'|’)?t\s+tell\s+your\s+(?:parents|mom|mum|dad|teacher)",
    re.IGNORECASE,
)


class AsksAMinor(AutomaticRule):
    slug = "asks-a-minor"
    label = _("asks a minor")
    reason = "child-safety"

    def find(self, passage: Passage) -> str:
        if not passage.speaks_to_protected:
            return ""
        match = QUESTIONS.search(passage.text)
        return match.group() if match else contact_in(passage.text)
