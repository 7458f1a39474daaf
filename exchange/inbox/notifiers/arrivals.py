"""A newcomer said hello, and this greeter is the one to answer."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import forget, tell
from exchange.matching import signals
from exchange.posts import signals as posts

from .base import Notifier, excerpt


class Arrivals(Notifier):
    source = "arrival"

    def connect(self) -> None:
        signals.arrived.connect(self.told)
        for news in (posts.withdrawn, posts.hidden):
            news.connect(self.gone)

    def told(self, sender, arrival, **kwargs) -> None:
        post = arrival.post
        words = {"text": excerpt(post.body), "lang": post.lang}
        address = post.get_absolute_url()
        tell(
            arrival.greeter, source=self.source, key=f"arrival:{post.pk}", address=address, by=post.author, words=words
        )

    def gone(self, sender, written, **kwargs) -> None:
        if written._meta.model_name == "post":
            forget(f"arrival:{written.pk}")

    def sentence(self, notification: Notification) -> str:
        return _("%(name)s is new here and says hello. Would you answer?") % {"name": self.who(notification)}
