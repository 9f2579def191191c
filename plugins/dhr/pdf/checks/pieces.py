"""What each piece of marked content on the pages of a PDF shows, as another program than its maker reads it."""

import ctypes
from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2
from pypdfium2 import raw

Pieces = Mapping[tuple[int, int], str]

# The library makes its functions as it is loaded, where no type checker can see them.
pdfium: Any = raw


def pieces_of(data: bytes) -> Pieces:
    """The words of each piece, by page, from 0, and number (MCID). What is in no piece is passed over."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(len(document)):
            for piece, words in _of_page(document[number]):
                found[number, piece] = found.get((number, piece), "") + words
    finally:
        document.close()
    return found


def _of_page(page: Any) -> Iterator[tuple[int, str]]:
    text = page.get_textpage()
    for place in range(pdfium.FPDFPage_CountObjects(page)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        number = pdfium.FPDFPageObj_GetMarkedContentID(thing)
        if number >= 0 and pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_TEXT:
            yield number, _words(thing, text)


def _words(thing: Any, page: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(thing, page, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(thing, page, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    # The library writes a hyphen at the end of a line as a control character.
    return buffer.raw.decode("utf-16-le").rstrip("\0").replace("\2", "-")
