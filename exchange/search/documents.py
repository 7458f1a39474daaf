"""What of each thing is indexed: its title and text, and the facets one can keep to.

A document is made of the thing alone, so that the index can always be compared with what it should be. The level and
region are its author's as they are now.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from accounts.models import User
from exchange.lib import markdown
from exchange.posts.models import Comment, Correction, Post, Topic, Translation

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PLACES = 256
"""How many things of the same microsecond the order has room for."""


@dataclass(frozen=True)
class Document:
    thing: str
    thing_id: int
    moment: int
    """Where it stands in time, as the key of its entry."""
    post_id: int | None
    author_id: int | None
    shown: bool
    title: str
    body: str
    facets: frozenset[str] = field(default_factory=frozenset)


def moment(created: datetime, number: int) -> int:
    since = created - EPOCH
    microseconds = (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
    return microseconds * PLACES + number % PLACES


def document(thing) -> Document | None:
    """None for what nobody is to find: withdrawn, or under something that is out of sight."""
    return MAKERS[type(thing)](thing)


def texts(thing) -> tuple[str, str]:
    """Its title, name or what it asks about, and its text."""
    return TEXTS[type(thing)](thing)


def texts_of_post(post: Post) -> tuple[str, str]:
    request = post.request
    asked = request.expressions if request else []
    context = [str(answer) for _question, answer in request.answers_given] if request else []
    return "\n".join([post.title, *asked]), "\n".join([markdown.plain(post.body), *context])


def texts_of_correction(correction: Correction) -> tuple[str, str]:
    return "", "\n".join([correction.corrected, correction.sentence, correction.reason])


def texts_of_member(member: User) -> tuple[str, str]:
    """Names are no titles: who calls themselves after rain is not what is looked for by that word."""
    return "", "\n".join([member.handle, member.display_name, member.other_name, member.about])


def texts_of_topic(topic: Topic) -> tuple[str, str]:
    names, descriptions = (
        [getattr(topic, f"{name}_{code}") or "" for code in LANGUAGES] for name in ("name", "description")
    )
    also = [alias.text for alias in topic.aliases.all()]
    return "\n".join([topic.slug, *names, *also]), "\n".join(descriptions)


def of_post(post: Post) -> Document | None:
    request = post.request
    state = {"answered" if post.is_answered else "open"} if request else set()
    facets = {f"kind:{request.kind if request else 'note'}", *state, *audio(post)}
    return None if post.withdrawn_at else written(post, post, facets, post.is_shown)


def of_comment(comment: Comment) -> Document | None:
    above = [comment.parent] if comment.parent_id else []
    shown = seen(comment, comment.post, *above)
    facets = {"kind:comment", "reply", *accepted(comment), *audio(comment)}
    return written(comment, comment.post, facets, shown)


def of_correction(correction: Correction) -> Document | None:
    above = [correction.comment] if correction.comment_id else []
    shown = seen(correction, correction.post, *above)
    facets = {"kind:correction", "reply", *accepted(correction)}
    return written(correction, correction.post, facets, shown)


def of_translation(translation: Translation) -> Document | None:
    """Of a post it says what the post says, so it counts as its title and text; of a comment, as a reply."""
    above = [translation.comment] if translation.comment_id else []
    shown = seen(translation, translation.post, *above)
    facets = {"kind:translation", "reply"} if above else {"kind:translation"}
    if not above and translation.post.is_answered:
        facets.add("answered")
    return written(translation, translation.post, facets, shown)


def seen(thing, post: Post, *above) -> bool | None:
    """Whether everybody may; None when not even its author can open it any more."""
    around = [post, *above]
    if thing.withdrawn_at or not all(each.is_visible_to(thing.author) for each in around):
        return None
    return all(each.is_shown for each in (thing, *around))


def written(thing, post: Post, facets: Iterable[str], shown: bool | None) -> Document | None:
    if shown is None:
        return None
    title, body = texts(thing)
    about = {f"topic:{topic.pk}" for topic in post.topics.all()}
    about |= {f"language:{post.about_language}", f"author:{thing.author_id}", *person(thing.author, post)}
    return Document(
        thing=thing._meta.model_name,
        thing_id=thing.pk,
        moment=moment(thing.created_at, thing.pk),
        post_id=post.pk,
        author_id=thing.author_id,
        shown=shown,
        title=title,
        body=body,
        facets=frozenset({*facets, *about}),
    )


def person(author: User, post: Post) -> set[str]:
    """The author's level in the language the post is about, and the region they speak for or live in."""
    level = author.skill(post.about_language).get("level", "")
    region = author.region_for(post.about_language) or author.region
    return {f"{name}:{value.lower()}" for name, value in (("level", level), ("region", region)) if value}


def accepted(answer: Comment | Correction) -> set[str]:
    acceptance = getattr(answer.post, "acceptance", None)
    return {"answered"} if acceptance and acceptance.answer == answer else set()


def audio(thing) -> set[str]:
    """Recordings come with a room of their own; until then nothing has any."""
    recordings = getattr(thing, "recordings", None)
    return {"audio"} if recordings is not None and recordings.exists() else set()


def of_member(member: User) -> Document | None:
    """Not those who are gone or resting, nor who never proved the number they began with."""
    phone = getattr(member, "phone", None)
    never_came = not member.is_staff and not member.last_login and phone is not None and not phone.verified_at
    if not member.is_active or member.closed_at or member.paused_at or never_came:
        return None
    skills = member.languages
    said = {f"language:{skill['language']}" for skill in skills if skill["helps"] or skill["learning"]}
    said |= {f"region:{region.lower()}" for region in {member.region, *(skill["region"] for skill in skills)} if region}
    said |= {f"level:{skill['level'].lower()}" for skill in skills if skill["level"]}
    facets = frozenset({"kind:user", f"author:{member.pk}", *said})
    return Document(
        "user", member.pk, moment(member.date_joined, member.pk), None, member.pk, True, *texts(member), facets
    )


def of_topic(topic: Topic) -> Document:
    facets = frozenset({"kind:topic", f"topic:{topic.pk}"})
    return Document("topic", topic.pk, topic.pk, None, None, True, *texts(topic), facets)


LANGUAGES = ("en", "zh_hans", "zh_hant")
TEXTS = {
    Post: texts_of_post,
    Comment: lambda comment: ("", markdown.plain(comment.body)),
    Correction: texts_of_correction,
    Translation: lambda translation: (translation.title, markdown.plain(translation.body)),
    User: texts_of_member,
    Topic: texts_of_topic,
}
MAKERS = {
    Post: of_post,
    Comment: of_comment,
    Correction: of_correction,
    Translation: of_translation,
    User: of_member,
    Topic: of_topic,
}
AROUND = ("author", "post__author", "post__help_request", "post__acceptance__comment", "post__acceptance__correction")


def things(model: type):
    """All of a kind with what their documents are made of, in the order of their keys."""
    if model is Topic:
        return Topic.objects.prefetch_related("aliases").order_by("pk")
    if model is User:
        return User.objects.select_related("phone").order_by("pk")
    if model is Post:
        around = ("author", "help_request", "acceptance__comment", "acceptance__correction")
        return Post.objects.select_related(*around).prefetch_related("topics").order_by("pk")
    more = ("parent",) if model is Comment else ("comment",)
    return model.objects.select_related(*AROUND, *more).prefetch_related("post__topics").order_by("pk")
