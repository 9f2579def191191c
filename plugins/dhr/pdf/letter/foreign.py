"""Parts of somebody else's PDF copied into ours, without what they carry besides their looks.

Not through pypdf's writer: it would write our PDF anew, three times as large (it has no object streams) and a third
slower, and plain `append` loses our tags. So the foreign objects become objects of the PDF that is being written.
"""

import io
from collections.abc import Mapping
from typing import Any

import pydyf
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    IndirectObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

# /OC and /Properties are layers; /Ref and /OPI point to other files; the rest is tags, scripts and metadata.
_PRIVATE = frozenset(
    (
        "/Metadata",
        "/PieceInfo",
        "/StructParent",
        "/StructParents",
        "/AA",
        "/LastModified",
        "/OC",
        "/Properties",
        "/Ref",
        "/OPI",
    )
)
_ENCODING = frozenset(("/Length", "/Filter", "/DecodeParms", "/DL"))
_MARKS = (b"BDC", b"BMC", b"EMC", b"DP", b"MP")


class Copier:
    """Copies objects of one PDF, each once, into the PDF that WeasyPrint is about to write."""

    def __init__(self, pdf: Any, source: Any) -> None:
        self.pdf, self.source = pdf, source
        self._copied: dict[int, bytes] = {}

    def value(self, thing: Any) -> bytes:
        """An object as it stands in another; what it refers to is copied and the reference set anew."""
        if isinstance(thing, IndirectObject):
            return self._reference(thing)
        if isinstance(thing, StreamObject):
            return self._add(self._stream(thing))
        if isinstance(thing, DictionaryObject):
            return b"<<" + b"".join(key + b" " + value for key, value in self._entries(thing).items()) + b">>"
        if isinstance(thing, ArrayObject):
            return b"[" + b" ".join(self.value(part) for part in thing) + b"]"
        if isinstance(thing, TextStringObject | ByteStringObject):
            return b"<" + bytes(thing.original_bytes).hex().encode() + b">"
        return _written(thing)

    def _entries(self, dictionary: DictionaryObject, *, without: frozenset[str] = frozenset()) -> dict[bytes, bytes]:
        kept = [key for key in dictionary if key not in _PRIVATE and key not in without]
        return {_written(key): self.value(dictionary.raw_get(key)) for key in kept}

    def _reference(self, reference: IndirectObject) -> bytes:
        if reference.idnum not in self._copied:
            # The place is taken before the content is read: objects may refer to one another in circles.
            place = _Raw()  # type: ignore[no-untyped-call]
            self.pdf.add_object(place)
            self._copied[reference.idnum] = place.reference
            thing = reference.get_object()
            if isinstance(thing, StreamObject):
                stream = self._stream(thing)
                stream.number = place.number
                self.pdf.objects[place.number] = stream
            else:
                place.content = self.value(thing)
        return self._copied[reference.idnum]

    def _add(self, thing: Any) -> bytes:
        self.pdf.add_object(thing)
        reference: bytes = thing.reference
        return reference

    def _stream(self, stream: StreamObject) -> Any:
        if stream.get("/Subtype") == "/Form":
            return self._new(unmarked(stream, self.source), self._entries(stream, without=_ENCODING))
        data = bare_jpeg(stream._data) if stream.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]) else stream._data
        return self._new(data, self._entries(stream, without=frozenset(("/Length",))), compress=False)

    def _new(self, data: bytes, entries: Mapping[bytes, bytes], *, compress: bool = True) -> Any:
        named = {key[1:]: value for key, value in entries.items()}
        return pydyf.Stream([data], named, compress=compress)


class _Raw(pydyf.Object):
    """An object whose bytes are ready."""

    content = b"null"

    @property
    def data(self) -> bytes:
        return self.content


def _written(thing: PdfObject | None) -> bytes:
    target = io.BytesIO()
    if thing is None:
        return b"null"
    thing.write_to_stream(target)
    return target.getvalue()


def bare_jpeg(data: bytes) -> bytes:
    """A JPEG file without its comments and application segments, but for the two that say how colours are meant."""
    kept, place = [data[:2]], 2
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == 0xDA:
            break
        if marker in (0xE0, 0xEE) or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(data[place : place + 2 + length])
        place += 2 + length
    return b"".join(kept) + data[place:]


def unmarked(contents: Any, source: Any) -> bytes:
    """A content stream's bytes without its tags, which number parts of a tree that is not copied."""
    data: bytes = contents.get_data()
    if not any(mark in data for mark in _MARKS):
        return data
    # As bytes: read as text, strings would be written again in another encoding.
    stream = ContentStream(contents, source, "bytes")
    stream.operations = [(operands, operator) for operands, operator in stream.operations if operator not in _MARKS]
    return stream.get_data()
