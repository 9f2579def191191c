"""Tables in the running text, such as the panel's members, as Markdown tables."""

import re
from collections.abc import Iterator

from dhr.imports.lines import Block, Kind
from dhr.imports.markup import prose
from dhr.imports.notes import Log

_HEADS = re.compile(
    r"(?:panel )?(?:members?|names?|titles?|roles?|job titles?|positions?|agency|agencies|organi[sz]ations?|dates?|"
    r"events?|services?|designations?|terms?|meanings?|contributions?|"
    r"age|ethnicity|relationship.*|pseudonyms?|review title.*)"
    r"(?:\s*(?:/|and|&|or)\s*\w+)?",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"panel|member|contributor|author", re.IGNORECASE)


def cells(block: Block) -> list[tuple[list[str], int]]:
    """The rows of a table and their lines. A line whose first cell is empty goes on with the row above."""
    rows: list[tuple[list[str], int]] = []
    for line in block.lines:
        found = [prose(cell) for cell in line.text.split("\t")]
        if rows and not found[0] and any(found):
            above = rows[-1][0]
            above += [""] * (len(found) - len(above))
            for i, cell in enumerate(found):
                above[i] = f"{above[i]} {cell}".strip()
        elif any(found):
            rows.append((found, line.number))
    width = max((max((i + 1 for i, cell in enumerate(row) if cell), default=0) for row, _ in rows), default=0)
    return [((row + [""] * width)[:width], line) for row, line in rows]


def table_lines(block: Block, heading: str, log: Log) -> Iterator[tuple[Kind, str, int]]:
    """A table as one Markdown table; as paragraphs where it has one column only."""
    rows = cells(block)
    if not rows:
        return
    if len(rows[0][0]) < 2:
        yield from ((Kind.PARAGRAPH, row[0], line) for row, line in rows)
        return
    head, body = _head(rows, heading)
    if not any(head):
        log.ask(
            "A table in the text has no titles over its columns.",
            "Write a title for each column into the first line of the table, or make it a list.",
            lines=[block.first, block.last],
        )
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row, _ in body)]
    yield Kind.TABLE, "\n".join(lines), block.first


def _head(rows: list[tuple[list[str], int]], heading: str) -> tuple[list[str], list[tuple[list[str], int]]]:
    first = rows[0][0]
    if len(rows) > 1 and all(_HEADS.fullmatch(cell.strip("* ")) for cell in first if cell):
        return [cell.strip("* ") for cell in first], rows[1:]
    if _PEOPLE.search(heading) and len(first) == 2:
        return ["Name", "Role or agency"], rows
    if _PEOPLE.search(heading) and len(first) == 3:
        return ["Name", "Role", "Agency"], rows
    return [""] * len(first), rows


def _row(row: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
