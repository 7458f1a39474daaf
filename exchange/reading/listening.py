"""What reading does when something is written: it looks for slang, so that nobody has to when it is read."""

from exchange.posts import signals
from exchange.posts.models import Translation
from exchange.reading import radar
from exchange.reading.searching_again import search_again
from exchange.reading.signals import slang_changed


def connect() -> None:
    for signal in (signals.post_published, signals.post_edited):
        signal.connect(post_written, dispatch_uid="slang of posts")
    for signal in (signals.comment_published, signals.comment_edited):
        signal.connect(comment_written, dispatch_uid="slang of comments")
    slang_changed.connect(words_changed, dispatch_uid="slang of texts that say a word")
    signals.translation_published.connect(translation_written, dispatch_uid="slang of translations")


def post_written(post, **_) -> None:
    twins = Translation.objects.filter(post=post, comment=None, author=post.author).shown()
    radar.remember(html for written in (post, *twins) for html in radar.passages(written))


def comment_written(comment, **_) -> None:
    radar.remember(radar.passages(comment))


def translation_written(translation, **_) -> None:
    radar.remember(radar.passages(translation))


def words_changed(proposal, **_) -> None:
    search_again.enqueue(proposal.pk)
