"""Reaching a machine over HTTP: with patience that ends, one more try where that may help, and no endless answer."""

import json
import time
from email.utils import parsedate_to_datetime
from typing import Any

import requests
from django.utils import timezone
from urllib3.exceptions import HTTPError

from .trouble import NotConfigured, OverQuota, Refused, Unavailable

CONNECT_SECONDS = 3
PAUSE_SECONDS = 0.3
"""Before the second try; there is no third."""
LARGEST_ANSWER = 1_000_000  # bytes
LONGEST_REST = 60 * 60 * 24
MOMENTARY = {502, 503, 504}
"""What a proxy says while the machine behind it starts again."""
NOT_OURS_TO_ASK = {301, 302, 303, 307, 308, 401, 403, 404, 405}
TOO_MUCH = {400, 413, 414, 422}


class Patience:
    """Seconds for all requests of one translation together; a reader is waiting."""

    def __init__(self, seconds: float) -> None:
        self.until = time.monotonic() + seconds

    def left(self) -> float:
        """Raises Unavailable when none is left."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise Unavailable("timeout")
        return left


def post(url: str, patience: Patience, **request: Any) -> tuple[int, dict[str, Any], requests.Response]:
    """Status, JSON object (empty where the answer is none) and the answer itself. Raises Unavailable without one."""
    try:
        answer = once(url, patience, **request)
        if answer[0] not in MOMENTARY:
            return answer
    except Unavailable as trouble:
        if trouble.code != "unreachable":
            raise
    time.sleep(min(PAUSE_SECONDS, patience.left()))
    return once(url, patience, **request)


def once(url: str, patience: Patience, **request: Any) -> tuple[int, dict[str, Any], requests.Response]:
    left = patience.left()
    timeout = (min(CONNECT_SECONDS, left), left)
    try:
        with requests.post(url, timeout=timeout, allow_redirects=False, stream=True, **request) as answer:
            return answer.status_code, object_in(body_of(answer, patience)), answer
    except requests.Timeout as error:
        raise Unavailable("timeout") from error
    except (requests.RequestException, HTTPError) as error:
        patience.left()  # a line that fell silent half way is one that took too long
        raise Unavailable("unreachable") from error


def body_of(answer: requests.Response, patience: Patience) -> bytes:
    """A line that drips is a silent one too, so the clock is read with each piece."""
    body = b""
    while piece := answer.raw.read1(16_384, decode_content=True):
        patience.left()
        body += piece
        if len(body) > LARGEST_ANSWER:
            raise Unavailable("the answer is too large")
    return body


def object_in(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def check(status: int, answer: requests.Response, rest: int = 60) -> None:
    """Raises what a status other than 200 means; `rest` is how long to wait where a 429 does not say."""
    code = f"HTTP {status}"
    if status == 200:
        return
    if status in NOT_OURS_TO_ASK:
        raise NotConfigured(code)
    if status in TOO_MUCH:
        raise Refused(code)
    if status == 429:
        raise OverQuota(code, retry_after(answer, rest))
    raise Unavailable(code)


def retry_after(answer: requests.Response, otherwise: int) -> int:
    """Seconds, from the header's number or date; within a day, whatever it says."""
    said = answer.headers.get("Retry-After", "").strip()
    try:
        wait = int(said) if said.isdecimal() else (parsedate_to_datetime(said) - timezone.now()).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return otherwise
    return max(1, min(round(wait), LONGEST_REST))


def texts_in(found: object, count: int) -> list[str]:
    """`found` as a list of as many texts. Raises Unavailable for anything else."""
    if not isinstance(found, list) or len(found) != count or not all(isinstance(text, str) for text in found):
        raise Unavailable("the answer holds no translation")
    return found
