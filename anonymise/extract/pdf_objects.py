"""The objects of a PDF besides its pages: notes, bookmarks, forms, scripts, pictures, files, unused drawings."""

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject, NameObject, StreamObject

from anonymise.extract import images
from anonymise.extract.fields import Field, known, printable, xmp
from anonymise.extract.files import Inner, Unreadable
from anonymise.extract.pdf_hidden import BYTES_FOR_ONE, Looker
from anonymise.extract.xml_texts import events
from anonymise.passages import Zone

# Dates of the file, languages and identifiers: made by programs.
_MADE = "CreationDate ModDate M Lang ID DA NM Registry Ordering Trapped FontFamily"
_TECHNICAL = frozenset(f"/{key}" for key in _MADE.split())
_DEEPEST = 50
_MOST = 300_000
_LARGEST_IN_LETTERS = 2_000_000
_IN_LETTERS = frozenset(("/ASCII85Decode", "/A85", "/ASCIIHexDecode", "/AHx"))
_SAID = {"/Contents": "note", "/Title": "bookmark", "/Alt": "alternative text", "/URI": "link target", "/JS": "script"}
_SPOKEN = re.compile(rb"/(?:ActualText|Alt|E|T)\b")
_LINKS = frozenset(("link target", "script", "text Dest", "text Names", "key"))
_BEGINS_TEXT, _SHOWS_TEXT = re.compile(rb"\bBT\b"), re.compile(rb"\b(?:Tj|TJ)\b")
# Streams that hold no words: fonts, colours, functions, tables of the file itself.
_WORDLESS_KEYS = ("/FontFile", "/FontFile2", "/FontFile3", "/ToUnicode", "/CIDToGIDMap", "/CIDSet")
_WORDLESS_TYPES = frozenset(("/XRef", "/ObjStm", "/CMap"))
_WORDLESS_MARKS = ("/FunctionType", "/ShadingType", "/N", "/Length1")


