"""The tags of a PDF drawn as text: each element on a line, what it holds below it, as a screen reader meets them."""

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from dhr.pdf.checks.pieces import Pieces, pieces_of


def tree_of(data: bytes) -> list[str]:
    """Every element of the tag tree as a line: its depth in spaces, its type, what it says of itself, its own words."""
    reader = PdfReader(io.BytesIO(data))
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    root: Any = reader.root_object["/StructTreeRoot"]
    return list(_lines(root["/K"][0].get_object(), pages, pieces_of(data), 0, None))


def below(lines: list[str], head: str) -> list[str]:
    """The first element whose line is `head`, with all in it, moved to the margin."""
    start = next(n for n, line in enumerate(lines) if line.strip() == head)
    depth = len(lines[start]) - len(lines[start].lstrip())
    rest = lines[start + 1 :]
    end = next((n for n, line in enumerate(rest) if len(line) - len(line.lstrip()) <= depth), len(rest))
    return [line[depth:] for line in [lines[start], *rest[:end]]]


def _lines(element: Any, pages: dict[int, int], words: Pieces, depth: int, page: int | None) -> Iterator[str]:
    page = pages[element.raw_get("/Pg").idnum] if "/Pg" in element else page
    kids = element.get("/K", [])
    kids = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
    own, inside = "", []
    for kid in kids:
        if isinstance(kid, int):
            own += words.get((page or 0, int(kid)), "")
        elif kid.get("/Type") == "/MCR":
            own += words.get((pages[kid.raw_get("/Pg").idnum], int(kid["/MCID"])), "")
        elif kid.get("/Type") == "/OBJR":
            own += f"[{kid['/Obj']['/Contents']}] "
        else:
            inside.append(kid)
    said = [str(element[key]) for key in ("/Lang", "/Alt", "/ID") if key in element]
    said += [_said(value) for key, value in (element.get("/A") or {}).items() if key not in ("/O", "/BBox")]
    own = " ".join(own.split())
    yield "  " * depth + " ".join([str(element["/S"])[1:], *said]) + (f": {own}" if own else "")
    for kid in inside:
        yield from _lines(kid, pages, words, depth + 1, page)


def _said(value: Any) -> str:
    return f"({', '.join(map(str, value))})" if isinstance(value, list) else str(value).removeprefix("/")
