"""Having a machine translate a text, because a reader asked: what was kept, else the machine, within what it may cost.

The text goes out only if everyone can read it here. No lock of the database is held while the machine is waited for.
"""

import logging

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.utils.translation import gettext as _

from exchange.languages.codes import WrittenLanguage, language_of
from exchange.lib import ratelimit
from exchange.posts.limits import wait
from exchange.posts.models import Comment, Post
from exchange.posts.refusals import NotNow, Refused
from exchange.reading import budget, machines
from exchange.reading.machines import trouble
from exchange.reading.machines.base import Machine
from exchange.reading.models import MachineTranslation
from exchange.reading.models.machine_translation import digest_of, place_of
from exchange.reading.original import Original, within

log = logging.getLogger("exchange.reading.machines")

LONGEST = 5_000
"""Characters of a text that are translated: about as many as a machine on a small computer does while one waits."""
REST_SECONDS = {trouble.NotConfigured: 300, trouble.Unavailable: 30}


def kept(written: Post | Comment, target: WrittenLanguage) -> MachineTranslation | None:
    """What the machine of today made of this very text."""
    machine = machines.machine()
    if machine is None or not is_public(written):
        return None
    digest = digest_of(Original.of(written), target, machine)
    return MachineTranslation.objects.of(written).filter(language=target, digest=digest).first()


def translate(written: Post | Comment, target: WrittenLanguage, by) -> MachineTranslation:
    """The kept one, or a new one that `by` asked for. Raises NotNow and Refused, with a reason for the reader."""
    if done := kept(written, target):
        return done
    machine = machines.machine()
    allow(written, target, machine)
    original = Original.of(written)
    digest = digest_of(original, target, machine)
    if not cache.add(f"machine:busy:{digest}", 1, settings.TRANSLATE_SECONDS + 5):
        raise NotNow(_("It is being translated just now. Please look again in a few seconds."))
    try:
        lines = within(original.lines, LONGEST)
        spend(sum(map(len, lines)), by)
        said = ask(machine, lines, original.language, target)
        return keep(written, target, machine, digest, said)
    finally:
        cache.delete(f"machine:busy:{digest}")


def is_public(written: Post | Comment) -> bool:
    post = written.post if isinstance(written, Comment) else written
    return written.is_shown and post.is_shown


def allow(written: Post | Comment, target: WrittenLanguage, machine: Machine | None) -> None:
    if machine is None:
        raise NotNow(_("There is no machine translation here."))
    if not is_public(written):
        raise Refused(_("Only what everyone can read is given to a machine."))
    if language_of(target) == language_of(written.language):
        raise Refused(_("It is already written in that language."))
    if seconds := budget.rests_for(machine.name):
        raise NotNow(resting(seconds))


def spend(characters: int, by) -> None:
    verdict = ratelimit.allow("machine", str(by.pk), settings.LIMITS["machine"])
    if not verdict.allowed:
        raise NotNow(
            _("You have asked the machine for a lot. Please ask again %(when)s.") % {"when": wait(verdict.retry_after)}
        )
    if not budget.spend(characters):
        raise NotNow(resting(budget.seconds_left_today()))


def resting(seconds: int) -> str:
    return _("The machine rests for now. Please ask again %(when)s.") % {"when": wait(seconds)}


def ask(machine: Machine, lines: list[str], source: WrittenLanguage, target: WrittenLanguage) -> list[str]:
    """Raises NotNow or Refused for its troubles, which the log knows by their codes."""
    try:
        return machine.translate(lines, source, target)
    except trouble.Trouble as met:
        budget.count(-sum(map(len, lines)))
        log.warning("%s, %s to %s: %s %s", machine.name, source, target, type(met).__name__, met.code)
        if isinstance(met, trouble.Refused):
            raise Refused(_("The machine cannot translate this text.")) from met
        if isinstance(met, trouble.OverQuota):
            budget.rest(machine.name, met.retry_after)
            raise NotNow(resting(met.retry_after)) from met
        budget.rest(machine.name, REST_SECONDS[type(met)])
        raise NotNow(_("The machine does not answer at the moment. Please try again in a few minutes.")) from met


@transaction.atomic
def keep(
    written: Post | Comment, target: WrittenLanguage, machine: Machine, digest: str, lines: list[str]
) -> MachineTranslation:
    """Unless the text was changed or taken away while the machine was at it."""
    post = written.post_id if isinstance(written, Comment) else written.pk
    Post.objects.select_for_update(no_key=True).get(pk=post)
    now = type(written).objects.get(pk=written.pk)
    if not is_public(now) or digest_of(Original.of(now), target, machine) != digest:
        raise NotNow(_("The text was changed meanwhile. Please ask again."))
    fresh = {"digest": digest, "machine": machine.name, "lines": lines, "characters": sum(map(len, lines))}
    translation, _made = MachineTranslation.objects.update_or_create(
        **place_of(written), language=target, defaults=fresh
    )
    return translation
