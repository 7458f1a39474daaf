"""Does this sound natural? One tap."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from exchange.posts import limits
from exchange.posts.models import NaturalnessVote, Post
from exchange.posts.refusals import Refused

from .base import SmallTask, Task, helps, posts_for


class Vote(SmallTask):
    slug = "vote"

    def find(self, reader) -> Task | None:
        mine = NaturalnessVote.objects.filter(post=OuterRef("pk"), by=reader)
        posts = posts_for(reader).filter(help_request__kind="natural", help_request__target_language__in=helps(reader))
        post = posts.filter(~Exists(mine)).order_by("created_at").first()
        return post and self.again(post)

    def again(self, post: Post) -> Task | None:
        return Task(self, post, post.request.sentence) if post.request and post.request.sentence else None

    def do(self, by, post: Post, said) -> None:
        verdict = said.get("verdict", "")
        if verdict not in NaturalnessVote.Verdict.values:
            raise Refused(_("Choose one of the three."))
        limits.require("vote", by)
        limits.spend("vote", by)
        NaturalnessVote.cast(by, post, verdict)
