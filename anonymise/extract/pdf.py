"""PDF: pages, notes, bookmarks, properties, and every other text that its objects hold."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from anonymise.extract import images, zones
from anonymise.extract.fields import Field, passages, printable, xmp
from anonymise.extract.files import File, Unreadable
from anonymise.extract.tidy import BREAK, replaced, tidy
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone, located

_DEEPEST = 50
_BREAK = re.compile(BREAK)
_MOST_PAGES = 2_000
_LARGEST_TEXT = 10_000_000
_PROPERTIES = "document property"
# Dates of the file, languages and identifiers: made by programs.
_TECHNICAL = frozenset(
    (
        "/CreationDate",
        "/ModDate",
        "/M",
        "/Lang",
        "/ID",
        "/DA",
        "/NM",
        "/Registry",
        "/Ordering",
        "/Trapped",
        "/FontFamily",
    )
)
_SAID = {"/Contents": "note", "/Title": "bookmark", "/Alt": "alternative text", "/URI": "link target", "/JS": "script"}
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E|T)\b")
_LINKS = frozenset(("link target", "script", "text Dest", "text Names"))


def extract(file: File) -> Iterator[Passage | Unchecked]:
    """The passages of a PDF, and what in it could not be checked."""
    with _quiet():
        try:
            yield from _extract(file)
        except Unreadable:
            raise
        except Exception as error:
            # pypdf raises whatever its parsers stumble over; each of them means the same here.
            raise Unreadable(f"This PDF is broken ({type(error).__name__}).") from None


@contextmanager
def _quiet() -> Iterator[None]:
    """pypdf tells the log what it repairs, sometimes with the text itself."""
    logger = logging.getLogger("pypdf")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _extract(file: File) -> Iterator[Passage | Unchecked]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(file.data))
    if reader.is_encrypted:
        raise Unreadable("This PDF is protected by a password; save it without.")
    if len(reader.pages) > _MOST_PAGES:
        raise Unreadable(f"This PDF has more than {_MOST_PAGES} pages.")
    yield from _pages(file, reader)
    yield from passages(file.path, _properties(reader))
    yield from passages(file.path, _other_texts(reader))
    if reader.attachments or reader.xfa:
        yield Unchecked(file.path, "This PDF has files attached, which were not opened; take them out.")


def _pages(file: File, reader: Any) -> Iterator[Passage | Unchecked]:
    # A page that is a picture is searched through its transcription, which stands beside it as Markdown.
    transcribed = any(f"{PurePosixPath(file.path).stem}{ending}" in file.beside for ending in (".md", ".txt"))
    size = 0
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        size += len(text)
        if size > _LARGEST_TEXT:
            raise Unreadable("This PDF holds more text than can be checked; split it.")
        if text.strip():
            content = tidy(replaced(located(text), _BREAK, lambda _: " "))
            yield Source(file.path, text, f"page {number}").passage(content, zones.of_file(file.stem))
        elif not transcribed and page.images.keys():
            why = f"Page {number} is a picture without text; put a transcription beside it, under the same name as .md."
            yield Unchecked(file.path, why)


def _properties(reader: Any) -> Iterator[Field]:
    for key, value in sorted((reader.metadata or {}).items()):
        if key not in _TECHNICAL:
            yield Field(f"{_PROPERTIES} {key[1:]}", str(value))
    packet = reader.root_object.get("/Metadata")
    if packet is not None:
        yield from xmp(packet.get_object().get_data())


def _other_texts(reader: Any) -> Iterator[Field]:
    """Every text in the file's objects: notes, bookmarks, forms, alternative texts, names of attachments, scripts."""
    properties = reader.trailer.raw_get("/Info") if "/Info" in reader.trailer else None
    tables = [*reader.xref.values(), reader.xref_objStm]
    for number in sorted({number for table in tables for number in table}):
        if number != getattr(properties, "idnum", 0):
            found = reader.get_object(number)
            yield from _texts(found, "", 0)
            yield from _photograph(found)
            yield from _spoken_texts(found, reader)


def _spoken_texts(found: Any, reader: Any) -> Iterator[Field]:
    """What marks within a drawing would have read aloud in place of what is shown (`/Span <</ActualText ...>> BDC`)."""
    from pypdf.generic import ContentStream, DictionaryObject

    kind = (found.get("/Type"), found.get("/Subtype")) if isinstance(found, dict) else ()
    drawn = found if "/Form" in kind else found.get("/Contents") if "/Page" in kind else None
    drawing = ContentStream(drawn, reader) if drawn is not None else None
    if drawing is None or not _SPOKEN.search(drawing.get_data()):
        return
    for operands, _ in drawing.operations:
        for operand in operands if isinstance(operands, list) else ():
            if isinstance(operand, DictionaryObject):
                yield from _texts(operand, "text read aloud", 0)


def _texts(value: Any, name: str, depth: int) -> Iterator[Field]:
    """The texts in one object. Objects that it refers to are visited on their own."""
    from pypdf.generic import NameObject

    if depth > _DEEPEST:
        raise Unreadable("The objects of this PDF are nested too deep.")
    if isinstance(value, dict):
        by_a_person = "/Rect" in value and value.get("/Subtype") != "/Widget"
        for key in sorted(set(value) - _TECHNICAL):
            said = "note author" if key == "/T" and by_a_person else _SAID.get(key, f"text {key[1:]}")
            yield from _texts(value.raw_get(key), said, depth + 1)  # type: ignore[attr-defined]
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry, name, depth + 1)
    elif isinstance(value, str) and not isinstance(value, NameObject):
        yield Field(name, value, Zone.LINK if name in _LINKS else Zone.METADATA)
    elif isinstance(value, bytes):
        yield Field(name, printable(value), Zone.LINK)


def _photograph(found: Any) -> Iterator[Field]:
    """What a photograph on a page says besides its pixels."""
    if isinstance(found, dict) and found.get("/Subtype") == "/Image" and found.get("/Filter") == "/DCTDecode":
        for field in images.metadata(found.get_data()):  # type: ignore[attr-defined]
            yield field._replace(name=f"photograph: {field.name}")
