"""Marks around planted text while a document is put together: characters that no text has and no format escapes."""

import re
from typing import NamedTuple

_OPEN, _CLOSE, _FIRST = "\ue000", "\ue001", 0xE100
_MARK = re.compile("[\ue000\ue001]")
_HELD = re.compile("⟦(.*?)⟧", re.DOTALL)


class Marked(NamedTuple):
    """Number of what was planted, and its characters in the text without marks."""

    number: int
    start: int
    end: int


def mark(text: str, number: int) -> str:
    """The text with marks around what `⟦ ⟧` hold in it, or around all of it."""
    if _HELD.search(text):
        return _HELD.sub(lambda held: _around(held[1], number), text)
    return _around(text, number)


def _around(text: str, number: int) -> str:
    return f"{_OPEN}{chr(_FIRST + number)}{text}{_CLOSE}"


def without_marks(text: str) -> tuple[str, tuple[Marked, ...]]:
    """The text as it will be written, and where the marks were."""
    kept: list[str] = []
    found: list[Marked] = []
    length, number, start, done = 0, 0, 0, 0
    for found_mark in _MARK.finditer(text):
        kept.append(text[done : found_mark.start()])
        length += len(kept[-1])
        if found_mark.group() == _OPEN:
            number, start, done = ord(text[found_mark.end()]) - _FIRST, length, found_mark.end() + 1
        else:
            found.append(Marked(number, start, length))
            done = found_mark.end()
    return "".join([*kept, text[done:]]), tuple(found)


def words_alone(text: str) -> str:
    """What `⟦ ⟧` hold, or all of the text."""
    held = _HELD.search(text)
    return held[1] if held else text
