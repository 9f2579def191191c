"""Lines of a plan's table that are no row: headings, agencies and parts of a recommendation, glued into cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dhr.imports.cells import (
    NUMERIC_DATE,
    ORGANISATION,
    RANK,
    UPDATE,
    is_colour,
    is_scope,
)
from dhr.imports.fragments import Fragment, Strip
from dhr.imports.likeness import coverage, letters, longest_run, unexplained_ends
from dhr.imports.raw_plan import Group
from dhr.imports.words import Vocabulary, glue
from dhr.review.written_dates import MONTH

_HEADING = re.compile(r"(?:re)?c?om+n?e?nn?dation(\d{1,2})([a-z]?)(?![a-z0-9])", re.IGNORECASE)
_PART = re.compile(r"\(?([a-z])\)(?:\s|$)")
_LETTER = re.compile(r"\(?([a-z])\)?$")
_LIST_MARK = re.compile(r"^\(?(?:\d{1,2}|[lLI])[.)]\s+")
_TAILS = (
    ("completed", re.compile(rf"(?:COMPLET|Complete|Commence).*$|{NUMERIC_DATE.pattern}.*$", re.DOTALL)),
    ("updates", re.compile(rf"(?:{UPDATE.pattern}).*$", re.IGNORECASE | re.DOTALL)),
    ("target", re.compile(rf"\b[Bb]y\s+(?:end\s+of\s+)?{MONTH}.*$", re.DOTALL)),
    ("lead", re.compile(rf"\b{RANK}\s+[A-Z][a-z]+.*$", re.DOTALL)),
)


@dataclass(frozen=True)
class PartLine:
    """A line that names a part: its letter, and what stands in its cells beside the part's words, by column."""

    letter: str
    rest: tuple[tuple[int, str], ...]


def heading_number(strip: Strip) -> tuple[str, int] | None:
    """The number of the recommendation whose heading stands in the first cells, and how many cells it takes."""
    for count in (1, 2, 3):
        joined = letters("".join(strip.cells[:count]))
        found = _HEADING.match(joined)
        if found and len(joined) <= 20:
            return found[1], count
    return None


def has_typed_cell(strip: Strip) -> bool:
    """Whether a cell holds only a colour or only a scope, as the cells of a row do."""
    return any(is_colour(cell) or is_scope(cell) for cell in strip.cells if cell)


def is_text_across(strip: Strip, fragment: Fragment, kinds: Sequence[str]) -> bool:
    """Whether a line of text goes across the columns of a table whose first column holds scopes."""
    if not kinds or kinds[0] != "scope" or fragment.width < len(kinds) - 1:
        return False
    if not strip.cells[0] or has_typed_cell(strip):
        return False
    others = [other.cells[0] for other in fragment.strips if other is not strip and other.cells[0]]
    return all(is_scope(cell) or _PART.match(cell) or len(cell) <= 12 for cell in others)


def part_line(
    strip: Strip, fragment: Fragment, group: Group | None, *, after: str, kinds: Sequence[str]
) -> PartLine | None:
    """The part that a line names, if it names one: by its letter, or by words of a listed part that comes next."""
    if fragment.width < min(len(kinds) - 1, 7) or has_typed_cell(strip):
        return None
    filled = [cell for cell in strip.cells if cell]
    named = _PART.match(filled[0]) or (
        _LETTER.match(filled[0]) if len(filled) > 1 and filled[0] == strip.cells[0] else None
    )
    if named and _is_that_part(named[1], filled, group):
        return PartLine(named[1], _rest(strip, group.part_text(named[1]) if group else ""))
    if group is None or not group.parts:
        return None
    for letter in _next_letters(group, after):
        text = group.part_text(letter)
        if _is_title_of(filled, text, above_row=_is_above_row(strip, fragment)):
            return PartLine(letter, _rest(strip, text))
    return None


