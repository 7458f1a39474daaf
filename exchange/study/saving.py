"""Saving a word from what one is reading, and taking it out of one's list again."""

import re

from accounts.models import User
from exchange.posts.models import Comment, Correction, Post, Translation
from exchange.study.models import SavedWord

PLACE = re.compile(r"(post|comment|correction|translation)-([0-9]{1,18})")
MODELS = {"post": Post, "comment": Comment, "correction": Correction, "translation": Translation}


def save(member: User, *, word: str, language: str, place: str, sentence: str, **told: str) -> SavedWord:
    """Once for each word: saved again, it stays as it was. `place` is where it was met: `comment-12`, or empty."""
    where = found(place, member)
    values = told | {"place": where, "sentence": sentence if where else ""}
    return SavedWord.objects.get_or_create(member=member, word=word, language=language, defaults=values)[0]


def unsave(member: User, *, word: str, language: str) -> None:
    SavedWord.objects.filter(member=member, word=word, language=language).delete()


def found(place: str, reader: User) -> Post | Comment | Correction | Translation | None:
    """What stands at that place, if this reader can see it."""
    match = PLACE.fullmatch(place)
    if not match:
        return None
    written = MODELS[match[1]].objects.filter(pk=match[2]).first()
    if written is None or not written.is_visible_to(reader):
        return None
    around = written if isinstance(written, Post) else written.post
    return written if around.is_visible_to(reader) else None
