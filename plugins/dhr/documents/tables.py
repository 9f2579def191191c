"""Tables: heads with a scope, a name, a region that the keyboard can scroll, labels for narrow screens."""

import re

from dhr.documents.tree import HEADINGS, Element, make, parents, remove, replace, span, words_of
from dhr.documents.words import word

_CAPTION = re.compile(r"(Table|Tabl)\b[^.]{0,12}[:.]\s*\S", re.IGNORECASE)


def settle_tables(body: Element, *, prefix: str, language: str) -> None:
    """Prepare every table of a document, in place.

    A paragraph such as "Table 1: Panel members" right above a table is its caption.
    """
    above = parents(body)
    heading, number = "", 0
    for element in list(body.iter()):
        if element.tag in HEADINGS:
            heading = words_of(element)
        if element.tag == "table" and not _is_nested(element, above):
            number += 1
            _settle_heads(element)
            label = f"{word('table', language)} {number}" + (f": {heading}" if heading else "")
            _wrap(element, above[element], anchor=f"{prefix}table{number}", label=label)


def _is_nested(table: Element, above: dict[Element, Element]) -> bool:
    parent = above[table]
    while parent in above:
        if parent.tag == "table":
            return True
        parent = above[parent]
    return False


def _wrap(table: Element, parent: Element, *, anchor: str, label: str) -> None:
    region = make("div", class_="table", role="region", tabindex="0")
    caption = table.find("caption")
    if caption is None:
        caption = _take_caption(table, parent)
    if caption is None:
        region.set("aria-label", label)
    else:
        caption.set("id", anchor)
        region.set("aria-labelledby", anchor)
    replace(parent, table, region)
    region.append(table)


def _take_caption(table: Element, parent: Element) -> Element | None:
    place = list(parent).index(table)
    before = parent[place - 1] if place else None
    if before is None or before.tag != "p" or not _CAPTION.match(words_of(before)) or (before.tail or "").strip():
        return None
    remove(parent, before)
    before.tag = "caption"
    before.tail = None
    table.insert(0, before)
    return before


def _settle_heads(table: Element) -> None:
    if table.find("thead") is None:
        _find_heads(table)
    head = table.find("thead")
    if head is not None and not words_of(head):
        # Markdown asks for a row of heads even where a table has none.
        remove(table, head)
    elif head is not None and not _body_rows(table):
        # A head above nothing is the table's content.
        head.tag = "tbody"
    elif head is not None:
        _settle_head_cells(head)
        _head_rows(table, head)
        _label_cells(table, head)
    for cell in [c for row in _body_rows(table) for c in row if c.tag == "th"]:
        cell.attrib.setdefault("scope", "row")
    for cell in [c for c in table.iter() if c.tag in ("th", "td") and c.get("align")]:
        cell.set("class", f"align-{cell.attrib.pop('align')}")


def _settle_head_cells(head: Element) -> None:
    """Give each head its scope; an empty one is an empty cell."""
    for cell in [c for c in head.iter() if c.tag in ("th", "td")]:
        if words_of(cell):
            cell.tag = "th"
            cell.attrib.setdefault("scope", "col")
        else:
            cell.tag = "td"
            cell.attrib.pop("scope", None)


def _body_rows(table: Element) -> list[Element]:
    return [row for part in table if part.tag != "thead" for row in part.iter("tr")]


def _head_rows(table: Element, head: Element) -> None:
    """An empty corner says that the first column holds the heads of the rows."""
    corner = head.find("tr/*")
    if corner is None or words_of(corner):
        return
    for row in _body_rows(table):
        if len(row) and words_of(row[0]):
            row[0].tag = "th"


def _find_heads(table: Element) -> None:
    """A table written in HTML may have heads in its first row only."""
    part = table.find("tbody") if table.find("tbody") is not None else table
    row = part.find("tr") if part is not None else None
    if part is None or row is None or not len(row) or any(cell.tag != "th" for cell in row):
        return
    part.remove(row)
    place = 1 if table.find("caption") is not None else 0
    table.insert(place, make("thead", row))


def _label_cells(table: Element, head: Element) -> None:
    """Write each cell's column head beside it, so that style sheets can stack the cells of a row on narrow screens."""
    rows = head.findall("tr")
    if len(rows) != 1:
        return
    labels = [" ".join(words_of(cell).split()) for cell in rows[0] for _ in range(span(cell))]
    for row in _body_rows(table):
        column = 0
        for cell in row:
            if column < len(labels) and labels[column]:
                cell.set("data-label", labels[column])
            column += span(cell)
