"""The demo members, and the moderator of a site under development."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import Group

from accounts.models import LanguageSkill, Phone, User
from exchange.pages.demo import phones

JOINED_BEFORE = timedelta(days=32)  # all demo posts are younger

MODERATOR = "bridge-keeper"
# Known to everyone who reads this line, and therefore never set where DEBUG is off.
MODERATOR_PASSWORD = "little-bridge-2025"  # noqa: S105
MODERATORS = "moderators"


def join(members: list[dict], now: datetime) -> dict[str, User]:
    """Members by handle, each with skills and a proven phone. They have no password: a code logs them in."""
    numbers = phones.numbers(members)
    return {member["handle"]: join_one(member, numbers[member["handle"]], now) for member in members}


def join_one(member: dict, number: str, now: datetime) -> User:
    copied = ("other_name", "about", "age_band", "region", "place", "time_zone", "ui_language")
    user = User.objects.create_user(
        member["handle"],
        display_name=member["name"],
        date_joined=now - JOINED_BEFORE,
        onboarded_at=now - JOINED_BEFORE,
        **{name: member[name] for name in copied},
    )
    for skill in member["skills"]:
        LanguageSkill.objects.create(user=user, **skill)
    Phone.objects.give(user, number, verified=True)
    return user


def appoint_moderator(now: datetime) -> User | None:
    """Only under DEBUG, as the password stands in the code."""
    if not settings.DEBUG:
        return None
    native = {"reads": True, "helps": True, "fluency": LanguageSkill.Fluency.NATIVE}
    moderator = join_one(
        {
            "handle": MODERATOR,
            "name": "Bridge Keeper",
            "other_name": "守桥人",
            "about": "I keep the planks dry and the talk kind. 有事敲桥栏。",
            "age_band": User.AgeBand.ADULT,
            "region": "SG",
            "place": "",
            "time_zone": "Asia/Singapore",
            "ui_language": "",
            "skills": [native | {"language": language, "region": "SG"} for language in ("en", "zh")],
        },
        phones.MODERATOR,
        now,
    )
    moderator.is_staff = True
    moderator.set_password(MODERATOR_PASSWORD)
    moderator.save()
    moderator.groups.add(Group.objects.get_or_create(name=MODERATORS)[0])
    return moderator
