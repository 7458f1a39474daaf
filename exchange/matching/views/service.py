"""How fast answers come here, for everybody to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from exchange.matching.models import Rung, ServiceFigure


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    context = {"figures": list(ServiceFigure.objects.all()), "rungs": list(Rung.objects.all())}
    return render(request, "matching/service.html", context)
