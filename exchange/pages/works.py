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
    Work("CC-CEDICT", "© MDBG and contributors", "CC BY-SA 4.0", _("Which characters are simplified or traditional")),
    Work("wordfreq", "© Robyn Speer and the sources it names", "CC BY-SA 4.0", _("Which words are common")),
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
