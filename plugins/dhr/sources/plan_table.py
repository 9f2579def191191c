"""An action plan in CSV form, as the nodes that the same plan would have had in YAML.

One row is one action; a recommendation's own columns are taken from its first row.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dhr.sources.files import Folder
from dhr.sources.nodes import Node
from dhr.vocabulary.terms import nearest

RECOMMENDATION = {"recommendation": "number", "recommendation_text": "text"} | {
    name: name for name in ("agency", "addressee", "source")
}
ACTION = {"action_number": "number"} | {
    name: name
    for name in ("part", "scope", "action", "outcome", "target", "target_date", "progress", "completed", "none_as_at")
}
LEAD = {"lead_agency": "agency", "lead_role": "role", "lead_name": "name"}
COLUMNS = (*RECOMMENDATION, *ACTION, *LEAD, "themes", "part_text", "updates")


@dataclass(frozen=True)
class Row:
    """The cells of one line that are not empty, by column."""

    cells: dict[str, str]
    line: int

    def nodes(self, columns: dict[str, str]) -> dict[str, Node]:
        """The cells of some columns under the names that they have in YAML."""
        return {name: Node(self.cells[column], self.line) for column, name in columns.items() if column in self.cells}


def table_nodes(folder: Folder, name: str, text: str) -> Node:
    """The plan in the CSV file `name`. SourceError names the line that cannot be read."""
    rows = list(_rows(folder, name, text))
    grouped = groupby(rows, key=lambda row: row.cells.get("recommendation", ""))
    return Node({"recommendations": Node([_recommendation(list(group)) for _, group in grouped], 1)}, 1)


def _rows(folder: Folder, name: str, text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        heads = _known_heads(folder, name, next(reader, []))
        for cells in reader:
            line, first = reader.line_num, line + 1
            if len(cells) > len(heads):
                what = "The row has more cells than the table has columns."
                raise folder.problem(name, what, "Check its quotation marks.", line=first)
            given = {head: cell.strip() for head, cell in zip(heads, cells, strict=False) if cell.strip()}
            if given:
                yield Row(given, first)
    except csv.Error:
        do = "Open it in a spreadsheet and save it again as “CSV UTF-8”."
        raise folder.problem(name, "The table cannot be read from here on.", do, line=line + 1) from None


def _known_heads(folder: Folder, name: str, heads: list[str]) -> list[str]:
    for head in heads:
        if head not in COLUMNS:
            near = nearest(head, COLUMNS)
            do = f"Did you mean “{near}”?" if near else f"Known columns: {', '.join(COLUMNS)}."
            what = f"There is no column called “{head}”." if near else "A column is not known."
            raise folder.problem(name, what, do, line=1)
    return heads


def _recommendation(rows: list[Row]) -> Node:
    first = rows[0]
    found = first.nodes(RECOMMENDATION)
    if "themes" in first.cells:
        themes = (theme.strip() for theme in first.cells["themes"].split(";"))
        found["themes"] = Node([Node(theme, first.line) for theme in themes], first.line)
    parts = {row.cells["part"]: Node(row.cells["part_text"], row.line) for row in rows if "part_text" in row.cells}
    if parts:
        found["parts"] = Node(parts, first.line)
    found["actions"] = Node([_action(row) for row in rows if ACTION.keys() & row.cells.keys()], first.line)
    return Node(found, first.line)


def _action(row: Row) -> Node:
    found = row.nodes(ACTION)
    lead = row.nodes(LEAD)
    if lead:
        found["lead"] = Node(lead, row.line)
    if "updates" in row.cells:
        lines = (line for line in row.cells["updates"].split("\n") if line.strip())
        found["updates"] = Node([_update(line, row.line) for line in lines], row.line)
    return Node(found, row.line)


def _update(text: str, line: int) -> Node:
    """`2022-09-30 | amber | what was reported`; the date or the colour may be left out."""
    *marks, words = (part.strip() for part in text.split("|", 2))
    named = {"date" if mark[:1].isdigit() else "progress": Node(mark, line) for mark in marks if mark}
    return Node(named | {"text": Node(words, line)}, line)
