"""A folder served on this machine, as a web server would, for tests that look from outside."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of a folder, or with what `odd` writes for a path."""

    odd: Callable[["Handler"], bool] = staticmethod(lambda _: False)

    def do_GET(self) -> None:
        if not self.odd(self):
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self, status: int, body: bytes, **headers: str) -> bool:
        """One whole answer."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
        return True


@contextmanager
def served(folder: Path, odd: Callable[[Handler], bool] = lambda _: False) -> Iterator[str]:
    """The address of a folder."""
    handler = type("OddHandler", (Handler,), {"odd": staticmethod(odd)})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
