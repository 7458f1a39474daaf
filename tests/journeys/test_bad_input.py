"""Whatever is sent to whichever address: an answer, never a server error; and reading never writes.

Addresses come from the URLconf and forms from the pages themselves, so what is added to the site is tried here as well.
"""

import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.test import Client

from accounts.models import Phone, User
from exchange.inbox.models import Notification
from exchange.moderation import appealing, deciding, reporting
from exchange.moderation.models import Reason, Rule
from exchange.posts.models import Translation
from exchange.reading.models import SlangProposal
from tests.cast import answer, question
from tests.journeys.addresses import ACTS, BATCH, WRITTEN, Address, Form, Forms, addresses

TEXTS = ("correct", "translate", "history", "understand", "translate_by_machine")
"""Routes about a post or a comment."""
CSRF = "csrfmiddlewaretoken"
HUGE = "9" * 20
NUMBERS = {
    "zero": "0",
    "too big for the database": HUGE,
    "too long for Python": "9" * 5000,
}
WORDS = {
    "nothing": b"",
    "one character too many": "字".encode() * 20_001,
    "a long line": b"a" * 3_000,
    "NUL": b"a\0b",
    "a surrogate on its own": b"a\xed\xa0\x80b",
    "no UTF-8": b"\xff\xfe\xfa",
    "right to left": "abc\u202e\u2066def".encode(),
    "emoji": "👩🏽\u200d❤️\u200d💋\u200d👩🏻🇲🇽#️⃣".encode(),
    "markup": b"<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7|add:7 }}{% csrf_token %}%s%(a)s{0}",
    "a choice nobody offers": b"no-such-choice",
    "a huge number": HUGE.encode(),
    "a negative number": b"-1",
    "nothing to be seen": "\u200b\u3164\u2800\ufeff".encode(),
    "lines": b"\r\n\t \n" * 50,
    "digits that are none": "²".encode(),
    "a date that never was": b"2026-02-30",
    "the last of days": b"9999-12-31",
}
TELLING = ["NUL", "a choice nobody offers", "a huge number", "the last of days"]
"""What a field alone may stumble on; the rest is tried on whole forms."""
SHORT = {name: word for name, word in WORDS.items() if len(word) < 1000}
BODIES = {
    "no body": ("application/x-www-form-urlencoded", b""),
    "a parcel without a label": ("multipart/form-data", b"--x\r\n\r\n"),
    "a parcel that never ends": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nhalf a',
    ),
    "noise": ("multipart/form-data; boundary=x", bytes(range(256)) * 4),
    "a file for a word": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="body"; filename="a\xff.txt"\r\n\r\nabc\r\n'
        b'--x\r\nContent-Disposition: form-data; name="picture"; filename="../../a.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\nnot really\r\n--x--\r\n",
    ),
    "letters of another alphabet": (
        "multipart/form-data; boundary=x; charset=utf-7",
        b'--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n+2AA-\r\n--x--\r\n',
    ),
    "letters nobody knows": ("application/x-www-form-urlencoded; charset=klingon", b"body=a"),
    "JSON": ("application/json", b'{"body": "a", "credential": [[[['),
    "a thousand and more fields": ("application/x-www-form-urlencoded", b"&".join([b"a=1"] * 1200)),
}
ASKED = [
    "q",
    "of",
    "after",
    "letter",
    "at",
    "page",
    "from",
    "reply",
    "hl",
    "next",
    "act",
    "state",
    "reason",
    "language",
    "all",
    "tab",
    "clock",
]
"""What pages read from the query string."""
WHOLE = {"phone_national": "+525512345678", "login_national": "+525512345678", "code": "123456", "next": "/about/"}
"""What a form needs in order to be whole; a sentence does for the rest."""


