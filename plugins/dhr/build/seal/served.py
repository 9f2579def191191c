"""Is a site, as its server answers it, still what was sealed? What is compared is what a reader would get."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, urlsplit

from dhr.build.seal.manifest import MANIFEST, CannotVerify, read_manifest
from dhr.build.seal.page_links import links_in
from dhr.build.seal.server import fetch
from dhr.build.seal.verification import Comparison, compare

# As many as a browser opens to one server.
_AT_ONCE = 6

# Added pages that link to added pages are followed so far: enough to act on.
_MOST_ADDED = 1000

_READ = (".html", ".htm", ".xml", ".atom", "/")
_HOST = re.compile(r"[\w.-]+(:\d{1,5})?|\[[0-9a-f:.]+\](:\d{1,5})?", re.IGNORECASE)

# Looked for without a link. MkDocs alone would make the second.
_SITE_MAPS = frozenset({"sitemap.xml", "sitemap.xml.gz"})


@dataclass(frozen=True)
class _Seen:
    """One file as the server answered it, and where it leads."""

    path: str
    status: int
    digest: str
    links: frozenset[str]


def verify_served(address: str) -> Comparison:
    """Compare what a server answers for every file of the manifest. CannotVerify when there is nothing to compare."""
    asked = _folder_of(address)
    first = fetch(asked, MANIFEST)
    if first.status != 200:
        raise CannotVerify(f"The server has no {MANIFEST} there. Is it the address of a site that this tool made?")
    manifest = read_manifest(first.body)
    # A server may send on, to https for one: the links of its pages are compared with where they stand.
    look = partial(_look, first.address.removesuffix(MANIFEST) if first.address.endswith("/" + MANIFEST) else asked)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        listed = tuple(pool.map(look, manifest.files))
    found = {seen.path: seen.digest for seen in listed if not _is_missing(seen, manifest.files[seen.path])}
    links = frozenset(link for seen in listed for link in seen.links)
    added = _added(links | _SITE_MAPS, sealed=frozenset(manifest.files), look=look)
    return compare(manifest, found | {seen.path: seen.digest for seen in added})


def _folder_of(address: str) -> str:
    """The address of the site's folder. CannotVerify for what is no address of a web page."""
    try:
        parts = urlsplit(address)
        # The rule for names of hosts, as the connection will apply it.
        (parts.hostname or "").encode("idna")
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
        raise CannotVerify("An address starts with https:// or http:// and the name of a server, without a password.")
    path = re.sub(rf"(?:index\.html|{MANIFEST})\Z", "", parts.path).rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{quote(path, safe='/%')}/"


def _look(base: str, path: str) -> _Seen:
    answer = fetch(base, path)
    text = answer.body.decode(errors="replace") if path.endswith(_READ) else ""
    return _Seen(path, answer.status, answer.digest, links_in(text, page=answer.address, base=base))


def _is_missing(seen: _Seen, sealed: str) -> bool:
    """“Not found” and “gone” say so, unless they come with the very file: the page “not found” does, and tombstones."""
    return seen.status in (404, 410) and seen.digest != sealed


def _added(links: frozenset[str], *, sealed: frozenset[str], look: Callable[[str], _Seen]) -> Iterator[_Seen]:
    """What the server has beside the manifest, as far as links lead there."""
    # Some servers answer every address with a page of their own.
    otherwise = look("a-page-that-no-site-has").digest
    known, waiting = set(links), sorted(links)
    for _ in range(_MOST_ADDED):
        while waiting and _is_sealed(waiting[-1], sealed):
            waiting.pop()
        if not waiting:
            return
        seen = look(waiting.pop())
        if seen.status == 200 and seen.digest != otherwise:
            yield seen
            waiting += sorted(seen.links - known)
            known |= seen.links


def _is_sealed(path: str, sealed: frozenset[str]) -> bool:
    """Whether a link leads to a file of the manifest, or to a folder whose page is one."""
    return path in sealed or path == MANIFEST or f"{path}/index.html".replace("//", "/").lstrip("/") in sealed
