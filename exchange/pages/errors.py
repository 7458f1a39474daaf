"""Pages for what went wrong: each says what happened and what one can do next."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A refusal may say why: `raise PermissionDenied(_("Only the asker can accept an answer."))`."""
    return render(request, "403.html", {"reason": str(exception) if exception else ""}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403_csrf.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "429.html", status=429)


def not_allowed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A page for the empty answer Django gives to a GET where only a button's POST does something."""
    page = render(request, "405.html", status=405)
    page.headers["Allow"] = response.headers["Allow"]
    return page


def server_error(request: HttpRequest) -> HttpResponse:
    """Leans on nothing that may be what broke: no database, no reader, no message catalogue."""
    return HttpResponseServerError(loader.get_template("500.html").render())
