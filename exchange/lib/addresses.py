"""Where to send somebody next: only to a page of ours."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def ours(request: HttpRequest, address: str) -> str:
    """`address` when it leads to a page of this site, else the front page. A bare word would be taken for a view."""
    is_path = address.startswith("/") or "://" in address
    allowed = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_path and allowed else "/"