def _is_above_row(strip: Strip, fragment: Fragment) -> bool:
    below = fragment.strips[fragment.strips.index(strip) + 1 :]
    return bool(below) and has_typed_cell(below[0]) and sum(bool(cell) for cell in below[0].cells) >= 5


def _is_that_part(letter: str, filled: list[str], group: Group | None) -> bool:
    words = " ".join(filled)
    known = group.part_text(letter) if group else ""
    return coverage(words, known) >= 0.4 if known else len(filled) == 1 or bool(_PART.match(filled[0]))


def _next_letters(group: Group, after: str) -> list[str]:
    start = group.letters.index(after) if after in group.letters else 0
    return group.letters[start : start + 2]


def _is_title_of(filled: list[str], text: str, *, above_row: bool) -> bool:
    """Whether the words of a line are mostly those of a part's text, with a long run of its letters.

    Right above a row one cell is enough: beside it may stand the ends of cells of the row before.
    """
    telling = [cell for cell in filled if len(letters(cell)) > 2]
    if not telling:
        return False
    if above_row and coverage(telling[0], text) >= 0.9 and longest_run(telling[0], text) >= 18:
        return True
    good = [[line for line in cell.split("\n") if coverage(line, text) >= 0.7] for cell in telling]
    explained = [sum(len(letters(line)) for line in lines) for lines in good]
    other = sum(len(letters(cell)) for cell, lines in zip(telling, good, strict=True) if not lines)
    if len(telling) < 2 or sum(explained) < 24 or sum(explained) < 0.65 * (sum(explained) + other):
        return False
    return max(longest_run(line, text) for lines in good for line in lines) >= 18


def _rest(strip: Strip, text: str) -> tuple[tuple[int, str], ...]:
    found = []
    for index, cell in enumerate(strip.cells):
        for line in cell.split("\n"):
            if len(line.split()) < 3:
                continue
            for end in unexplained_ends(line, text) if text else ():
                if end:
                    found.append((index, end))
    return tuple(found)


def glued_row(strip: Strip) -> tuple[Strip, dict[str, str]]:
    """The line without the ends of cells that belong to a row, and these ends by kind of column.

    A scanner that saw no line between a recommendation and its first row puts both into the same cells.
    """
    cells, tails = list(strip.cells), {}
    for index, cell in enumerate(cells):
        for kind, pattern in _TAILS:
            found = pattern.search(cell)
            if found and kind not in tails:
                tails[kind] = found[0].strip()
                cells[index] = cell[: found.start()].strip()
                break
    if len({"target", "updates", "completed"} & tails.keys()) < 2:
        return strip, {}
    return Strip(strip.number, tuple(cells)), tails


def across(strip: Strip, known: Vocabulary) -> str:
    """The words of a line that goes across columns, with the words joined that the columns cut."""
    text = ""
    for cell in strip.cells:
        piece = " ".join(cell.split())
        if not re.search(r"\w", piece):
            continue
        text = glue(text, piece, known)
    return text


def split_agency(strip: Strip, known: Vocabulary) -> tuple[str, str]:
    """The agency at the beginning of a line across columns, if one stands there, and the words after it."""
    lines = [line for cell in strip.cells for line in cell.split("\n") if re.search(r"\w", line)]
    if len(lines) > 1 and _LIST_MARK.match(lines[1]) and len(lines[0]) <= 40:
        agency = lines[0] if re.match(r"[A-Z][a-z]", lines[0]) else ""
        return agency, _without_mark(across(Strip(0, (lines[1], *strip.cells[2:])), known))
    for count in (1, 2):
        title = glue(lines[0], lines[1], known, narrow=True) if count == 2 and len(lines) > 1 else lines[0]
        if len(title) <= 80 and re.fullmatch(rf"[A-Z].*\b{ORGANISATION}\W*", title):
            return title.strip(), across(Strip(0, tuple(lines[count:])), known)
    return "", _without_mark(across(strip, known))


def _without_mark(text: str) -> str:
    return _LIST_MARK.sub("", text)
