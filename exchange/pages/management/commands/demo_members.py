"""Print the address of the site, and whom of the demo members to log in as."""

from unicodedata import east_asian_width

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property

from accounts.models import User
from exchange.pages.demo import phones, reading
from exchange.pages.demo.people import MODERATOR, MODERATOR_PASSWORD


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options) -> None:
        members = [member for member in reading.members() if member["handle"] in self.handles]
        if members:
            self.list(members)
        if settings.DEBUG and MODERATOR in self.handles:
            self.stdout.write(
                f"\nModerator: phone {phones.MODERATOR}, password {MODERATOR_PASSWORD} ({MODERATOR}); "
                f"the workshop is {settings.SITE_URL}{reverse('admin:index')}"
            )

        self.stdout.write(f"\nXiaoqiao 小桥 is at {settings.SITE_URL}")

    @cached_property
    def handles(self) -> set[str]:
        return set(User.objects.filter(is_active=True).values_list("handle", flat=True))

    def list(self, members: list[dict]) -> None:
        numbers = phones.numbers(reading.members())
        self.stdout.write(f"\nDemo members log in by phone and a code{self.where_codes_are}:\n")
        for member in members:
            handle, name = member["handle"], member["name"]
            self.stdout.write(f"  {numbers[handle]:<15} {handle:<20} {wide(name, 26)} {member['region']}")

    @property
    def where_codes_are(self) -> str:
        """The page that shows texts exists in development only."""
        try:
            return f", which {settings.SITE_URL}{reverse('dev_phone')} shows"
        except NoReverseMatch:
            return ""


def wide(text: str, columns: int) -> str:
    """Padded to `columns` of a terminal, where a Chinese character fills two."""
    taken = sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
    return text + " " * (columns - taken)
