"""Somebody answered, or replied."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import tell
from exchange.posts import signals

from .base import Notifier, excerpt


class Comments(Notifier):
    source = "comment"

    def connect(self) -> None:
        signals.comment_published.connect(self.told)

    def told(self, sender, comment, by, **kwargs) -> None:
        key = f"comment:{comment.pk}"
        words = {"text": excerpt(comment.body), "lang": comment.lang}
        at = comment.created_at
        if comment.parent:
            self.tell(comment.parent.author, key, comment, by, {**words, "what": "reply"}, at)
        # Whoever was told as the one replied to is not told again as the one who asked: the key is the same.
        what = "answer" if comment.post.is_question and comment.kind == comment.Kind.ANSWER else "comment"
        self.tell(comment.post.author, key, comment, by, {**words, "what": what}, at)

    def tell(self, member, key: str, comment, by, words: dict[str, str], at) -> None:
        tell(member, source=self.source, key=key, address=comment.get_absolute_url(), by=by, words=words, at=at)

    def sentence(self, notification: Notification) -> str:
        sentences = {
            "reply": _("%(name)s replied to you."),
            "answer": _("%(name)s answered your question."),
            "comment": _("%(name)s commented on your post."),
        }
        return sentences[notification.words.get("what", "comment")] % {"name": self.who(notification)}
