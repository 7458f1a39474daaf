"""Correcting one sentence of a post or a comment."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.languages import sentences
from exchange.posts import limits, signals
from exchange.posts.commenting import allow_comment
from exchange.posts.models import Comment, Correction, Post, Revision
from exchange.posts.once import write_once
from exchange.posts.refusals import NotNow, Refused

ASKED_ABOUT = -1
"""The place of the sentence a question asks about, which stands outside the body."""


@dataclass(frozen=True)
class Sentence:
    """A sentence that can be corrected, and its place among the others of its revision."""

    place: int
    text: str


def correctable(post: Post, comment: Comment | None = None, revision: Revision | None = None) -> list[Sentence]:
    """The sentences of `revision`, or of the newest one, that say something, in reading order."""
    asked = [Sentence(ASKED_ABOUT, post.request.sentence)] if comment is None and post.request else []
    pieces = sentences.split((revision or comment or post).body)
    spoken = [Sentence(place, piece.strip()) for place, piece in enumerate(pieces)]
    return [sentence for sentence in asked + spoken if any(letter.isalnum() for letter in sentence.text)]


def language_at(post: Post, comment: Comment | None, place: int) -> str:
    """The written language of a sentence: of what is asked about, or of the text it stands in."""
    return post.expressions_language if place == ASKED_ABOUT else (comment or post).language


def correct(
    author,
    post: Post,
    *,
    place: int,
    corrected: str,
    verdict: str,
    revision: Revision,
    comment: Comment | None = None,
    error_type: str = "",
    reason: str = "",
    reason_language: str = "",
    submission: uuid.UUID | None = None,
    at: datetime | None = None,
) -> Correction:
    """Written for `revision`, and true of it for ever. Raises NotNow, and Refused when it changes nothing."""
    correction = Correction(
        author=author,
        post=post,
        comment=comment,
        revision=revision,
        place=place,
        corrected=corrected,
        verdict=verdict,
        error_type=error_type,
        reason=reason,
        reason_language=reason_language if reason else "",
        submission=submission,
        created_at=at or timezone.now(),
    )
    return write_once(Correction, author, submission, lambda: write(correction))


def write(correction: Correction) -> Correction:
    """Of the sentence as it stands in its revision, within what its author may."""
    author, post = correction.author, correction.post
    limits.require("correct", author)
    allow_correction(author, post, correction.comment)
    correction.sentence = sentence_at(post, correction.revision, correction.place)
    correction.language = language_at(post, correction.comment, correction.place)
    if correction.verdict == Correction.Verdict.PERFECT:
        correction.corrected, correction.error_type = correction.sentence, ""
    elif correction.corrected == correction.sentence:
        raise Refused(_("Nothing is changed yet. Change the sentence, or say that it is perfect."))
    limits.spend("correct", author)
    correction.save()
    signals.correction_published.send(Correction, correction=correction, by=author)
    return correction


def allow_correction(author, post: Post, comment: Comment | None) -> None:
    allow_comment(post)
    if author.pk == (comment or post).author_id:
        raise Refused(_("This is your own text: edit it instead."))


def sentence_at(post: Post, revision: Revision, place: int) -> str:
    """Raises NotNow when the revision has no such sentence."""
    if place == ASKED_ABOUT and post.request and post.request.sentence:
        return post.request.sentence
    pieces = revision.sentences
    if not 0 <= place < len(pieces):
        raise NotNow(_("That sentence is no longer there. Please choose one again."))
    return pieces[place].strip()
