"""The order in which a screen reader meets the words of a PDF: it must be that of the text.

The strongest single check of a PDF: words that the tags lose, repeat or put elsewhere are seen, whatever the cause.
"""

import io
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Any

from pypdf import PdfReader

from dhr.pdf.checks.pieces import Pieces, pieces_of
from dhr.pdf.reading import quiet_pypdf

# At the end of a line a reader cannot tell a hyphen of the text from one that divides a word.
_HYPHENS = frozenset("-‐‑\N{SOFT HYPHEN}")
_VOID = frozenset(("br", "col", "hr", "img", "link", "meta", "wbr"))
Read = list[tuple[str, int]]


def first_difference(data: bytes, *, html: str) -> int:
    """The page, from 1, on which the words in the order of the tags leave those of `html`; 0 where they are the same.

    Not compared are white space, hyphens, the marks of lists and notes, the page numbers of the contents, and what a
    picture shows, such as the pages of a letter.
    """
    expected, read = letters(text_of(html)), read_in_order(data)
    for wanted, (found, page) in zip_longest(expected, read, fillvalue=("", 0)):
        if wanted != found:
            return page or (read[-1][1] if read else 1)
    return 0


def letters(text: str) -> Iterator[str]:
    """The characters of a text that are compared, one by one."""
    for character in unicodedata.normalize("NFKC", text):
        if not character.isspace() and character not in _HYPHENS and unicodedata.category(character) != "Cf":
            yield character


def text_of(html: str) -> str:
    """The words of a page of HTML, but for its head and what is hidden from screen readers."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return "".join(reader.words)


def read_in_order(data: bytes) -> Read:
    """The characters of a PDF in the order of its tags, each with its page, from 1."""
    with quiet_pypdf():
        reader = PdfReader(io.BytesIO(data))
        pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages) if page.indirect_reference}
        root: Any = reader.root_object.get("/StructTreeRoot", {})
        walk = _Walk(pieces_of(data), pages)
        walk.read(root.get("/K"), None, is_told=True)
    return walk.found


class _Words(HTMLParser):
    """Gathers the words of a page; elements inside one that is passed over are counted until it ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._passed_over = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        starts = tag == "head" or ("aria-hidden", "true") in attrs
        if tag not in _VOID and (self._passed_over or starts):
            self._passed_over += 1

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self._passed_over:
            self._passed_over -= 1

    def handle_data(self, data: str) -> None:
        if not self._passed_over:
            self.words.append(data)


class _Walk:
    """Reads the tags from the first to the last."""

    def __init__(self, pieces: Pieces, pages: dict[int, int]) -> None:
        self.found: Read = []
        self._pieces, self._pages = pieces, pages

    def read(self, thing: Any, page: int | None, *, is_told: bool, has_terms: bool = False) -> None:
        """Read a kid or a list of them. `is_told`: its words count; `has_terms`: labels here are words of the text."""
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            for kid in thing:
                self.read(kid, page, is_told=is_told, has_terms=has_terms)
        elif isinstance(thing, int):
            self._take(page, thing, is_told)
        elif isinstance(thing, dict) and thing.get("/Type") == "/MCR":
            self._take(self._page_of(thing, page), thing["/MCID"], is_told)
        elif isinstance(thing, dict) and "/S" in thing:
            self._read_element(thing, self._page_of(thing, page), is_told, has_terms)

    def _read_element(self, element: Any, page: int | None, is_told: bool, has_terms: bool) -> None:
        kind = element["/S"]
        if kind == "/L":
            has_terms = (element.get("/A") or {}).get("/ListNumbering") == "/None"
        elif kind in ("/TOCI", "/Figure"):
            is_told = False
        elif kind == "/Link":
            is_told = True
        elif kind == "/Lbl":
            is_told = is_told and has_terms
        self.read(element.get("/K"), page, is_told=is_told, has_terms=has_terms)

    def _page_of(self, holder: Any, otherwise: int | None) -> int | None:
        return self._pages.get(holder.raw_get("/Pg").idnum) if "/Pg" in holder else otherwise

    def _take(self, page: int | None, number: int, is_told: bool) -> None:
        if is_told and page is not None:
            words = self._pieces.get((page, int(number)), "")
            self.found += [(character, page + 1) for character in letters(words)]
