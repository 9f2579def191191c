"""WeasyPrint's boxes as a tree of tags. The one file that knows private parts of WeasyPrint; tests guard them.

WeasyPrint lays a page out as boxes, and gives a number to each piece of text or picture that it draws. `add_tags` is
called when all pages are drawn. It walks the boxes of each page: the element of HTML that a box was made of says where
in the tree its pieces belong. One element has one place, on however many pages its boxes are. What is no part of the
text becomes an artifact: running heads, page numbers, a table's heads where they are repeated, and whatever the HTML
hides from screen readers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import signature
from typing import Any

import pydyf
import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from dhr.documents.tree import Element
from dhr.pdf.tags.html import Html, name_of
from dhr.pdf.tags.objects import write_tree
from dhr.pdf.tags.places import Places
from dhr.pdf.tags.tree import Annotated, Piece, StructureElement

PARAMETERS = ("pdf", "document", "pdf_version", "page_streams")
_PRINTED = 4  # the flag of an annotation that is printed with its page
_POINTS = 0.75  # in a pixel of CSS
_HEADS = ("thead", "tfoot")
# Kinds of artifacts (ISO 32000-1, table 330): what stands on every page, and what only pleases the eye.
_RUNNING = {"Type": "/Pagination"}
_FOR_THE_EYE = {"Type": "/Layout"}


class UnknownDrawing(RuntimeError):
    """WeasyPrint drew something that its boxes do not tell of: the tags would not be whole."""


@contextmanager
def own_tags() -> Iterator[None]:
    """While this lasts, WeasyPrint's tags are ours."""
    module: Any = weasyprint.pdf
    before = module.add_tags
    if tuple(signature(before).parameters) != PARAMETERS:
        raise RuntimeError("this version of WeasyPrint calls its tag writer in another way")
    module.add_tags = add_tags
    try:
        yield
    finally:
        module.add_tags = before


def add_tags(pdf: Any, document: Any, pdf_version: object, page_streams: list[Any]) -> None:
    """Add the tags of a document to the PDF that WeasyPrint is about to write."""
    root = next(box.element for box in document.pages[0]._page_box.children if box.element_tag == "html")
    places = Places(Html(root), language=root.get("lang", ""))
    references = pdf.page_references  # made anew at every look
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        _Page(number, page, stream._tags, places).tag(pdf, references[number], stream)
    write_tree(pdf, places.finished(), references)


class _Page:
    """One page: gives each piece that was drawn on it its place in the tree."""

    def __init__(self, number: int, page: Any, drawn: dict[Any, Any], places: Places) -> None:
        self.number, self.page, self.drawn, self.places = number, page, drawn, places
        self.artifacts: dict[int, dict[str, str]] = {}
        self.useless: list[bytes] = []
        self._new: set[Element] = set()

    def tag(self, pdf: Any, reference: bytes, stream: Any) -> None:
        """Tag what was drawn; whatever is left over then is our fault."""
        for box in self.page._page_box.children:
            self._walk(box, None if isinstance(box, boxes.MarginBox) else self.places.document, _RUNNING)
        if self.drawn:
            raise UnknownDrawing
        _make_artifacts(stream, self.artifacts)
        page = pdf.objects[int(reference.split()[0])]
        if self.useless:
            page["Annots"] = pydyf.Array([one for one in page["Annots"] if one not in self.useless])

    def _walk(self, box: Any, into: StructureElement | None, artifact: dict[str, str]) -> None:
        """Tag a box and all in it. `into` is where its content goes; None, where it is an artifact of that kind."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if into is not None and self._is_repeated(box):
            into, artifact = None, _RUNNING
        elif into is not None and box.element is not None and box.element.get("aria-hidden") == "true":
            into, artifact = None, _FOR_THE_EYE
        elif into is not None:
            into = self._place(box, into)
        if box.link_annotation:
            self._take_link(box, into)
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            self._take(box, into, artifact)
        for child in box.children:
            self._walk(child, into, artifact)

    def _is_repeated(self, box: Any) -> bool:
        """Whether a box is the head or foot of a table that goes on from an earlier page."""
        return box.element_tag in _HEADS and self.places.get(box.element) is not None and box.element not in self._new

    def _place(self, box: Any, into: StructureElement) -> StructureElement:
        """Where the content of a box goes. What a style sheet writes goes where the words go beside which it stands."""
        element, tag = box.element, box.element_tag
        if element is None or tag in ("html", "body"):
            return into
        if tag.endswith("::marker"):
            return self.places.label(element)
        if "::" in tag:
            return into
        if tag in _HEADS and self.places.get(element) is None:
            self._new.add(element)
        return self.places.place(element, into)

    def _take(self, box: Any, into: StructureElement | None, artifact: dict[str, str]) -> None:
        drawn = self.drawn.pop(box, None)
        if drawn is None:
            raise UnknownDrawing
        if into is None:
            self.artifacts[drawn["mcid"]] = artifact
            return
        if into.kind == "Figure":
            self._describe(into, box)
        into.for_words().kids.append(Piece(self.number, drawn["mcid"]))

    def _describe(self, figure: StructureElement, box: Any) -> None:
        left, top = box.content_box_x(), box.content_box_y()
        corners = (left, self.page.height - top - box.height, left + box.width, self.page.height - top)
        figure.alternative = box.element.get("alt", "")
        figure.attributes["BBox"] = pydyf.Array([corner * _POINTS for corner in corners])

    def _take_link(self, box: Any, into: StructureElement | None) -> None:
        """Give the area of a link to its tag. Of what stands inside a link, or in an artifact, no area is needed."""
        if into is None or into.kind != "Link" or self.places.get(box.element) is not into or box.element.tag != "a":
            self.useless.append(box.link_annotation.reference)
            return
        box.link_annotation["Contents"] = pydyf.String(name_of(box.element))
        box.link_annotation["F"] = _PRINTED
        into.kids.append(Annotated(self.number, box.link_annotation))


def _make_artifacts(stream: Any, artifacts: dict[int, dict[str, str]]) -> None:
    """Mark pieces of a page as artifacts, in what was drawn: a name, then the properties that hold the number."""
    found = 0
    for place, properties in enumerate(stream.stream):
        if isinstance(properties, pydyf.Dictionary) and properties.get("MCID") in artifacts:
            stream.stream[place - 1] = "/Artifact"
            stream.stream[place] = pydyf.Dictionary(artifacts[properties["MCID"]])
            found += 1
    if found != len(artifacts):
        raise UnknownDrawing
