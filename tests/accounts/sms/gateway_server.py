"""A gateway on this machine: remembers what it was asked and answers what it was told to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Asked:
    method: str
    target: str
    headers: dict[str, str]
    body: str


@dataclass
class GatewayServer:
    url: str = ""
    status: int = 200
    content: object = ""  # a page as text, or anything JSON can say
    silent: bool = False
    asked: list[Asked] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def answer(self, status: int, content: object) -> None:
        self.status, self.content = status, content


@contextmanager
def serving() -> Iterator[GatewayServer]:
    """The gateway for as long as the block lasts, on a free port of 127.0.0.1."""
    gateway = GatewayServer()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(gateway))
    gateway.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield gateway
    finally:
        gateway.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def handler_of(gateway: GatewayServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            gateway.asked.append(Asked(self.command, self.path, headers, body))
            if gateway.silent:
                gateway.released.wait(10)
            else:
                self.reply()

        def reply(self) -> None:
            is_page = isinstance(gateway.content, str)
            content = (gateway.content if is_page else json.dumps(gateway.content)).encode()
            self.send_response(gateway.status)
            self.send_header("Content-Type", "text/html" if is_page else "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Silence: the test tells what happened."""

    return Handler
