"""Where the links of a finished PDF lead: addresses on the web, and how many of those within it lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError


@dataclass(frozen=True)
class PdfTargets:
    """The web addresses that a PDF links to, and how many links and bookmarks lead to no page of it."""

    addresses: frozenset[str] = frozenset()
    broken: int = 0


def pdf_targets(data: bytes) -> PdfTargets:
    """The targets of all links and bookmarks. Of a PDF that cannot be read they are broken."""
    try:
        reader = PdfReader(BytesIO(data))
        return _targets(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return PdfTargets(broken=1)


def _targets(reader: PdfReader) -> PdfTargets:
    pages = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
    names = frozenset(reader.named_destinations)
    broken, addresses = 0, set[str]()
    for link in (*_annotations(reader), *_bookmarks(reader)):
        action = _value(link, "/A")
        if action is not None and action.get("/S") == "/URI":
            addresses.add(str(action.get("/URI")))
            continue
        target = _value(link, "/Dest")
        if target is None and action is not None and action.get("/S") == "/GoTo":
            target = _value(action, "/D")
        broken += target is not None and not _leads(target, pages, names)
    return PdfTargets(frozenset(addresses), broken)


def _annotations(reader: PdfReader) -> Iterator[Any]:
    for page in reader.pages:
        for annotation in _value(page, "/Annots") or ():
            found = annotation.get_object()
            if found.get("/Subtype") == "/Link":
                yield found


def _bookmarks(reader: PdfReader) -> Iterator[Any]:
    """Every entry of the outline, each once, however it is chained."""
    outline: Any = _value(reader.root_object, "/Outlines")
    waiting, seen = [_value(outline, "/First")] if outline is not None else [], set[int]()
    while waiting:
        entry = waiting.pop()
        if entry is not None and id(entry) not in seen:
            seen.add(id(entry))
            yield entry
            waiting += [_value(entry, "/First"), _value(entry, "/Next")]


def _value(holder: Any, key: str) -> Any:
    value = holder.get(key)
    return value.get_object() if value is not None else None


def _leads(target: Any, pages: set[int], names: frozenset[str]) -> bool:
    """Whether a destination, by its name or as a list that begins with a page, is in the file."""
    if isinstance(target, list):
        return bool(target) and getattr(target[0], "idnum", -1) in pages
    return str(target) in names
