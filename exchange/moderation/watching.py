"""Reading what is published with the automatic rules, and opening a case where one of them says so."""

import dataclasses

from django.dispatch import receiver
from django.utils import timezone

from exchange.moderation import reporting
from exchange.moderation.record import times_helped
from exchange.moderation.rules import RULES, Passage
from exchange.moderation.targets import people_around
from exchange.posts import signals


@receiver([signals.post_published, signals.post_edited])
def read_post(sender, post, by, **kwargs) -> None:
    read(post, f"{post.title}\n{post.body}")


@receiver([signals.comment_published, signals.comment_edited])
def read_comment(sender, comment, by, **kwargs) -> None:
    read(comment, comment.body)


@receiver(signals.correction_published)
def read_correction(sender, correction, by, **kwargs) -> None:
    # The sentence corrected is somebody else's, and so may be much of the better one; the reason is the writer's own.
    read(correction, correction.reason)


@receiver(signals.translation_published)
def read_translation(sender, translation, by, **kwargs) -> None:
    read(translation, f"{translation.title}\n{translation.body}")


def read(written, text: str) -> None:
    passage = Passage(
        text=text,
        days_since_joined=(timezone.now() - written.author.date_joined).days,
        is_author_protected=written.author.is_protected,
        speaks_to_protected=any(
            person.is_protected for person in people_around(written) if person.pk != written.author_id
        ),
    )
    if "://" in text or "www." in text:  # the only rule that wants to know; do not count for everybody else
        passage = dataclasses.replace(passage, times_helped=times_helped(written.author))
    for rule in RULES:
        if found := rule.find(passage):
            reporting.report_by_rule(written, rule, found)
