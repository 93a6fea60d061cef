"""A loopback proxy in front of a real server that does what the internet does: asks for a password, fails, moves."""

from __future__ import annotations

import contextlib
import http.client
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@dataclass
class Proxy:
    """Its address, what it was asked, and what it does with a request."""

    base: str
    seen: list[tuple[str, str, str | None]] = field(default_factory=list)
    """Method, path and Authorization header of each request."""
    trouble: Callable[[int], tuple[int, dict[str, str]] | tuple[int, dict[str, str], bytes] | str | None] = (
        lambda number: None
    )
    """For the n-th request: a status with headers and perhaps a body, "drop", or None to let it through."""

    def writes(self) -> list[str]:
        return [path for method, path, _ in self.seen if method in ("PUT", "POST", "DELETE")]


@contextlib.contextmanager
def proxied(target: str) -> Iterator[Proxy]:
    """A proxy before the server at `target` (scheme and host)."""
    goal = urlsplit(target)
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            with lock:
                proxy.seen.append((self.command, self.path, self.headers.get("Authorization")))
                number = len(proxy.seen)
            trouble = proxy.trouble(number)
            if trouble == "drop":
                self.close_connection = True
                self.connection.close()
                return
            if isinstance(trouble, tuple):
                status, headers, said = (*trouble, b"as the test wants")[:3]
                self.reply(status, headers, said)
                return
            forward = http.client.HTTPConnection(goal.hostname or "", goal.port, timeout=30)
            passed = {
                name: value for name, value in self.headers.items() if name.lower() not in ("host", "authorization")
            }
            forward.request(self.command, self.path, body, passed)
            answer = forward.getresponse()
            kept = {name: value for name, value in answer.getheaders() if name.lower() == "content-type"}
            self.reply(answer.status, kept, answer.read())
            forward.close()

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = handle_any

        def reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    proxy = Proxy(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
