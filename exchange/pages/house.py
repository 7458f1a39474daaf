"""What the site says about itself: its rules, what it is, and whom it owes thanks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from exchange.moderation.models import Rule
from exchange.pages.models import Guideline
from exchange.pages.works import WORKS


@require_safe
def guidelines(request: HttpRequest) -> HttpResponse:
    context = {"guidelines": Guideline.objects.all(), "rules": Rule.objects.all()}
    return render(request, "pages/guidelines.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/about.html")


@require_safe
def credits(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/credits.html", {"works": WORKS})
