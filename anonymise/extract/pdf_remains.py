"""What a PDF's bytes hold besides its objects in use: earlier versions, removed parts, comments, additions."""

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator

from pypdf import PdfReader

from anonymise.extract.fields import Field, printable
from anonymise.passages import Zone

_BOUNDARY = re.compile(rb"(?<![0-9])[0-9]{1,10}\s{1,9}[0-9]{1,5}\s{1,9}obj\b|\bendobj\b")
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_IN_DIGITS = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_SIMPLE = {b"n": b" ", b"r": b" ", b"t": b" ", b"b": b"", b"f": b" "}
_DATE = re.compile(r"D:[0-9]{4}")
_WORD = re.compile(r"[^\W\d_]{3}")
# The order of a file, which every PDF has.
_ORDER = re.compile(
    rb"%PDF-[0-9.]+|%%EOF|\bxref\b|\btrailer\b|\bstartxref\b|[0-9]{10} [0-9]{5} [nf]\b"
    rb"|/(?:Size|Prev|XRefStm)\s{1,9}[0-9]{1,10}|/(?:Root|Info)\s{1,9}[0-9]{1,10}\s{1,9}[0-9]{1,5}\s{1,9}R\b"
)
_LARGEST = 10_000_000


def fields(data: bytes, reader: PdfReader) -> Iterator[Field]:
    """The texts of objects that the file no longer uses, and whatever stands between its objects."""
    used = sorted(offset for table in reader.xref.values() for offset in table.values())
    between, end, left = [], 0, _LARGEST
    for start, content_start, stop in _objects(data):
        between.append(data[end:start])
        end = stop
        at = bisect_right(used, start) - 1
        # Some programs count from the white space before an object.
        if at < 0 or data[used[at] : start].strip():
            content = data[content_start:stop]
            texts = [text for text in _texts(content, left) if _WORD.search(text) and not _DATE.match(text)]
            left -= len(content)
            yield Field("earlier version of the file", " ".join(texts), hidden=True)
    between.append(data[end:])
    yield Field("between objects", printable(_ORDER.sub(b" ", b"\n".join(between))), Zone.LINK)


def _objects(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each object begins, where its content does, and where it ends: at its end, or where the next begins."""
    opened: re.Match[bytes] | None = None
    for mark in _BOUNDARY.finditer(data):
        is_end = mark.group() == b"endobj"
        if opened:
            yield opened.start(), opened.end(), mark.end() if is_end else mark.start()
        opened = None if is_end else mark
    if opened:
        yield opened.start(), opened.end(), len(data)


def _texts(content: bytes, most: int) -> Iterator[str]:
    """The strings in an object, and in its stream as far as that can be unpacked."""
    start, end = content.find(b"stream"), content.rfind(b"endstream")
    if start < 0 or end < start:
        yield from _strings(content)
        return
    yield from _strings(content[:start])
    yield from _strings(_unpacked(content[start + 6 : end].lstrip(b"\r\n"), max(most, 1)))


def _unpacked(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return data


def _strings(content: bytes) -> Iterator[str]:
    yield from (_decoded(_ESCAPE.sub(_unescaped, raw)) for raw in _in_brackets(content))
    yield from (_decoded(_unhexed(found[1])) for found in _IN_DIGITS.finditer(content))


def _in_brackets(content: bytes) -> Iterator[bytes]:
    depth = start = 0
    for mark in _BRACKET.finditer(content):
        if mark.group() == b"(":
            depth += 1
            start = mark.end() if depth == 1 else start
        elif mark.group() == b")" and depth:
            depth -= 1
            if not depth:
                yield content[start : mark.start()]
    if depth:
        yield content[start:]


def _decoded(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be", errors="replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    if escape[1].isdigit():
        return bytes([int(escape[1], 8) % 256])
    return _SIMPLE.get(escape[1], escape[1])


def _unhexed(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
