"""The lists of a search index: Pagefind writes them as numbers, texts and lists in CBOR (RFC 8949)."""

from collections.abc import Iterator

from anonymise.extract.files import Unreadable

_TEXT, _LIST = 3, 4
# Whole numbers from 0 and below 0, and values like "none".
_WITHOUT_TEXT = frozenset((0, 1, 7))
_BROKEN = "This part of the search index is of another form than any part of the scan knows."


def texts(data: bytes) -> Iterator[str]:
    """Every text in a list, and in the lists within it."""
    at, left = 0, 1
    try:
        while left:
            kind, number, at = _head(data, at)
            left -= 1
            if kind == _LIST:
                left += number
            elif kind == _TEXT:
                yield data[at : at + number].decode()
                at += number
            elif kind not in _WITHOUT_TEXT:
                raise Unreadable(_BROKEN)
    except (IndexError, UnicodeDecodeError):
        raise Unreadable(_BROKEN) from None
    if at != len(data):
        raise Unreadable(_BROKEN)


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """The kind of the item that begins here, its value or length, and where its content begins."""
    kind, number = data[at] >> 5, data[at] & 31
    if number < 24:
        return kind, number, at + 1
    if number > 27:
        raise Unreadable(_BROKEN)
    end = at + 1 + (1 << number - 24)
    return kind, int.from_bytes(data[at + 1 : end]), end