class Objects:
    """One pass over all objects; what is no field is found in `files` and `problems` behind it."""

    def __init__(self, reader: PdfReader, looker: Looker) -> None:
        self._reader, self._looker = reader, looker
        self._page = PageObject(pdf=reader)
        self._known, self._names = _Known(reader), set[str]()
        self.files: list[Inner] = []
        self.problems: set[str] = set()

    def fields(self) -> Iterator[Field]:
        """Every text in the file's objects, as far as no page shows it."""
        properties: Any = self._reader.trailer.raw_get("/Info") if "/Info" in self._reader.trailer else None
        for number in _numbers(self._reader):
            if number != getattr(properties, "idnum", 0):
                found = self._reader.get_object(number)
                yield from self._texts(found, "", 0)
                if isinstance(found, StreamObject):
                    yield from self._stream(found, number)
                yield from self._spoken(found)
                yield from self._page_apart(found, number)
        yield from self._form()
        # Each by itself: nobody wrote them in a row, and every PDF of one program has the same.
        yield from (Field("name of an object", name, Zone.LINK) for name in sorted(self._names))

    def _texts(self, value: Any, name: str, depth: int) -> Iterator[Field]:
        """The texts in one object. Objects that it refers to are visited on their own."""
        if depth > _DEEPEST:
            raise Unreadable("The objects of this PDF are nested too deep; print it to PDF anew.")
        if isinstance(value, dict):
            by_a_person = "/Rect" in value and value.get("/Subtype") != "/Widget"
            self._names.update(key[1:] for key in value if len(key) > 3)
            for key in sorted(set(value) - _TECHNICAL):
                said = "note author" if key == "/T" and by_a_person else _SAID.get(key, f"text {_told(key)}")
                yield from self._texts(value.raw_get(key), said, depth + 1)  # type: ignore[attr-defined]
        elif isinstance(value, list):
            for entry in value:
                yield from self._texts(entry, name, depth + 1)
        elif isinstance(value, NameObject):
            self._names.add(value[1:])
        elif isinstance(value, str):
            yield Field(name, value, Zone.LINK if name in _LINKS else Zone.METADATA)
        elif isinstance(value, bytes):
            yield Field(name, printable(value), Zone.LINK)

    def _stream(self, found: StreamObject, number: int) -> Iterator[Field]:
        kind, subtype = found.get("/Type"), found.get("/Subtype")
        if kind == "/Metadata" or subtype == "/XML":
            if number != self._known.metadata:
                yield from xmp(self._data(found))
        elif kind == "/EmbeddedFile":
            self.files.append(Inner(self._known.files.get(number, "attachment"), self._data(found)))
        elif subtype == "/Image":
            yield from self._picture(found)
        elif subtype == "/Form" or found.get("/PatternType") == 1:
            if number not in self._looker.drawn:
                text = self._page.extract_xform_text(found)  # type: ignore[arg-type]
                is_shown = number in self._known.appearances or subtype != "/Form"
                yield Field("drawing", text, hidden=not is_shown)
        elif number not in self._known.wordless and not _is_wordless(found):
            # Nobody knows what it is for: it is searched to the last byte, which takes longer.
            data = self._data(found, times=10)
            yield Field("text of a stream", printable(data), Zone.LINK, hidden=_is_drawing(data))

    def _data(self, stream: StreamObject, *, times: int = 1) -> bytes:
        data = stream.get_data()
        self._looker.allowance.take(times * len(data) // BYTES_FOR_ONE)
        return data

    def _picture(self, found: StreamObject) -> Iterator[Field]:
        """What a photograph on a page says besides its pixels."""
        filters = _filters(found)
        if "/DCTDecode" in filters:
            data = self._data(found)
            yield from (field._replace(name=f"photograph: {field.name}") for field in images.metadata(data))
            if images.has_thumbnail(data):
                self.problems.add(images.THUMBNAIL)
        elif "/JPXDecode" in filters:
            yield Field("photograph", printable(found._data), Zone.LINK)

    def _spoken(self, found: Any) -> Iterator[Field]:
        """What marks in a drawing would have read aloud in place of what is shown: `/Span <</ActualText ...>> BDC`."""
        kind = (found.get("/Type"), found.get("/Subtype")) if isinstance(found, dict) else ()
        drawn = found if "/Form" in kind else found.get("/Contents") if "/Page" in kind else None
        drawing = ContentStream(drawn, self._reader) if drawn is not None else None
        if drawing is None or not _SPOKEN.search(drawing.get_data()):
            return
        for operands, _ in drawing.operations:
            for operand in operands if isinstance(operands, list) else ():
                if isinstance(operand, DictionaryObject):
                    yield from self._texts(operand, "text read aloud", 0)

    def _page_apart(self, found: Any, number: int) -> Iterator[Field]:
        """A page that was taken out of the file's list of pages, but not out of the file."""
        if isinstance(found, dict) and found.get("/Type") == "/Page" and number not in self._known.pages:
            page = PageObject(self._reader, IndirectObject(number, 0, self._reader))
            page.update(found)
            yield Field("page that is not shown", page.extract_text(), hidden=True)

    def _form(self) -> Iterator[Field]:
        """The texts of a form in the manner of XFA, which stands in pieces of XML."""
        form: Any = self._reader.root_object.get("/AcroForm", {})
        form = form.get_object().get("/XFA") if form else None
        if form is None:
            return
        parts = form.get_object()
        streams = parts[1::2] if isinstance(parts, list) else [parts]
        said = set[str]()
        for _, attributes, text in events(b"".join(part.get_object().get_data() for part in streams)):
            if text and text.strip():
                yield Field("form", text)
            said.update((attributes or {}).values())
        yield Field("form: settings", "\n".join(sorted(said)), Zone.LINK)


def _numbers(reader: PdfReader) -> list[int]:
    tables = [*reader.xref.values(), reader.xref_objStm]
    numbers = sorted({number for table in tables for number in table})
    if len(numbers) > _MOST:
        raise Unreadable("This PDF has more parts than can be checked; split it.")
    return numbers


def _told(key: str) -> str:
    return known(key[1:], "pdf_keys")


def _is_wordless(stream: StreamObject) -> bool:
    return stream.get("/Type") in _WORDLESS_TYPES or any(mark in stream for mark in _WORDLESS_MARKS)


class _Known:
    """What the objects of a file are for, by their numbers."""

    def __init__(self, reader: PdfReader) -> None:
        self.pages = {page.indirect_reference.idnum for page in reader.pages if page.indirect_reference}
        self.wordless, self.appearances = set[int](), set[int]()
        self.files: dict[int, str] = {}
        metadata: Any = reader.root_object.raw_get("/Metadata") if "/Metadata" in reader.root_object else None
        self.metadata = getattr(metadata, "idnum", 0)
        for number in _numbers(reader):
            found = reader.get_object(number)
            if isinstance(found, DictionaryObject):
                _refuse_letters(found)
                self._look(found)

    def _look(self, found: DictionaryObject) -> None:
        self.wordless |= {_number(found, key) for key in _WORDLESS_KEYS if key in found}
        if found.get("/Type") == "/Page":
            self.wordless |= set(_references(found.raw_get("/Contents"))) if "/Contents" in found else set()
        if "/AP" in found:
            self.appearances |= set(_references(found["/AP"]))
        if "/EF" in found:
            name = str(found.get("/UF") or found.get("/F") or "attachment")
            self.files.update(dict.fromkeys(_references(found["/EF"]), name))
        # What a note or a pattern draws is seen where that is seen.
        if found.get("/Type") not in ("/Page", "/Pages") and "/XObject" in (resources := _resources(found)):
            self.appearances |= set(_references(resources["/XObject"]))


def _is_drawing(data: bytes) -> bool:
    return bool(_BEGINS_TEXT.search(data) and _SHOWS_TEXT.search(data))


def _refuse_letters(found: DictionaryObject) -> None:
    """Refuse large streams written in letters: unpacking them takes more memory than any other kind."""
    if (
        isinstance(found, StreamObject)
        and len(found._data) > _LARGEST_IN_LETTERS
        and _IN_LETTERS & set(_filters(found))
    ):
        raise Unreadable("This PDF is written in a way that takes too much to read; print it to PDF anew.")


def _filters(stream: DictionaryObject) -> list[str]:
    filters: Any = stream.get("/Filter", ())
    return [filters] if isinstance(filters, str) else [str(one.get_object()) for one in filters]


def _resources(found: DictionaryObject) -> Any:
    held: Any = found.get("/Resources")
    return held.get_object() if held is not None and isinstance(held.get_object(), dict) else {}


def _number(found: DictionaryObject, key: str) -> int:
    return getattr(found.raw_get(key), "idnum", 0)


def _references(value: Any, depth: int = 0) -> Iterator[int]:
    """The numbers of the objects that a value refers to, directly or in lists and dictionaries."""
    if isinstance(value, IndirectObject):
        yield value.idnum
        inner = value.get_object()
        value = (
            inner
            if isinstance(inner, list) or (isinstance(inner, dict) and not isinstance(inner, StreamObject))
            else None
        )
    if depth < 4 and isinstance(value, dict | list):
        for part in value if isinstance(value, list) else [value.raw_get(key) for key in value]:  # type: ignore[attr-defined]
            yield from _references(part, depth + 1)
