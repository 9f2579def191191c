"""Pieces of an action plan's table as pages left them: cells cleaned, marks at page edges taken out, turned upright."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dhr.imports.lines import Block, Kind
from dhr.imports.markup import plain_cell
from dhr.imports.notes import Log
from dhr.imports.plan_titles import header_kinds, rows_of
from dhr.imports.words import Vocabulary, vocabulary

_FRAGMENT_LINE = 75  # a cell's line is shorter than a paragraph's
_WIDE_LINE = range(16, 61)  # a line of a wide column; longer ones are whole cells of a narrow one
_WHOLE_CELL = 150
_LONGEST_LINE = 90  # in a fragment of cut lines; longer cells are whole, and nothing in them tells the order
_SCRAP = 4  # letters; longer unknown words are words that the text uses once


@dataclass(frozen=True)
class Strip:
    """One line of a table: its number in the file and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Fragment:
    """Lines of a table that stood together on one page. `turned`: they stood in reverse order."""

    strips: tuple[Strip, ...]
    width: int
    turned: bool = False

    def column(self, index: int) -> list[str]:
        """The cells of one column that hold anything."""
        return [strip.cells[index] for strip in self.strips if strip.cells[index]]


def table_vocabulary(blocks: Iterable[Block]) -> Vocabulary:
    """The words that are whole for sure: all of the running text, and those inside the lines of wide columns."""
    texts: list[str] = []
    for block in blocks:
        if block.kind is Kind.TABLE:
            texts += _whole_words(rows_of(block))
        else:
            texts.append(plain_cell(block.text))
    return vocabulary(texts)


def _whole_words(rows: list[list[str]]) -> Iterable[str]:
    width = max(len(row) for row in rows)
    for index in range(width):
        cells = [row[index] for row in rows if index < len(row) and row[index]]
        yield from (cell for cell in cells if len(cell) >= _WHOLE_CELL)
        short = [cell for cell in cells if len(cell) < _WHOLE_CELL]
        if len(short) >= 6 and sum(map(len, short)) // len(short) in _WIDE_LINE:
            yield from (" ".join(cell.split()[1:-1]) for cell in short)


def may_be_cell(block: Block) -> bool:
    """Whether lines without tabs look like a column that a page left alone: several short lines."""
    long_lines = any(len(line.text) > _FRAGMENT_LINE for line in block.lines)
    return block.kind is Kind.PARAGRAPH and len(block.lines) >= 2 and not long_lines


def fragment(block: Block, known: Vocabulary, log: Log) -> Fragment | None:
    """The fragment in a block; None when nothing but marks is left of it."""
    rows = rows_of(block)
    width = max(len(row) for row in rows)
    strips = [
        Strip(line.number, tuple(_letters_only_marks(cell) for cell in row + [""] * (width - len(row))))
        for line, row in zip(block.lines, rows, strict=True)
    ]
    strips = _without_page_edges(strips, known, log)
    strips = [strip for strip in strips if any(strip.cells)]
    if not strips:
        return None
    turned = is_upside_down(strips)
    return Fragment(tuple(reversed(strips) if turned else strips), width, turned)


def _letters_only_marks(cell: str) -> str:
    """A cell without the dots and dashes that borders of a table leave: a cell of marks alone is empty."""
    if len(re.sub(r"\W", "", cell)) == 1 and (not cell.isascii() or re.search(r"[|_~^`]", cell)):
        return ""
    return cell if re.search(r"\w", cell.replace("_", "")) else ""


def _without_page_edges(strips: list[Strip], known: Vocabulary, log: Log) -> list[Strip]:
    """The lines without the remains of a cut line that scanners read at the top and foot of a page."""
    edges = {0, len(strips) - 1} if len(strips) > 1 else set()
    kept = []
    for i, strip in enumerate(strips):
        if i in edges and header_kinds(strip.cells) is None and _is_remains(strip, known):
            words = [cell for cell in strip.cells if cell]
            if words:
                log.drop(
                    "The remains of a cut line at the edge of a page", lines=[strip.number], quotes=[" | ".join(words)]
                )
        else:
            kept.append(strip)
    return kept


def _is_remains(strip: Strip, known: Vocabulary) -> bool:
    filled = [cell for cell in strip.cells if cell]
    tiny = [cell for cell in filled if _is_tiny(cell)]
    if len(tiny) == len(filled):
        return True
    if not tiny:
        return False
    tokens = re.findall(r"[^\W_]+", " ".join(cell for cell in filled if cell not in tiny))
    strange = [t for t in tokens if len(t) <= _SCRAP and t not in known]
    cut_short = len(tokens[-1]) == 1 and tokens[-1] not in "aAI0123456789"
    return len(strange) * 2 >= len(tokens) or (cut_short and len(filled) - len(tiny) == 1)


def _is_tiny(cell: str) -> bool:
    """Whether a cell holds a letter or two, or single letters alone, and is not the letter of a part."""
    tokens = re.findall(r"[^\W_]+", cell)
    few = sum(map(len, tokens)) <= 2 or all(len(token) == 1 for token in tokens)
    return few and not re.match(r"\(?[a-z]\)", cell)


def is_upside_down(strips: Sequence[Strip]) -> bool:
    """Whether the lines read better from the last to the first.

    What tells is a line that begins with a small letter after a finished sentence.
    """
    if len(strips) < 4 or max(len(cell) for strip in strips for cell in strip.cells) > _LONGEST_LINE:
        return False
    columns = list(zip(*(strip.cells for strip in strips), strict=True))
    forward = sum(_breaks([cell for cell in column if cell]) for column in columns)
    backward = sum(_breaks([cell for cell in reversed(column) if cell]) for column in columns)
    return forward >= 2 and backward * 2 < forward and forward - backward >= 2


def _breaks(cells: Sequence[str]) -> int:
    return sum(_is_break(before, after) for before, after in pairwise(cells))


def _is_break(before: str, after: str) -> bool:
    text = re.sub(r"^(?:red|amber|green)\s+", "", after, flags=re.IGNORECASE)
    finished = re.search(r"[^\W\d]{2,}[.!?]$|\d{4}\.$", before)
    return bool(finished) and text[:1].islower() and not re.match(r"\w\)|[iv]+\)", text)
