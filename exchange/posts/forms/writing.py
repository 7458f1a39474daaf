"""What every post is written with: a title, a text, its language, topics, and a twin in the other language."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from exchange.languages import scripts
from exchange.languages.codes import language_of, other
from exchange.posts.models import Topic
from exchange.posts.models.written import ORIGINAL_LANGUAGES
from exchange.posts.publishing import LONGEST_BODY, Twin

from .fields import SubmissionField, WrittenField, long_text
from .picture import PictureForm

LONGEST_TITLE = 120
MOST_TOPICS = 3


def written_language(text: str, author) -> str:
    """What it is written in; what the text does not tell (一, 666, 👍) is taken from its author."""
    found = scripts.language_of(text)
    if found == "en":
        return "en"
    if found in ("zh-hans", "zh-hant"):
        return scripts.script_of(text) or own_script(author)
    if author.ui_language:
        return author.ui_language
    return own_script(author) if author.is_native_in("zh") else "en"


def own_script(author) -> str:
    """The script a member chose, else that of the site as they read it, else that of their region."""
    chosen = ["zh-hant" if author.script in ("zh-tw", "zh-hk") else author.script, author.ui_language]
    if written := next((code for code in chosen if code in ("zh-hans", "zh-hant")), None):
        return written
    return "zh-hant" if author.region in ("TW", "HK", "MO") else "zh-hans"


class WritingForm(PictureForm):
    title = WrittenField(label=_("Title"), longest=LONGEST_TITLE, required=False)
    body = WrittenField(label=_("Text"), longest=LONGEST_BODY, required=False, widget=long_text(6))
    language = forms.ChoiceField(
        label=_("Written in"),
        required=False,
        choices=[("", _("Detect it for me")), *ORIGINAL_LANGUAGES],
    )
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(),
        label=_("Topics"),
        help_text=_("Up to three, so that the right people find it."),
        required=False,
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )
    twin_title = WrittenField(label=_("Title in the other language"), longest=LONGEST_TITLE, required=False)
    twin_body = WrittenField(
        label=_("The same in the other language"),
        help_text=_("Try it yourself: it stands beside your text, and others can correct it."),
        longest=LONGEST_BODY,
        required=False,
        widget=long_text(3),
    )
    submission = SubmissionField()

    def clean_topics(self):
        topics = self.cleaned_data["topics"]
        if len(topics) > MOST_TOPICS:
            raise ValidationError(_("Choose three topics at most."))
        return topics

    def clean(self) -> dict:
        cleaned = super().clean()
        cleaned["language"] = cleaned.get("language") or self.recognised()
        twin = f"{cleaned.get('twin_title', '')}\n{cleaned.get('twin_body', '')}".strip()
        found = scripts.language_of(twin) if twin else None
        if found and language_of(found) == language_of(cleaned["language"]):
            self.add_error("twin_body", _("This looks like the language of the text above. Write it in the other one."))
        return cleaned

    def recognised(self) -> str:
        said = [self.cleaned_data.get(name, "") for name in ("title", "body")]
        return written_language("\n".join(said).strip(), self.author)

    @property
    def twin(self) -> Twin | None:
        title, body = self.cleaned_data["twin_title"], self.cleaned_data["twin_body"]
        if not (title or body):
            return None
        text = f"{title}\n{body}"
        known = scripts.language_of(text) in ("en", "zh-hans", "zh-hant")
        return Twin(written_language(text, self.author) if known else self.twin_default, title, body)

    @property
    def twin_default(self) -> str:
        """For a twin too short to tell: English beside Chinese, the reader's own script beside English."""
        return "en" if other(self.cleaned_data["language"]) == "en" else own_script(self.author)

    @property
    def text(self) -> dict:
        """What `publishing.publish` and `edit` take from every form alike."""
        cleaned = self.cleaned_data
        return {"title": cleaned["title"], "body": cleaned["body"], "twin": self.twin, "topics": cleaned["topics"]}
