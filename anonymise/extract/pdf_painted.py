"""What has been painted on a PDF's page, and which texts lie below it."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from anonymise.extract.pdf_geometry import Box

# Parts of a letter's height: how high a bar hides it, and how much of a line must be hidden.
_BAR, _PART = 0.35, 0.6


class Painted(NamedTuple):
    """A part of the page that was painted over: with white or not, and whether nothing below it can be seen."""

    box: Box
    is_white: bool
    covers: bool


class Shown(NamedTuple):
    """A text on the page: the line through its middle as a box, its height, what had been painted before it."""

    line: Box
    height: float
    after: int


@dataclass
class Page:
    """What has been painted so far, the texts with where they stand, and the forms that were drawn."""

    box: Box
    painted: list[Painted] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    found: set[str] = field(default_factory=set)


def is_covered(page: Page) -> bool:
    """Whether something was painted over a text after it was written."""
    return any(_hides(one, shown) for shown in page.shown for one in page.painted[shown.after :])


def _hides(one: Painted, shown: Shown) -> bool:
    left, bottom, right, top = one.box
    width = min(right, shown.line[2]) - max(left, shown.line[0])
    height = min(top, shown.line[3]) - max(bottom, shown.line[1])
    if not one.covers or width < 0 or height < 0 or min(right - left, top - bottom) < _BAR * shown.height:
        return False
    length = max(shown.line[2] - shown.line[0], shown.line[3] - shown.line[1])
    return max(width, height) >= min(_PART * shown.height, 0.5 * length)


def is_white(operands: Any) -> bool:
    """Whether the numbers of a colour, in any of the ways to give it, are those of white."""
    try:
        values = [float(value) for value in operands]
    except (TypeError, ValueError):
        return False
    if len(values) == 4:
        return max(values) < 0.05
    return len(values) in (1, 3) and min(values) > 0.95
