"""The tags of a PDF drawn as text: each element on a line, what it holds below it, as a screen reader meets them."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader

Words = dict[tuple[int, int], str]


def tree_of(data: bytes) -> list[str]:
    """Every element of the tag tree as a line: its depth in spaces, its type, what it says of itself, its own words."""
    reader = PdfReader(io.BytesIO(data))
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    root: Any = reader.root_object["/StructTreeRoot"]
    return list(_lines(root["/K"][0].get_object(), pages, words_of(data), 0, None))


def below(lines: list[str], head: str) -> list[str]:
    """The first element whose line is `head`, with all in it, moved to the margin."""
    start = next(n for n, line in enumerate(lines) if line.strip() == head)
    depth = len(lines[start]) - len(lines[start].lstrip())
    rest = lines[start + 1 :]
    end = next((n for n, line in enumerate(rest) if len(line) - len(line.lstrip()) <= depth), len(rest))
    return [line[depth:] for line in [lines[start], *rest[:end]]]


def words_of(data: bytes) -> Words:
    """What each piece of marked content shows, by page and number."""
    document, found = pypdfium2.PdfDocument(data), Words()
    for number, page in enumerate(document):
        text = page.get_textpage()
        for place in range(pdfium.FPDFPage_CountObjects(page)):
            thing = pdfium.FPDFPage_GetObject(page, place)
            key = number, pdfium.FPDFPageObj_GetMarkedContentID(thing)
            if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT:
                found[key] = found.get(key, "") + _text(thing, text)
    document.close()
    return found


def _text(thing: Any, page: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(thing, page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(thing, page, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _lines(element: Any, pages: dict[int, int], words: Words, depth: int, page: int | None) -> Iterator[str]:
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