@dataclass
class World:
    """A site on which something of each kind has happened, and who looks at it."""

    people: dict[str, Client]
    values: dict[str, list[str]]

    def paths(self, address: Address, **others: list[str]) -> list[str]:
        return list(address.paths(self.values | others))


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Each refusal would write a line in the log, thousands in all."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def world(db, settings, mei, jordan, ava) -> World:
    settings.SMS_ROUTES = "*=memory"
    settings.STAFF_SECOND_FACTOR = False
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    settings.ACCOUNT_RATE_LIMITS = {}
    post = question(jordan)
    comment = answer(mei, post)
    correction = correct(mei, post)
    translation = Translation.objects.create(post=post, author=mei, language="zh-hans", body="译文", body_html="译文")
    keeper = User.objects.create_superuser("keeper", display_name="Keeper", age_band="18+")
    keeper.groups.add(Group.objects.get(name="moderators"))
    for number, member in enumerate([jordan, mei, keeper]):
        Phone.objects.give(member, f"+8613800138{number:03}", verified=True)
    waiting = reporting.report(ava, comment, Reason.objects.get(slug="insult")).case
    decided = reporting.report(ava, post, Reason.objects.get(slug="insult")).case
    decision = deciding.decide(decided, keeper, warning())
    appeal = appealing.appeal(decision, jordan, "I meant no harm.")
    letter = Notification.objects.filter(member=jordan).first()
    slang = SlangProposal.objects.create(
        by=jordan, language="zh", word="芜湖", meant="Woohoo!", tone="playful", example="芜湖，下班了", written_in="en"
    )
    by_kind = {"posts": post, "comments": comment, "corrections": correction, "translations": translation}
    values = {
        "int": sorted({str(thing.pk) for thing in (*by_kind.values(), waiting, decision, appeal, letter)}),
        "decision:pk": [str(decision.pk)],
        "case:pk": [str(waiting.pk), str(decided.pk)],
        "inbox_open:pk": [str(letter.pk)],
        "what": list(WRITTEN),
        "text": ["posts", "comments"],
        "act": list(ACTS),
        "kind": ["comment", "translation"],
        "slug": ["natural", "food"],
        "handle": ["jordan"],
        "word": ["zh-666", f"member-{slang.pk}"],
        "slang_speak:pk": [str(slang.pk)],
        "slang_withdraw:pk": [str(slang.pk)],
        "slang_speak:act": ["confirm", "dispute", "take-back"],
        "batch": [BATCH],
        "place": ["note", "ask/natural", f"answer/{post.pk}", f"correct/posts/{post.pk}"],
        "path": ["1", str(post.pk)],
        "str": ["jordan"],
    }
    values |= {f"{name}:what": ["posts", "comments"] for name in TEXTS}
    return World({"a visitor": Client(), **{who.handle: inside(who) for who in (jordan, mei, keeper)}}, values)


def correct(by: User, post) -> object:
    from exchange.posts import correcting

    said = {"place": correcting.ASKED_ABOUT, "corrected": "能帮我一下吗？", "verdict": "slip"}
    return correcting.correct(by, post, revision=post.revisions.get(number=1), **said)


def warning() -> deciding.Verdict:
    reasons = {"reason_en": "Unkind.", "reason_zh_hans": "不友善。", "reason_zh_hant": "不友善。"}
    return deciding.Verdict(act="warn", rule=Rule.objects.get(code="1.1"), facts="Unkind words.", **reasons)


def inside(member: User) -> Client:
    """Logged in, with proof fresh enough for every door."""
    client = Client()
    client.force_login(member)
    session = client.session
    session["account_authentication_methods"] = [{"method": "code", "at": time.time(), "reauthenticated": True}]
    session.save()
    return client


