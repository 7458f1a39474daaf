"""Give an account a proven number by hand: so the first keeper of a site, made by createsuperuser, comes to log in."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError, transaction

from accounts import phones
from accounts.models import Phone, User


class Command(BaseCommand):
    help = "Give a member a proven phone number: manage.py give_phone keeper +8613800138000"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("handle")
        parser.add_argument("number", help="with + and the calling code")

    def handle(self, *args, handle: str, number: str, **options) -> None:
        user = User.objects.filter(handle=handle).first()
        if user is None:
            raise CommandError(f"No member has the handle {handle!r}.")
        try:
            with transaction.atomic():
                Phone.objects.give(user, phones.parse(number, "").e164, verified=True)
        except phones.PhoneError as error:
            raise CommandError(error.message) from error
        except IntegrityError as error:
            raise CommandError("This number belongs to another member.") from error
        self.stdout.write(f"{user.handle} can log in with {phones.masked(user.phone.number)}.")
