"""The works of others this site stands on, as their licences ask to be named. A line here for each that comes in."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Work:
    name: str
    by: str
    licence: str
    use: str | Promise


WORKS = (
    Work(
        "CC-CEDICT",
        "© MDBG and contributors",
        "CC BY-SA 4.0",
        _("Chinese words, and which characters are simplified or traditional"),
    ),
    Work("ECDICT", "© Linwei (skywind3000)", "MIT", _("English words and what they mean in Chinese")),
    Work("CMU Pronouncing Dictionary", "© Carnegie Mellon University", "BSD-2-Clause", _("How English words are said")),
    Work("Complete HSK Vocabulary", "© Yanis Zafirópulos", "MIT", _("How hard Chinese words are")),
    Work(
        "The CEFR-J Wordlist Version 1.5",
        "compiled by Yukio Tono, Tokyo University of Foreign Studies, and retrieved from the CEFR-J site on 1/20/2020",
        "free with citation",
        _("How hard English words are"),
    ),
    Work("Octanove Vocabulary Profile C1/C2", "© Octanove Labs", "CC BY-SA 4.0", _("How hard rarer English words are")),
    Work("wordfreq", "© Robyn Speer and the sources it names", "CC BY-SA 4.0", _("Which words are common")),
    Work(
        "g2pM, g2pL",
        "© Kyubyong Park, Seanie Lee and the authors of g2pL",
        "Apache-2.0",
        _("Which reading a Chinese character has in its sentence"),
    ),
    Work("pypinyin", "© mozillazg, 闲耘", "MIT", _("Readings of rare characters")),
    Work("rjieba, jieba", "© messense, Sun Junyi", "MIT", _("Where Chinese words begin and end")),
    Work(
        "Snowball",
        "© Martin Porter, Richard Boulton and contributors",
        "BSD-3-Clause",
        _("Which English words belong together"),
    ),
    Work(
        "Hanzi Writer, Make Me a Hanzi",
        "© David Chanin, Shaunak Kishore, Arphic Technology Co., Ltd.",
        "MIT, Arphic Public License",
        _("How Chinese characters are written, stroke by stroke"),
    ),
    Work("OpenCC", "© BYVoid and contributors", "Apache-2.0", _("Simplified and Traditional Chinese")),
    Work("CLDR", "© Unicode, Inc.", "Unicode-3.0", _("Names of countries and regions")),
    Work(
        "libphonenumber, phonenumbers", "© The Libphonenumber Authors, David Drysdale", "Apache-2.0", _("Phone numbers")
    ),
    Work("flag-icons", "© Panayiotis Lipiridis", "MIT", _("Flags")),
    Work("Lucide", "© Lucide Icons and Contributors, Cole Bemis", "ISC, MIT", _("Icons")),
    Work("htmx", "© Big Sky Software and contributors", "0BSD", _("Pages that answer quickly")),
    Work(
        "Django, django-allauth",
        "© Django Software Foundation, Raymond Penners and contributors",
        "BSD-3-Clause, MIT",
        _("The ground beneath it all"),
    ),
)
