"""How wide the letters of a PDF's fonts are, and whether its letters can be read at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import IndirectObject

_MOST = 70_000
_USUAL = 500.0


@dataclass(frozen=True)
class Font:
    """Widths by the number of a letter, in thousandths of the size, and the bytes that one number takes."""

    widths: Mapping[int, float] = field(default_factory=dict)
    usual: float = _USUAL
    bytes_each: int = 1
    is_unreadable: bool = False

    def measured(self, text: bytes) -> tuple[int, float]:
        """How many letters there are, and how wide they are together."""
        each = self.bytes_each
        numbers = [int.from_bytes(text[at : at + each], "big") for at in range(0, len(text), each)]
        return len(numbers), sum(self.widths.get(number, self.usual) for number in numbers)


def font_of(reference: Any, known: dict[int, Font]) -> Font:
    """The font behind a reference; `known` keeps those that were read."""
    number = reference.idnum if isinstance(reference, IndirectObject) else 0
    if number in known:
        return known[number]
    font = _read(reference.get_object())
    if number:
        known[number] = font
    return font


def _is_unreadable(font: Any) -> bool:
    """Whether a font's letters are numbers of drawings, with nothing that says which letters they are."""
    encoding = font.get("/Encoding")
    return (
        font.get("/Subtype") == "/Type0"
        and "/ToUnicode" not in font
        and isinstance(encoding, str)
        and encoding.startswith("/Identity")
    )


def _read(font: Any) -> Font:
    if font.get("/Subtype") == "/Type0":
        inner = font["/DescendantFonts"].get_object()[0].get_object()
        return Font(_many(inner.get("/W", ())), float(inner.get("/DW", 1000)), 2, _is_unreadable(font))
    # A font of type 3 measures in units of its own.
    scale = 1000 * abs(float(font["/FontMatrix"][0])) if "/FontMatrix" in font else 1.0
    first = int(font.get("/FirstChar", 0))
    return Font({first + at: scale * float(width) for at, width in enumerate(font.get("/Widths", ())[:_MOST])})


def _many(listed: Any) -> Mapping[int, float]:
    """Widths written as `first [width width]` or `first last width`."""
    widths: dict[int, float] = {}
    at = 0
    listed = listed.get_object() if listed else ()
    while at + 1 < len(listed):
        first, then = int(listed[at]), listed[at + 1].get_object()
        if isinstance(then, list):
            widths.update((first + n, float(width)) for n, width in enumerate(then))
            at += 2
        elif at + 2 < len(listed):
            last, width = min(int(then), first + _MOST), float(listed[at + 2])
            widths.update((number, width) for number in range(first, last + 1))
            at += 3
        else:
            break
    return widths
