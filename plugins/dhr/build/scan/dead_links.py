"""Links of a made site that lead nowhere: every address in it that is on this site, to a file and a place in it.

Nothing is fetched: addresses elsewhere are left alone. Capitals count, as they do on most servers.
"""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, unquote, urlsplit

from dhr.build.scan.link_reading import Links, is_page, read_links

NO_FILE = "there is no such page or file"
OTHER_CAPITALS = "there is one of that name with other capitals"
NO_PLACE = "there is no such place on that page"
OUTSIDE = "it leads out of the site's folder"
BROKEN = "it cannot be read as an address"
INSIDE_A_PDF = "a link inside this PDF leads to no page of it"

_INDEX = "index.html"
# The top of a page, and words that a browser looks for, are no places that a page must name.
_ALWAYS = ("", "top")
_WORDS = ":~:"


@dataclass(frozen=True, order=True)
class DeadLink:
    """A link in the file at `path` to `target`, which leads nowhere, and why."""

    path: str
    target: str
    why: str


@dataclass(frozen=True)
class _Target:
    """A place on this site: a file, and what is named in it."""

    file: str
    place: str = ""


def dead_links(files: Mapping[str, bytes], *, site_url: str = "", coming: Collection[str] = ()) -> tuple[DeadLink, ...]:
    """Every link that leads nowhere in a site, given as its files by their paths.

    `site_url` is the site's address, perhaps with a path; `coming` are files that will be added.
    """
    return tuple(sorted(set(_Site(files, site_url, coming).dead())))


class _Site:
    """The files of one site, each read at most twice: for its links, and for the places that others link to."""

    def __init__(self, files: Mapping[str, bytes], site_url: str, coming: Collection[str]) -> None:
        self._files, self._site_url = files, site_url.rstrip("/")
        self._names = frozenset((*files, *coming))
        self._small = {name.casefold() for name in self._names}
        self._home = urlsplit(f"{self._site_url}/")
        self._places = lru_cache(maxsize=500)(self._places_in)

    def dead(self) -> Iterator[DeadLink]:
        for path in sorted(self._files):
            links = read_links(path, self._files[path], site_url=self._site_url)
            if links.broken:
                yield DeadLink(path, "", INSIDE_A_PDF)
            for address in sorted(links.addresses):
                if why := self._why(path, address, links):
                    yield DeadLink(path, address, why)

    def _why(self, path: str, address: str, links: Links) -> str:
        """Why a link leads nowhere; empty where it leads somewhere, or away from this site."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return BROKEN
        rooted = self._rooted(parts)
        if rooted is None:
            return ""
        file = rooted if rooted or not _is_relative(parts) else _joined(path, parts.path)
        if file.startswith("../"):
            return OUTSIDE
        return self._missing(_Target(file, unquote(parts.fragment)), path, links)

    def _rooted(self, parts: SplitResult) -> str | None:
        """The file that an address names from the root of the site; "" if it is relative, None if it is elsewhere."""
        if parts.scheme or parts.netloc:
            if not self._site_url or (parts.scheme, parts.netloc) != (self._home.scheme, self._home.netloc):
                return None
        elif not parts.path.startswith("/"):
            return ""
        path = unquote(parts.path) or "/"
        if f"{path}/" == self._home.path:
            path = self._home.path
        # What lies beside the site on its server is another's.
        return _file(path.removeprefix(self._home.path)) if path.startswith(self._home.path) else None

    def _missing(self, target: _Target, path: str, links: Links) -> str:
        if target.file not in self._names:
            return OTHER_CAPITALS if target.file.casefold() in self._small else NO_FILE
        if target.place in _ALWAYS or target.place.startswith(_WORDS) or not is_page(target.file):
            return ""
        places = links.places if target.file == path else self._places(target.file)
        return "" if target.place in places else NO_PLACE

    def _places_in(self, path: str) -> frozenset[str]:
        return read_links(path, self._files[path]).places if path in self._files else frozenset()


def _is_relative(parts: SplitResult) -> bool:
    return not parts.scheme and not parts.netloc and not parts.path.startswith("/")


def _joined(path: str, link: str) -> str:
    """The file that a relative link leads to from the file at `path`."""
    if not link:
        return path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link)))
    is_folder = link.endswith(("/", "/.", "/..")) or link in (".", "..")
    return _file(f"{'' if joined == '.' else joined}{'/' if is_folder and joined != '.' else ''}")


def _file(path: str) -> str:
    """The file that stands at an address: that of a folder is its page."""
    path = posixpath.normpath(path) + ("/" if path.endswith("/") else "") if path else ""
    return f"{path}{_INDEX}" if not path or path.endswith("/") else path
