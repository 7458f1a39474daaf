"""One sentence put into the other language, for those who can read both."""

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from exchange.languages import scripts
from exchange.languages.codes import language_of, other
from exchange.lib.text import looks_blank, tidy
from exchange.posts import translating
from exchange.posts.models import Post, Translation
from exchange.posts.refusals import Refused

from .base import LONGEST, SmallTask, Task, helps, posts_for


class Translate(SmallTask):
    slug = "translate"

    def find(self, reader) -> Task | None:
        """A short note in the language they learn, into the one they help with."""
        from_languages = [other(language) for language in helps(reader) if reader.skill(other(language))]
        if not from_languages:
            return None
        translated = Translation.objects.shown().filter(post=OuterRef("pk")).exclude(language=OuterRef("language"))
        short = posts_for(reader).notes().filter(title="").annotate(size=Length(F("body")))
        posts = short.filter(~Exists(translated), size__range=(1, LONGEST), language__in=written_in(from_languages))
        post = posts.order_by("created_at").first()
        return post and self.again(post)

    def again(self, post: Post) -> Task | None:
        return Task(self, post, post.body) if post.body and len(post.body) <= LONGEST and not post.title else None

    def do(self, by, post: Post, said) -> None:
        text = tidy(said.get("text", "")).strip()
        if looks_blank(text):
            raise Refused(_("Write something first: one character is enough."))
        if len(text) > 10 * LONGEST:
            raise Refused(_("That is much longer than the original. Shorten it a little."))
        translating.translate(by, post, language=script_of(text, by, other(post.language)), body=text)


def written_in(languages: list[str]) -> list[str]:
    return [written for language in languages for written in {"en": ["en"], "zh": ["zh-hans", "zh-hant"]}[language]]


def script_of(text: str, by, language: str) -> str:
    """The written language of a translation; a script the text does not tell is the writer's own."""
    if language_of(language) == "en":
        return "en"
    told = scripts.script_of(text)
    own = "zh-hant" if by.region_for("zh") in ("TW", "HK", "MO") else "zh-hans"
    return told if told and told.startswith("zh") else own
