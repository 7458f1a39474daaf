"""A server on this machine that speaks both APIs as their makers wrote them, or answers what it is told to."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIBRETRANSLATE_KEY = "b1d3c0de-0000-4000-8000-000000000000"
DEEPL_KEY = "11111111-2222-3333-4444-555555555555:fx"
TEXT_LIMIT, BATCH_LIMIT = 2_000, 25


@dataclass(frozen=True)
class Answer:
    status: int
    content: object = ""  # text as it is, or anything JSON can say
    headers: dict[str, str] = field(default_factory=dict)
    drip: float = 0
    """Seconds between one byte and the next."""


@dataclass
class MachineServer:
    url: str = ""
    instead: list[Answer] = field(default_factory=list)
    """What it says to the next requests; the last of them to all that follow."""
    asked: list[dict] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    silent: bool = False
    released: threading.Event = field(default_factory=threading.Event)

    def answer(self, *instead: Answer) -> None:
        self.instead = list(instead)

    def answer_to(self, path: str, headers: dict[str, str], body: bytes) -> Answer:
        asked = json.loads(body)
        self.asked.append(asked)
        self.headers.append(headers)
        self.sizes.append(len(body))
        if self.instead:
            return self.instead.pop(0) if len(self.instead) > 1 else self.instead[0]
        if path == "/translate":
            return libretranslate(asked)
        return deepl(asked, headers, len(body)) if path == "/v2/translate" else Answer(404, "Not Found")


def libretranslate(asked: dict) -> Answer:
    """As libretranslate/app.py answers: an error is a sentence, and codes are taken in the old and the new spelling."""
    if asked.get("api_key") not in (None, LIBRETRANSLATE_KEY):
        return Answer(403, {"error": "Invalid API key"})
    for name in ("q", "source", "target"):
        if not asked.get(name):
            return Answer(400, {"error": f"Invalid request: missing {name} parameter"})
    for code in (asked["source"], asked["target"]):
        if code.lower() not in {"en", "zh", "zt", "zh-hans", "zh-hant"}:
            return Answer(400, {"error": f"{code} is not supported"})
    longest, many = max(map(len, asked["q"])), len(asked["q"])
    if longest > TEXT_LIMIT or many > BATCH_LIMIT:
        return Answer(400, {"error": f"Invalid request: request ({longest}) exceeds text limit ({TEXT_LIMIT})"})
    return Answer(200, {"translatedText": [f"{text} in {asked['target']}" for text in asked["q"]]})


def deepl(asked: dict, headers: dict[str, str], size: int) -> Answer:
    if headers.get("authorization") != f"DeepL-Auth-Key {DEEPL_KEY}":
        return Answer(403, {"message": "Wrong authorization key"})
    if size > 128 * 1024 or len(asked["text"]) > 50:
        return Answer(413, {"message": "Request Entity Too Large"})
    if asked["target_lang"] not in {"EN-US", "EN-GB", "ZH", "ZH-HANS", "ZH-HANT"}:
        return Answer(400, {"message": "Value for 'target_lang' not supported."})
    if asked["source_lang"] not in {"EN", "ZH"}:
        return Answer(400, {"message": "Value for 'source_lang' not supported."})
    texts = [f"{text} in {asked['target_lang']}" for text in asked["text"]]
    told = [{"detected_source_language": asked["source_lang"], "text": text} for text in texts]
    return Answer(200, {"translations": told})


@contextmanager
def serving() -> Iterator[MachineServer]:
    """The machine for as long as the block lasts, on a free port of 127.0.0.1."""
    machine = MachineServer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(machine))
    machine.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield machine
    finally:
        machine.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def handler_of(machine: MachineServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = machine.answer_to(self.path, headers, body)
            if machine.silent:
                machine.released.wait(10)
                return
            with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked has left
                self.reply(answer)

        def reply(self, answer: Answer) -> None:
            is_page = isinstance(answer.content, str)
            content = (answer.content if is_page else json.dumps(answer.content)).encode()
            self.send_response(answer.status)
            self.send_header("Content-Type", "text/html" if is_page else "application/json")
            self.send_header("Content-Length", str(len(content)))
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for at in range(len(content)) if answer.drip else ():
                if machine.released.is_set():
                    return
                self.wfile.write(content[at : at + 1])
                self.wfile.flush()
                time.sleep(answer.drip)
            if not answer.drip:
                self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Silence: the test tells what happened."""

    return Handler
