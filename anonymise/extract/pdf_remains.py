"""What a PDF's bytes hold besides its objects in use: earlier versions, removed parts, comments, additions."""

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator

from pypdf import PdfReader

from anonymise.extract.fields import Field, printable
from anonymise.passages import Zone

_OBJECT = re.compile(rb"(?<![0-9])[0-9]{1,10}\s+[0-9]{1,5}\s+obj\b(.*?)\bendobj\b", re.DOTALL)
_STREAM = re.compile(rb"\bstream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_STRING = re.compile(rb"\(((?:[^()\\]|\\.|\([^()]*\))*)\)|<([0-9A-Fa-f\s]+)>", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_SIMPLE = {b"n": b" ", b"r": b" ", b"t": b" ", b"b": b"", b"f": b" "}
_DATE = re.compile(r"D:[0-9]{4}")
_WORD = re.compile(r"[^\W\d_]{3}")
# The order of a file, which every PDF has.
_ORDER = re.compile(rb"%PDF-[0-9.]+|%%EOF|\bxref\b|\btrailer\b|\bstartxref\b|[0-9]{10} [0-9]{5} [nf]\b")
_LARGEST = 10_000_000


def fields(data: bytes, reader: PdfReader) -> Iterator[Field]:
    """The texts of objects that the file no longer uses, and whatever stands between its objects."""
    used = sorted(offset for table in reader.xref.values() for offset in table.values())
    between, end, left = [], 0, _LARGEST
    for found in _OBJECT.finditer(data):
        between.append(data[end : found.start()])
        end = found.end()
        at = bisect_right(used, found.start()) - 1
        # Some programs count from the white space before an object.
        if at < 0 or data[used[at] : found.start()].strip():
            texts = [text for text in _texts(found[1], left) if _WORD.search(text) and not _DATE.match(text)]
            left -= sum(map(len, texts))
            yield Field("earlier version of the file", " ".join(texts), hidden=True)
    between.append(data[end:])
    yield Field("between objects", printable(_ORDER.sub(b" ", b"\n".join(between))), Zone.LINK)


def _texts(content: bytes, most: int) -> Iterator[str]:
    """The strings in an object, and in its stream as far as that can be unpacked."""
    stream = _STREAM.search(content)
    yield from _strings(content[: stream.start()] if stream else content)
    if stream:
        yield from _strings(_unpacked(stream[1], max(most, 0)))


def _unpacked(data: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, most or 1)
    except zlib.error:
        return data


def _strings(content: bytes) -> Iterator[str]:
    for found in _STRING.finditer(content):
        raw = _ESCAPE.sub(_unescaped, found[1]) if found[1] is not None else _unhexed(found[2])
        yield raw[2:].decode("utf-16-be", errors="replace") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


def _unescaped(escape: re.Match[bytes]) -> bytes:
    if escape[1].isdigit():
        return bytes([int(escape[1], 8) % 256])
    return _SIMPLE.get(escape[1], escape[1])


def _unhexed(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
