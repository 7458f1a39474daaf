"""What happens when someone tries too often."""

from collections.abc import Callable

from allauth.core.exceptions import RateLimited
from allauth.core.internal.ratelimit import respond_429
from django.http import HttpRequest, HttpResponse

RETRY_AFTER = "60"


def throttled(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 429 where allauth lets RateLimited escape as a server error, and say when to come back."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 429:
            response.headers.setdefault("Retry-After", RETRY_AFTER)
        return response

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return respond_429(request) if isinstance(exception, RateLimited) else None

    answer.process_exception = process_exception
    return answer