@contextmanager
def nothing_stays() -> Iterator[None]:
    """What happens here is forgotten, so that each try meets the same world."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def writes() -> Iterator[list[str]]:
    """The statements that change something; a session may remember where its owner stands."""
    found: list[str] = []

    def watch(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE", "DELETE")) and "django_session" not in sql:
            found.append(sql[:120])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield found


def trouble(client: Client, path: str, **request) -> list[str]:
    """Asks, and tells what went wrong: nothing, or an exception, or an answer that begins with a 5."""
    try:
        with nothing_stays():
            status = client.generic(**{"method": "GET", "path": path} | request).status_code
    except Exception as error:  # noqa: BLE001  (whatever it is, it is the find)
        return [f"{error!r:.300} at {path:.120}"]
    return [f"{status} at {path:.120}"] if status >= 500 else []


def trouble_of(form: Form, client: Client, changes: dict[str, bytes]) -> list[str]:
    body = urlencode(form.says | changes, doseq=True).encode()
    found = trouble(client, form.action, method="POST", data=body, content_type="application/x-www-form-urlencoded")
    return [f"{problem} with { ({name: word[:40] for name, word in changes.items()}) }" for problem in found]


def forms_of(world: World) -> Iterator[tuple[Client, Form]]:
    """Each form that takes more than a press, whole and ready to be sent: once by a visitor, once by a member."""
    tried: set[tuple] = set()
    for who, client in world.people.items():
        found = forms_met(world, client)
        new = found.keys() - tried
        tried |= new if who != "a visitor" else set()
        yield from ((client, filled(found[key])) for key in sorted(new))


def forms_met(world: World, client: Client) -> dict[tuple, Form]:
    found: dict[tuple, Form] = {}
    for address in OURS:
        for path in world.paths(address):
            page = client.get(path)
            if page.status_code == 200 and "html" in page["Content-Type"]:
                for form in Forms(page.content.decode(), path).all:
                    found.setdefault((re.sub(r"\d+", "…", urlsplit(form.action).path), *sorted(form.says)), form)
    return {key: form for key, form in found.items() if form.method == "post" and set(form.says) - {CSRF}}


def filled(form: Form) -> Form:
    says = {name: values if any(values) else [WHOLE.get(name, "一句话。")] for name, values in form.says.items()}
    return Form(form.action, form.method, says)


NO_NAMES = {"case:pk": [], "slang_speak:pk": [], "slang_withdraw:pk": [], "decision:pk": [], "inbox_open:pk": []}
"""An address then takes the value of its kind."""
OURS = [address for address in addresses() if not address.route.startswith("admin/") or address.is_moderation]
DJANGOS = [address for address in addresses() if address not in OURS]


class TestReading:
    def test_every_address_answers_everybody_and_writes_nothing(self, world: World) -> None:
        problems, wrote = [], []
        for who, client in world.people.items():
            for address in OURS + (DJANGOS if who == "keeper" else []):
                for path in world.paths(address):
                    with writes() as changes:
                        problems += trouble(client, path)
                    wrote += [f"{who} at {path}: {change}" for change in changes]
        assert problems == []
        assert wrote == []

    @pytest.mark.parametrize("number", NUMBERS.values(), ids=NUMBERS)
    def test_numbers_of_any_size_in_the_path(self, world: World, number: str) -> None:
        strange = dict.fromkeys(["int", "path", "slug", "str", "handle", "word"], [number]) | NO_NAMES
        for method in ("GET", "POST"):
            for address in [*OURS, *DJANGOS]:
                for path in world.paths(address, **strange) if address.holes else []:
                    assert trouble(world.people["keeper"], path, method=method) == []

    @pytest.mark.parametrize("word", SHORT.values(), ids=SHORT)
    def test_words_of_any_kind_in_the_path(self, world: World, word: bytes) -> None:
        text = quote(word) or "%20"
        strange = dict.fromkeys(["path", "slug", "str", "handle", "kind", "place"], [text])
        for method in ("GET", "POST"):
            for address in OURS:
                if any(kind in ("path", "slug", "str") for kind, _name in address.holes):
                    for path in world.paths(address, **strange, int=["1"]):
                        assert trouble(world.people["jordan"], path, method=method) == []

    @pytest.mark.parametrize("word", SHORT.values(), ids=SHORT)
    def test_any_question_after_the_path(self, world: World, word: bytes) -> None:
        query = urlencode(dict.fromkeys(ASKED, word))
        for address in OURS:
            path = world.paths(address)[0]
            assert trouble(world.people["keeper"], path, QUERY_STRING=query) == []

    @pytest.mark.parametrize("word", SHORT.values(), ids=SHORT)
    def test_any_header_and_cookie(self, world: World, word: bytes) -> None:
        text = word.decode("latin-1")
        cookies = f"django_language={text}; sessionid={text}; theme={text}; csrftoken={text}; messages={text}"
        names = ["HTTP_ACCEPT_LANGUAGE", "HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_X_FORWARDED_FOR"]
        headers = dict.fromkeys(names, text)
        for path in ("/", "/ask/natural/", "/accounts/login/", "/inbox/"):
            assert trouble(Client(), path, HTTP_COOKIE=cookies, **headers) == []


class TestWriting:
    def test_forms_whole_empty_bad_all_through_and_bad_in_one_place(self, world: World) -> None:
        problems = []
        for client, form in forms_of(world):
            problems += trouble_of(form, client, {})
            problems += trouble_of(Form(form.action, "post"), client, {})
            for word in WORDS.values():
                problems += trouble_of(form, client, dict.fromkeys(form.says, word))
            for name in set(form.says) - {CSRF}:
                for word in TELLING:
                    problems += trouble_of(form, client, {name: WORDS[word]})
        assert problems == []

    @pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
    def test_what_is_no_form_at_all(self, world: World, body: tuple[str, bytes]) -> None:
        content_type, data = body
        for who in ("a visitor", "jordan"):
            for address in OURS:
                path = world.paths(address)[0]
                request = {"method": "POST", "data": data, "content_type": content_type}
                assert trouble(world.people[who], path, **request) == []
