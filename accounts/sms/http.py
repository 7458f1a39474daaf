"""Reaching a gateway over HTTP, with patience that ends."""

from typing import Any

import requests

from .base import Unavailable

CONNECT_SECONDS = 5
ANSWER_SECONDS = 10


def post(url: str, **request: Any) -> requests.Response:
    """The gateway's answer, whatever its status. Raises Unavailable when there is none.

    A text whose answer was lost may still arrive, and the next gateway sends it again. Two texts with one code do less
    harm than none.
    """
    timeout = (CONNECT_SECONDS, ANSWER_SECONDS)
    try:
        return requests.post(url, timeout=timeout, allow_redirects=False, **request)
    except requests.Timeout as error:
        raise Unavailable("timeout") from error
    except requests.RequestException as error:
        raise Unavailable("unreachable") from error


def body_of(answer: requests.Response) -> dict[str, Any]:
    """The JSON object of an answer; an empty one where a proxy answered with a page instead."""
    try:
        body = answer.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
