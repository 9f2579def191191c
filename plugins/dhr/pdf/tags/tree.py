"""The tree of tags while it grows: elements with their kids, which are elements, pieces of a page, or annotations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# What holds blocks: words right in it would be in no paragraph.
_GROUPING = frozenset(("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "L", "LI", "Table"))


@dataclass(frozen=True)
class Piece:
    """A piece of marked content: its page, from 0, and its number (MCID) there."""

    page: int
    number: int


@dataclass(frozen=True)
class Annotated:
    """An annotation of a page, from 0, such as the area of a link. `annotation` is the object of the PDF."""

    page: int
    annotation: Any


@dataclass(eq=False)
class StructureElement:
    """An element of the tree, with the attributes that ISO 32000-1, 14.8.5, has for its kind.

    `is_implied`: a paragraph of words that stood in none. `heads` are those of a table's cell.
    """

    kind: str
    parent: "StructureElement | None" = None
    language: str = ""
    kids: "list[StructureElement | Piece | Annotated]" = field(default_factory=list)
    attributes: dict[str, object] = field(default_factory=dict)
    identifier: str = ""
    alternative: str = ""
    is_implied: bool = False
    heads: "tuple[StructureElement, ...]" = ()

    def add(self, kind: str, *, language: str = "", is_implied: bool = False) -> "StructureElement":
        """A new element at the end of this one."""
        element = StructureElement(kind, self, language or self.language, is_implied=is_implied)
        self.kids.append(element)
        return element

    def for_words(self) -> "StructureElement":
        """Where words go that stand right in this element: in a paragraph, where it holds blocks alone."""
        if self.kind not in _GROUPING:
            return self
        last = self.kids[-1] if self.kids else None
        if isinstance(last, StructureElement) and last.is_implied:
            return last
        return self.add("P", is_implied=True)

    def every(self) -> "Iterator[StructureElement]":
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, StructureElement):
                yield from kid.every()
