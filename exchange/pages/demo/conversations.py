"""Publishes one demo post with everything under it, through the same journeys as members do."""

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from PIL import Image

from accounts.models import User
from exchange.attachments import pictures
from exchange.attachments.models import Picture
from exchange.attachments.pictures import Prepared
from exchange.pages.demo.reading import PICTURES, descriptions
from exchange.posts import commenting, correcting, publishing, translating
from exchange.posts.models import Comment, Correction, NaturalnessVote, Post, Thanks, Topic, TranslationVote, Written
from exchange.posts.publishing import Asking, Twin

NAMESPACE = uuid.UUID("6f2c4b1e-38d5-4d0c-9d5b-5d2a2f1f7a10")


class Telling:
    """One post of the files, told to the site: `Telling(post, people, topics, now).tell()`."""

    def __init__(self, post: dict, people: dict[str, User], topics: dict[str, Topic], now: datetime) -> None:
        self.said = post
        self.people = people
        self.topics = topics
        self.published_at = now - timedelta(hours=post["age"])
        self.answers: dict[str, Comment | Correction] = {}

    def tell(self) -> Post:
        self.post = self.publish()
        self.mark(self.post, self.said)
        # In the order of the clock; of two in one minute, what is answered comes before its answer.
        for _minutes, act in sorted(self.acts(), key=lambda timed: timed[0]):
            act()
        self.translate(self.said["translations"], None)
        self.accept()
        return self.post

    def publish(self) -> Post:
        said = self.said
        return publishing.publish(
            self.people[said["author"]],
            language=said["language"],
            title=said["title"],
            body=said["body"],
            asking=self.asking(),
            topics=[self.topics[slug] for slug in said["topics"]],
            twin=Twin(**said["twin"]) if said["twin"] else None,
            correct_me=said["correct_me"],
            cover=self.cover(),
            submission=uuid.uuid5(NAMESPACE, said["id"]),
            at=self.published_at,
        )

    def asking(self) -> Asking | None:
        request = self.said["request"]
        return request and Asking(
            self.said["kind"], request["target"], request["answer_in"], request["expressions"], request["context"]
        )

    def cover(self) -> Picture | None:
        """The author's own copy, so that taking one away takes no one else's."""
        name = self.said["picture"]
        if not name:
            return None
        path = PICTURES / f"{name}.webp"
        with Image.open(path) as drawn:
            prepared = Prepared(path.read_bytes(), *drawn.size)
        shows = descriptions()[name][self.said["language"]]
        return pictures.keep(self.people[self.said["author"]], prepared, shows, at=self.published_at)

    def acts(self) -> Iterator[tuple[float, partial]]:
        """What others did and when: minutes after the post."""
        for comment in self.said["comments"]:
            yield comment["minutes"], partial(self.comment, comment)
            for reply in comment["replies"]:
                yield reply["minutes"], partial(self.comment, reply, comment["id"])
        for correction in self.said["corrections"]:
            yield correction["minutes"], partial(self.correct, correction)

    def at(self, said: dict) -> datetime:
        return self.published_at + timedelta(minutes=said["minutes"])

    def comment(self, said: dict, parent: str | None = None) -> None:
        comment = commenting.comment(
            self.people[said["author"]],
            self.post,
            body=said["body"],
            language=said["language"],
            # Under a note the files call any first-level remark a reply; here it answers no other comment.
            kind=Comment.Kind.TIP if said["kind"] == Comment.Kind.REPLY else said["kind"],
            parent=self.answers[parent] if parent else None,
            at=self.at(said),
        )
        self.answers[said["id"]] = comment
        self.mark(comment, said)
        self.translate(said["translations"], comment)

    def correct(self, said: dict) -> None:
        comment = self.answers[said["on"]] if said["on"] else None
        correction = correcting.correct(
            self.people[said["author"]],
            self.post,
            comment=comment,
            revision=(comment or self.post).revisions.get(number=1),
            place=self.place_of(said["sentence"], comment),
            at=self.at(said),
            **{name: said[name] for name in ("corrected", "verdict", "error_type", "reason", "reason_language")},
        )
        self.answers[said["id"]] = correction
        self.mark(correction, said)

    def place_of(self, sentence: str, comment: Comment | None) -> int:
        """Where it stands among those a reader could choose. Raises ValueError when it is none of them."""
        for choice in correcting.correctable(self.post, comment):
            if choice.text == sentence:
                return choice.place
        raise ValueError(f"{self.said['id']}: no sentence to correct reads {sentence!r}")

    def translate(self, translations: list[dict], comment: Comment | None) -> None:
        for said in translations:
            text = {name: said[name] for name in ("language", "title", "body")}
            at = (comment or self.post).created_at + timedelta(minutes=10)
            translation = translating.translate(self.people[said["author"]], self.post, comment=comment, at=at, **text)
            for handle in said["votes"]:
                TranslationVote.cast(self.people[handle], translation)

    def mark(self, written: Written, said: dict) -> None:
        for handle in said["thanks"]:
            Thanks.give(self.people[handle], written)
        for vote in said.get("naturalness", []):
            NaturalnessVote.cast(self.people[vote["voter"]], written, vote["verdict"])

    def accept(self) -> None:
        if answer := self.answers.get(self.said["accepted"]):
            answer.accept(self.people[self.said["author"]])
