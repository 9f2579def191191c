"""The addresses in a file of a made site, and the places in it that others can link to, by the kind of the file."""

import gzip
import html
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dhr.pdf.targets import pdf_targets

_PAGES = frozenset((".html", ".htm", ".svg"))
_FEEDS = frozenset((".xml", ".atom", ".rss"))
_TEXTS = frozenset((".json", ".jsonl", ".csv", ".txt", ".webmanifest", ".bib", ".ris", ".cff", ".md"))
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WITHIN = re.compile(r"(<(script|style)\b[^>]*>).*?(?=</\2)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"""<([a-zA-Z][\w:-]*)((?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)""")
_ADDRESSES = frozenset(("href", "src", "poster", "action", "formaction", "xlink:href"))
_LISTS = frozenset(("srcset", "imagesrcset"))
_PAGEFIND = b"pagefind_dcd"
# A record of the search index lies at the address of its section with this behind it.
_RECORD = ".html"
# Of a section with a longer name the record does not know the place.
_LONG = re.compile(r"#.{80,}~\d+$")


@dataclass(frozen=True)
class Links:
    """The addresses in a file, the places that it names, and how many links to its own pages are broken (in a PDF)."""

    addresses: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    broken: int = 0


def is_page(path: str) -> bool:
    """Whether a file is of a kind that names places."""
    return PurePosixPath(path).suffix in _PAGES


def read_links(path: str, data: bytes, *, site_url: str = "") -> Links:
    """The links in one file; with `site_url` also what is on this site of the addresses in its text."""
    suffix = PurePosixPath(path).suffix
    if suffix in _READERS:
        return _READERS[suffix](data, site_url)
    return Links()


def _page(data: bytes, site_url: str) -> Links:
    text = data.decode("utf-8", errors="replace")
    addresses, places = set(_in_text(text, site_url)), set()
    for name, value in _attributes(_WITHIN.sub(r"\1", _COMMENT.sub("", text))):
        if name in ("id", "name"):
            places.add(value)
        else:
            addresses.update(_in_attribute(name, value))
    return Links(frozenset(addresses), frozenset(places))


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for tag in _TAG.finditer(text):
        for found in _ATTRIBUTE.finditer(tag[2]):
            name = found[1].casefold()
            # Other elements than links have names that are no places.
            if name != "name" or tag[1].casefold() == "a":
                yield name, html.unescape(found[2] or found[3] or found[4] or "").strip()


def _in_attribute(name: str, value: str) -> Iterator[str]:
    if name in _ADDRESSES:
        yield value
    elif name in _LISTS:
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif name == "style":
        yield from _in_style(value)


def _in_style(text: str) -> Iterator[str]:
    yield from (found[1] or found[2] or found[3] or "" for found in _URL.finditer(text))


def _style(data: bytes, site_url: str) -> Links:
    return Links(frozenset(_in_style(data.decode("utf-8", errors="replace"))))


def _text(data: bytes, site_url: str) -> Links:
    return Links(frozenset(_in_text(data.decode("utf-8", errors="replace"), site_url)))


def _in_text(text: str, site_url: str) -> Iterator[str]:
    """The addresses on this site that stand in a text: of feeds, site maps, records, citations."""
    if not site_url or site_url not in text:
        return
    for found in re.finditer(rf"""{re.escape(site_url)}(?![\w.:-])[^\s"'<>()\[\]{{}}\\,;|`]*""", text):
        yield html.unescape(found[0]).rstrip(".:!?")


def _record(data: bytes, site_url: str) -> Links:
    try:
        address = json.loads(gzip.decompress(data).removeprefix(_PAGEFIND))["url"].removesuffix(_RECORD)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, AttributeError):
        return Links(broken=1)
    page = address.partition("#")[0] if _LONG.search(address) else address
    return Links(frozenset([f"{site_url}/{page.lstrip('/')}" if site_url else f"/{page.lstrip('/')}"]))


def _pdf(data: bytes, site_url: str) -> Links:
    found = pdf_targets(data)
    # In a PDF only whole addresses lead anywhere.
    return Links(
        frozenset(one for one in found.addresses if site_url and one.startswith(site_url)), broken=found.broken
    )


_Reader = Callable[[bytes, str], Links]
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(_PAGES | _FEEDS, _page),
    **dict.fromkeys(_TEXTS, _text),
    ".css": _style,
    ".pf_fragment": _record,
    ".pdf": _pdf,
}
