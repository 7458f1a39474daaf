"""What reading leaves for the worker: it is the worker that keeps the model in memory."""

from django.apps import apps
from django_tasks import task

from exchange.reading.models import Annotation
from exchange.reading.texts import texts_of


@task()
def annotate_written(model: str, pk: int) -> None:
    """Makes what is missing of a post's, comment's, correction's or translation's annotations."""
    from exchange.reading.annotating import annotations_of

    written = apps.get_model("posts", model).objects.filter(pk=pk).first()
    if written is None or written.withdrawn_at:
        return
    texts = texts_of([written])
    known = set(Annotation.objects.of(texts).values_list("text", flat=True))
    Annotation.objects.keep(annotations_of(sorted(texts - known)))


@task()
def annotate_anew(phrase: str) -> None:
    """All that hold `phrase`, since members agreed on how it is read."""
    from exchange.reading.annotating import annotations_of

    for texts in in_hundreds(Annotation.objects.holding(phrase).values_list("text", flat=True)):
        Annotation.objects.keep(annotations_of(texts))


def in_hundreds(texts):
    texts = list(texts)
    return (texts[start : start + 100] for start in range(0, len(texts), 100))
