"""The phones of the demo members: numbers set aside for films and books, so that nobody real can ever be texted.

Ofcom keeps 020 7946 0000–0999 for drama, the ACMA a short list of Australian mobiles, and 555-0100 to 555-0199 serve
all of North America. Mainland China and most others set none aside: their members hold a number from Washington.
"""

from collections.abc import Iterable

AUSTRALIAN = [f"+61491570{last}" for last in ("006", "156", "157", "158", "159", "110", "313", "737", "266", "491")]
CANADIAN = [f"+161355501{last:02}" for last in range(100)]
BRITISH = [f"+442079460{last:03}" for last in range(100, 1000)]
AMERICAN = [f"+120255501{last:02}" for last in range(99)]
MODERATOR = "+12025550199"

SET_ASIDE = {"AU": AUSTRALIAN, "CA": CANADIAN, "GB": BRITISH}


def numbers(members: Iterable[dict]) -> dict[str, str]:
    """E.164 by handle; the same each time, as long as new members come after the others."""
    left = {region: iter(numbers) for region, numbers in (SET_ASIDE | {"": AMERICAN}).items()}
    return {member["handle"]: next(left.get(member["region"], left[""])) for member in members}
