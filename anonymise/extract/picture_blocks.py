"""The blocks of JPEG, GIF and WebP that are no pixels, wherever they stand, and what follows the picture."""

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from anonymise.extract.files import Unreadable

# A mark that begins a block or ends the picture.
_MARK = re.compile(rb"\xff[\x02-\xcf\xd9-\xfe]")
# No program leaves more between two blocks.
_MOST_BETWEEN = 1_000
_CUT_OFF = "This picture is cut off."


class Block(NamedTuple):
    """One block: `comment`, `behind` for what follows the picture, else the kind of picture and block."""

    kind: str
    data: bytes


def blocks(data: bytes) -> Iterator[Block]:
    """The blocks of a picture of these kinds; none of another kind."""
    if data.startswith(b"\xff\xd8"):
        yield from _jpeg(data)
    elif data.startswith(b"GIF8"):
        yield from _gif(data)
    elif data.startswith(b"RIFF"):
        yield from _webp(data)


def _jpeg(data: bytes) -> Iterator[Block]:
    at, in_pixels = 2, False
    # What stands between two marks is packed pixels, in which a mark's first byte is followed by zero.
    while found := _MARK.search(data, at):
        if not in_pixels and found.start() > at + _MOST_BETWEEN:
            break
        mark, at = found.group()[-1], found.end()
        if mark == 0xD9:
            yield Block("behind", data[at:])
            return
        length = int.from_bytes(data[at : at + 2], "big")
        if 0xE0 <= mark <= 0xEF or mark == 0xFE:
            yield Block("comment" if mark == 0xFE else f"block APP{mark - 0xE0}", data[at + 2 : at + length])
        in_pixels |= mark == 0xDA
        at += length
    raise Unreadable(_CUT_OFF)


def _gif(data: bytes) -> Iterator[Block]:
    at = 13 + _colours(data[10])
    while True:
        mark = data[at]
        if mark == 0x3B:
            yield Block("behind", data[at + 1 :])
            return
        if mark == 0x2C:
            at, _ = _pieces(data, at + 11 + _colours(data[at + 9]))
        elif mark == 0x21:
            label = data[at + 1]
            at, content = _pieces(data, at + 2)
            if label != 0xF9:
                yield Block("comment" if label == 0xFE else "block", content)
        else:
            raise Unreadable(_CUT_OFF)


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _pieces(data: bytes, at: int) -> tuple[int, bytes]:
    """The pieces of a block, each behind its length, joined, and where they end."""
    joined = []
    while length := data[at]:
        joined.append(data[at + 1 : at + 1 + length])
        at += 1 + length
    return at + 1, b"".join(joined)


def _webp(data: bytes) -> Iterator[Block]:
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    at = 12
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", data, at)
        if kind not in (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"):
            yield Block("block", data[at + 8 : at + 8 + length])
        at += 8 + length + length % 2
    yield Block("behind", data[end:])
