"""One sentence of somebody who asked to be corrected, and that nobody has looked at yet."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from exchange.lib.text import tidy
from exchange.matching.small_tasks.base import LONGEST, LOOKED_AT, SmallTask, Task, helps, posts_for
from exchange.posts import correcting
from exchange.posts.models import Correction, Post
from exchange.posts.publishing import LONGEST_BODY
from exchange.posts.refusals import Refused


class Correct(SmallTask):
    slug = "correct"

    def find(self, reader) -> Task | None:
        wants = Q(help_request__kind="correct-writing") | Q(help_request=None, correct_me=Post.CorrectMe.ALL)
        written = Q(*(("language__startswith", language) for language in helps(reader)), _connector=Q.OR)
        corrected = Correction.objects.shown().filter(post=OuterRef("pk"))
        posts = posts_for(reader).filter(wants, written, ~Exists(corrected)) if helps(reader) else Post.objects.none()
        found = (self.again(post) for post in posts.order_by("created_at")[:LOOKED_AT])
        return next((task for task in found if task), None)

    def again(self, post: Post) -> Task | None:
        """Its first sentence that is short enough."""
        short = [each for each in correcting.correctable(post) if len(each.text) <= LONGEST]
        return Task(self, post, short[0].text, short[0].place) if short else None

    def do(self, by, post: Post, said) -> None:
        task = self.again(post)
        if task is None:
            raise Refused(_("That sentence is no longer there. Please choose one again."))
        text = tidy(said.get("text", "")).strip()[:LONGEST_BODY]
        perfect = "perfect" in said or not text
        if not text and "perfect" not in said:
            raise Refused(_("Write how you would say it, or choose “Perfect as it is”."))
        correcting.correct(
            by,
            post,
            place=task.place,
            corrected=task.sentence if perfect else text,
            verdict=Correction.Verdict.PERFECT if perfect else Correction.Verdict.SLIP,
            revision=post.revisions.get(number=post.revision),
        )
