"""How a reader wants Chinese shown: with readings over it, and in which script. A member's profile, else a cookie."""

from dataclasses import dataclass

from django.http import HttpRequest

from accounts.models import User

READINGS_COOKIE = "readings"
SCRIPT_COOKIE = "script"
YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True)
class Choice:
    """`readings` is none, pinyin or zhuyin; `script` is zh-hans, zh-hant, or empty for what the author wrote."""

    readings: str = User.Readings.NONE
    script: str = User.Script.AS_WRITTEN

    @property
    def changes_nothing(self) -> bool:
        return self.readings == User.Readings.NONE and not self.script


def choice_of(request: HttpRequest) -> Choice:
    """Asks nothing of the database beyond the reader it has already found."""
    if request.user.is_authenticated:
        return Choice(request.user.readings, request.user.script)
    readings, script = request.COOKIES.get(READINGS_COOKIE, ""), request.COOKIES.get(SCRIPT_COOKIE, "")
    return Choice(
        readings if readings in User.Readings.values else User.Readings.NONE,
        script if script in User.Script.values else User.Script.AS_WRITTEN,
    )


def keep(request: HttpRequest, response, choice: Choice) -> None:
    """On the profile of a member, in a visitor's cookies. Raises nothing: what is no choice was refused before."""
    if request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(readings=choice.readings, script=choice.script)
        return
    for name, value in ((READINGS_COOKIE, choice.readings), (SCRIPT_COOKIE, choice.script)):
        response.set_cookie(name, value, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
