"""Asking for help: the form takes its questions from the kind."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import LanguageSkill
from exchange.languages.codes import other
from exchange.lib.text import looks_blank, tidy
from exchange.posts.kinds import Kind
from exchange.posts.kinds.base import Expressions, Question
from exchange.posts.models import HelpRequest
from exchange.posts.publishing import Asking

from .fields import WrittenField, long_text
from .writing import WritingForm, own_script, written_language


class ExpressionsField(forms.CharField):
    """One expression a line, to a list."""

    def __init__(self, expressions: Expressions) -> None:
        self.expressions = expressions
        rows = 1 if expressions.most == 1 else max(2, expressions.least + 1)
        widget = long_text(rows, **{"class": "expressions", "placeholder": expressions.placeholder})
        super().__init__(label=expressions.label, help_text=expressions.help, widget=widget, strip=False)

    def to_python(self, value) -> list[str]:
        lines = [tidy(line) for line in super().to_python(value).splitlines()]
        return [line for line in lines if not looks_blank(line)]

    def validate(self, value) -> None:
        asked = self.expressions
        if len(value) < asked.least:
            raise ValidationError(
                _("Write two at least, one a line.") if asked.least == 2 else _("Write it here first.")
            )
        if len(value) > asked.most:
            raise ValidationError(
                _("Ask about %(most)s at most; you wrote %(count)s. You can ask again about the others."),
                params={"most": asked.most, "count": len(value)},
            )
        if longest := next((line for line in value if len(line) > asked.longest), None):
            raise ValidationError(
                _("“%(start)s…” is too long: the limit is %(most)s characters."),
                params={"start": longest[:20], "most": asked.longest},
            )

    def run_validators(self, value) -> None:
        for line in value:
            super().run_validators(line)


class AskForm(WritingForm):
    target_language = forms.ChoiceField(
        label=_("Which language is it about?"), choices=LanguageSkill.LANGUAGES, widget=forms.RadioSelect
    )
    answer_in = forms.ChoiceField(
        label=_("Answer me in"),
        required=False,
        choices=HelpRequest.AnswerIn.choices,
        initial=HelpRequest.AnswerIn.ANY,
    )

    def __init__(self, *args, kind: Kind, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.fields["target_language"].initial = learning(self.author)
        self.fields["title"].help_text = _("Leave it out, and we write it for you.")
        self.ask_for_body()
        if kind.expressions:
            self.fields["expressions"] = ExpressionsField(kind.expressions)
        for question in kind.context:
            self.fields[question.name] = context_field(question)
        self.order_fields(
            ["target_language", "expressions", *([] if kind.expressions else ["body"]), *self.context_names]
        )

    def ask_for_body(self) -> None:
        body = self.kind.body
        field = self.fields["body"]
        field.label, field.help_text, field.required = body.label, body.help, body.required
        field.widget.attrs["placeholder"] = body.placeholder
        field.widget.attrs["rows"] = 6 if body.required else 3

    @property
    def context_names(self) -> list[str]:
        return [question.name for question in self.kind.context]

    def main_fields(self) -> list[forms.BoundField]:
        """What this kind asks first, in order; the rest stands under “more”."""
        names = ["target_language", "expressions", "body", *self.context_names]
        if self.kind.expressions:
            names = ["target_language", "expressions", *self.context_names, "body"]
        return [self[name] for name in names if name in self.fields]

    @property
    def says_it(self) -> str:
        """The field that says what is asked about."""
        return "expressions" if self.kind.expressions else "body"

    def recognised(self) -> str:
        """Context is in the asker's language more surely than the words asked about."""
        said = [self.cleaned_data.get(name, "") for name in ("title", "body", *self.free_text_names)]
        text = "\n".join(piece for piece in said if piece)
        if text:
            return written_language(text, self.author)
        return self.own_language

    @property
    def free_text_names(self) -> list[str]:
        return [question.name for question in self.kind.context if not question.choices]

    @property
    def own_language(self) -> str:
        """Nobody writes a question in the language they ask about, unless they say so."""
        if self.cleaned_data.get("target_language") == "zh":
            return "en"
        return own_script(self.author)

    @property
    def asking(self) -> Asking:
        cleaned = self.cleaned_data
        return Asking(
            kind=self.kind.slug,
            target_language=cleaned["target_language"],
            answer_in=cleaned["answer_in"] or HelpRequest.AnswerIn.ANY,
            expressions=cleaned.get("expressions", []),
            context={name: cleaned[name] for name in self.context_names if cleaned[name]},
        )

    @property
    def text(self) -> dict:
        text = super().text
        text["title"] = text["title"] or self.written_title
        return text

    @property
    def written_title(self) -> str:
        title = str(self.kind.title(self.cleaned_data.get("expressions", []), self.cleaned_data["language"]))
        return title if len(title) <= 120 else title[:119] + "…"


def learning(author) -> str:
    """The language a member learns; for those who learn both or neither, not the one they are native in."""
    learnt = [skill["language"] for skill in author.languages if skill["learning"]]
    if len(learnt) == 1:
        return learnt[0]
    return other("zh" if author.is_native_in("zh") else "en")


def context_field(question: Question) -> forms.Field:
    if question.choices:
        choices = [*([] if question.required else [("", _("Doesn’t matter"))]), *question.choices]
        return forms.ChoiceField(
            label=question.label, choices=choices, required=question.required, widget=forms.RadioSelect
        )
    widget = long_text(3) if question.long else forms.TextInput()
    widget.attrs["placeholder"] = question.placeholder
    return WrittenField(
        label=question.label,
        help_text=question.help,
        required=question.required,
        longest=question.longest,
        widget=widget,
    )
