"""What a finished PDF says of itself, read back for the checklist."""

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from dhr.checklist.evidence import PdfFacts
from dhr.documents.words import ACTION_PLAN_TITLE, LETTER_TITLE
from dhr.pdf.reading import quiet_pypdf

_HEADING = re.compile(r"/H[1-6]?")


def read_facts(data: bytes) -> PdfFacts:
    """The facts of a PDF made by `make_pdf`. Raises pypdf's errors on anything that is no PDF."""
    with quiet_pypdf():
        reader = PdfReader(io.BytesIO(data))
        root: Any = reader.root_object
        elements = list(_elements(root.get("/StructTreeRoot")))
        kinds = [str(element.get("/S", "")) for element in elements]
        parts = _parts(reader)
        letter = next((page for title, page in parts if title.endswith(LETTER_TITLE)), 0)
        information: Any = reader.metadata or {}
        return PdfFacts(
            size=len(data),
            pages=len(reader.pages),
            title=str(information.get("/Title", "")),
            author=str(information.get("/Author", "")),
            language=str(root.get("/Lang", "")),
            is_tagged=bool(elements) and _is_true(root.get("/MarkInfo", {}), "/Marked"),
            shows_title=_is_true(root.get("/ViewerPreferences", {}), "/DisplayDocTitle"),
            headings=sum(1 for kind in kinds if _HEADING.fullmatch(kind)),
            figures_without_text=sum(1 for e in elements if e.get("/S") == "/Figure" and not e.get("/Alt")),
            tables_without_heads=sum(1 for e in elements if e.get("/S") == "/Table" and not _has_heads(e)),
            letter_page=letter,
            after_letter=bool(letter) and not parts[-1][0].endswith(LETTER_TITLE),
            plan_page=next((page for title, page in parts if title.endswith(ACTION_PLAN_TITLE)), 0),
        )


def _is_true(dictionary: Any, key: str) -> bool:
    # pypdf's BooleanObject is truthy whatever it holds.
    value = dictionary.get_object().get(key) if dictionary else None
    return str(value).casefold() == "true"


def _parts(reader: PdfReader) -> list[tuple[str, int]]:
    """The outline's first level: titles and pages, from 1."""
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    return [(str(e.title), (reader.get_destination_page_number(e) or 0) + 1) for e in entries]


def _elements(root: Any) -> Iterator[Any]:
    """Every structure element, in no particular order; a loop on a stack, for the tree may be deep."""
    waiting, seen = [root], set()
    while waiting:
        thing = waiting.pop()
        thing = thing.get_object() if thing is not None else None
        if isinstance(thing, list):
            waiting += thing
        elif isinstance(thing, dict) and id(thing) not in seen:
            seen.add(id(thing))
            if "/S" in thing:
                yield thing
            waiting.append(thing.get("/K"))


def _has_heads(table: Any) -> bool:
    return any(element.get("/S") == "/TH" for element in _elements(table.get("/K")))
