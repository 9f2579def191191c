"""PNG, chunk by chunk: what it says in text. Nothing is decoded into pixels, and nothing unpacks without bound."""

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from anonymise.extract.files import Unreadable

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST_TEXT = 1_000_000
# Chunks that hold pixels, colours and measures.
_PIXELS = frozenset(b"IDAT PLTE tRNS cHRM gAMA sRGB cICP mDCv cLLi bKGD hIST pHYs sBIT tIME acTL fcTL fdAT".split())


class Told(NamedTuple):
    """One text: the kind of its chunk, its keyword and its bytes in UTF-8 (raw for `eXIf` and for what is `behind`)."""

    kind: str
    name: str
    text: bytes


def told(data: bytes, *, check_size: Callable[[int, int], None]) -> Iterator[Told]:
    """The texts of a PNG. `check_size` gets width and height and may refuse."""
    at = len(SIGNATURE)
    while True:
        if at + 8 > len(data):
            raise Unreadable("This picture is cut off.")
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        at += length + 12
        if kind == b"IHDR":
            check_size(*struct.unpack_from(">II", body))
        elif kind in _READERS:
            yield _READERS[kind](body)
        elif kind == b"IEND":
            yield Told("behind", "", data[at:])
            return
        elif kind not in _PIXELS:
            yield Told("chunk", "", body)


def _plain(body: bytes) -> Told:
    name, _, text = body.partition(b"\0")
    return Told("tEXt", name.decode("latin-1"), _utf8(text))


def _packed(body: bytes) -> Told:
    name, _, rest = body.partition(b"\0")
    return Told("zTXt", name.decode("latin-1"), _utf8(_unpacked(rest[1:])))


def _international(body: bytes) -> Told:
    name, _, rest = body.partition(b"\0")
    packed = rest[:1] == b"\1"
    # Behind the two flags: a language and a translated keyword, each ending in zero.
    language, translated, text = rest[2:].split(b"\0", 2)
    said = _unpacked(text) if packed else text
    return Told("iTXt", name.decode("latin-1"), b" ".join(filter(None, (said, language, translated))))


def _utf8(text: bytes) -> bytes:
    # The standard says Latin-1, programs write UTF-8 all the same.
    try:
        text.decode("utf-8")
        return text
    except UnicodeDecodeError:
        return text.decode("latin-1").encode()


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, _LARGEST_TEXT)
    if unpacker.unconsumed_tail:
        raise Unreadable("A text in this picture is too large to be read; save the picture without its properties.")
    return text + unpacker.unused_data


_READERS: dict[bytes, Callable[[bytes], Told]] = {
    b"tEXt": _plain,
    b"zTXt": _packed,
    b"iTXt": _international,
    b"eXIf": lambda body: Told("eXIf", "", body),
}
