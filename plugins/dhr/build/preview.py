"""A preview of the site on this computer: made anew when a source changes, and shown to nobody else."""

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from dhr.sources.settings import Settings

# This computer alone: a preview may show drafts.
HOST = "127.0.0.1"


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the preview. Requests are not logged: addresses of drafts may hold names."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the library gives it
        return

    def send_head(self) -> Any:
        # A page from elsewhere whose name was made to mean this computer could else read drafts in a browser here.
        if (self.headers.get("Host") or "").rpartition(":")[0] not in (HOST, "localhost"):
            self.send_error(403)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        # A browser that kept a page of a draft would show it after the preview has ended.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def server_of(folder: Callable[[], Path], port: int) -> ThreadingHTTPServer:
    """A server of the folder that `folder` names at the moment of a request. OSError when the port is taken."""

    def handler(*args: Any) -> _Quiet:
        return _Quiet(*args, directory=str(folder()))

    return ThreadingHTTPServer((HOST, port), partial(handler))


def watched(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """What the sources are at this moment: every file with its size and the time of its last change."""
    return tuple(sorted(_files(settings)))


def _files(settings: Settings) -> Iterator[tuple[str, int, int]]:
    files = (settings.config_file, settings.register)
    for place in (*files, settings.reviews, settings.briefings, settings.pages):
        for path in [place, *place.rglob("*")] if place.is_dir() else [place]:
            try:
                told = path.stat()
            except OSError:
                continue
            yield str(path), told.st_size, told.st_mtime_ns
