"""The titles of an action plan's columns, in the words that partnerships use for them."""

import re
from collections.abc import Sequence

from dhr.imports.lines import Block, Kind
from dhr.imports.markup import plain_cell

# What a column holds, and the words of its title; the first that matches, in this order, names the column.
TITLES = (
    ("number", r"(?:rec\w*\s*|action\s*)?(?:no|nr|number|ref|reference|#)(?:\b|$)"),
    ("scope", r"scope|local,? (?:or )?(?:county|regional|national)|level of recommendation"),
    ("completed", r"(?:date of |date )?complet\w*|date (?:closed|achieved)|closed"),
    ("target", r"target|timescale|time ?scale|deadline|due|by when|complete by|completion target|time ?frame"),
    ("progress", r"progr?\s?ess(?!.*update)|rag\b|rag rating|status|rating|r/a/g"),
    ("lead", r"lead|owner|responsib|who\b|by whom"),
    ("updates", r"update|agency response|response to|key milestones|milestone|evidence|comment|progress|monitoring"),
    ("outcome", r"outcome|impact|what difference|success|benefit|intended"),
    ("action", r"action|how (?:will|relevant|we)|what (?:we|will|needs)|task|step"),
    ("recommendation", r"recommendation|recom"),
)
STANDARD = ("scope", "action", "outcome", "lead", "target", "progress", "updates", "completed")

_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in TITLES)
_LONGEST_TITLE = 90


def rows_of(block: Block) -> list[list[str]]:
    """The cells of a table's lines, as plain text."""
    return [[plain_cell(cell) for cell in line.text.split("\t")] for line in block.lines]


def kind_of_title(title: str) -> str:
    """What the column with this title holds; empty when the words are not known."""
    words = re.sub(r"\s+", " ", title).strip()
    if not words or len(words) > _LONGEST_TITLE:
        return ""
    return next((kind for kind, pattern in _COMPILED if pattern.match(words)), "") or next(
        (kind for kind, pattern in _COMPILED if pattern.search(words)), ""
    )


def columns_of(titles: Sequence[str]) -> tuple[str, ...]:
    """What each column of a header row holds; of two columns of one kind the second is kept as text of the first."""
    return tuple(kind_of_title(title) for title in titles)


def is_header(block: Block) -> bool:
    """Whether a table begins with the titles of an action plan's columns."""
    return block.kind is Kind.TABLE and header_kinds(rows_of(block)[0]) is not None


def header_kinds(cells: Sequence[str]) -> tuple[str, ...] | None:
    """What the columns under this row hold, when the row is the head of an action plan; else None."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 3 or any(len(cell) > _LONGEST_TITLE for cell in filled):
        return None
    kinds = columns_of(cells)
    known = {kind for kind in kinds if kind}
    telling = {"action", "recommendation"} & known and {"lead", "target", "progress", "completed", "updates"} & known
    return kinds if telling and len(known) >= 3 and len(known) >= len(filled) * 0.6 else None
