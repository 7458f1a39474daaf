"""Somebody waits for an answer that this member could give, and the help ladder asks them."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import forget, tell
from exchange.matching import signals
from exchange.matching.models import Offer
from exchange.matching.policy import Reach
from exchange.posts import signals as posts

from .base import Notifier, excerpt


class Offers(Notifier):
    source = "offer"

    def connect(self) -> None:
        signals.offered.connect(self.told)
        for news in (posts.comment_published, posts.correction_published):
            news.connect(self.answered)
        for news in (posts.withdrawn, posts.hidden):
            news.connect(self.gone)

    def told(self, sender, offer: Offer, **kwargs) -> None:
        if offer.reach == Reach.DIGEST:
            return  # the weekly letter says it
        post = offer.post
        words = {"text": excerpt(str(post)), "lang": post.lang, "language": post.about_language}
        tell(
            offer.helper,
            source=self.source,
            key=self.key(post.pk),
            address=post.get_absolute_url(),
            by=post.author,
            words=words,
            at=offer.asked_at,
        )

    def answered(self, sender, by, comment=None, correction=None, **kwargs) -> None:
        """Somebody was quicker: who has not read it yet is not troubled with it any more."""
        post = (comment or correction).post
        if post.is_question and by.pk != post.author_id:
            forget(self.key(post.pk))

    def gone(self, sender, written, **kwargs) -> None:
        if written._meta.model_name == "post":
            forget(self.key(written.pk))

    def key(self, post: int) -> str:
        return f"offer:{post}"

    def sentence(self, notification: Notification) -> str:
        sentences = {
            "en": _("%(name)s asks about English. Could you answer?"),
            "zh": _("%(name)s asks about Chinese. Could you answer?"),
        }
        return sentences[notification.words["language"]] % {"name": self.who(notification)}
