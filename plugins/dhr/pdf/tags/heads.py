"""Which heads each cell of a table has, so that a screen reader can say them before the cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dhr.documents.tree import Element, span

_SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}


@dataclass(frozen=True)
class _Placed:
    """A cell where it lies in the grid: from its row and column, over so many."""

    cell: Element
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Heads:
    """The direction of each head of a table, and the heads of each cell: those of its rows, then of its columns."""

    scopes: Mapping[Element, str] = field(default_factory=dict)
    of_cells: Mapping[Element, tuple[Element, ...]] = field(default_factory=dict)


def heads_of(table: Element) -> Heads:
    """The heads of a table, by the scope that each says, else by its place: in `thead` over a column, else a row's."""
    in_head = {cell for part in table.iter("thead") for cell in part.iter("th")}
    placed = list(_placed(table))
    scopes = {
        p.cell: _SCOPES.get(p.cell.get("scope", ""), "Column" if p.cell in in_head else "Row")
        for p in placed
        if p.cell.tag == "th"
    }
    rows, columns = _along(placed, scopes, "Row"), _along(placed, scopes, "Column")
    of_cells = {p.cell: tuple(_heads(p, rows, columns)) for p in placed if p.cell.tag == "td"}
    return Heads(scopes, of_cells)


def _rows(part: Element) -> Iterator[Element]:
    """The rows of a table in their order, and none of a table inside it."""
    for child in part:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _placed(table: Element) -> Iterator[_Placed]:
    taken: set[tuple[int, int]] = set()
    rows = list(_rows(table))
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            # A cell ends with its table, however many rows it says.
            below = min(span(cell, "rowspan"), len(rows) - number)
            found = _Placed(cell, number, column, below, span(cell))
            taken.update((number + r, column + c) for r in range(found.rows) for c in range(found.columns))
            column += found.columns
            yield found


def _along(placed: list[_Placed], scopes: Mapping[Element, str], scope: str) -> dict[int, list[Element]]:
    """The heads of each row, or of each column."""
    found: dict[int, list[Element]] = {}
    for p in placed:
        if scopes.get(p.cell) == scope:
            start, count = (p.row, p.rows) if scope == "Row" else (p.column, p.columns)
            for place in range(start, start + count):
                found.setdefault(place, []).append(p.cell)
    return found


def _heads(p: _Placed, rows: dict[int, list[Element]], columns: dict[int, list[Element]]) -> Iterator[Element]:
    every = [head for row in range(p.row, p.row + p.rows) for head in rows.get(row, ())]
    every += [head for column in range(p.column, p.column + p.columns) for head in columns.get(column, ())]
    yield from dict.fromkeys(every)
