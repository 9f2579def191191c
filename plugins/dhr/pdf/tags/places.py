"""Where in the tree of tags the content of each element of HTML belongs: one element, one place."""

from dhr.documents.tree import BLOCKS, Element, span
from dhr.pdf.tags.heads import Heads, heads_of
from dhr.pdf.tags.html import Html
from dhr.pdf.tags.tree import StructureElement

# Types that stand amid words, and so in a paragraph.
_AMID_WORDS = frozenset(("Link", "Reference", "Figure", "Quote", "Code", "Span"))
_NUMBERING = {"a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}


class Places:
    """The tree of a page of HTML, as its elements are met."""

    def __init__(self, html: Html, *, language: str) -> None:
        self.document = StructureElement("Document", language=language)
        self._html = html
        self._found: dict[Element, StructureElement] = {}
        self._heads: dict[Element, Heads] = {}

    def get(self, element: Element) -> StructureElement | None:
        """The place of an element that was met before."""
        return self._found.get(element)

    def place(self, element: Element, into: StructureElement) -> StructureElement:
        """The place of an element: its own, or `into`, that of the element around it, where it means nothing."""
        if element not in self._found:
            self._found[element] = self._new(element, into)
        return self._found[element]

    def label(self, item: Element) -> StructureElement:
        """The place of what marks a list's item or a note: its number, or a dot."""
        body = self._found[item]
        holder = body.parent if body.kind == "LBody" and body.parent is not None else body
        first = holder.kids[0] if holder.kids else None
        if isinstance(first, StructureElement) and first.kind == "Lbl":
            return first
        label = holder.add("Lbl")
        holder.kids.insert(0, holder.kids.pop())
        return label

    def finished(self) -> StructureElement:
        """The whole tree, with what can be said of its parts only when all are there."""
        for element, place in self._found.items():
            if place.kind in ("TH", "TD") and element.tag in ("th", "td"):
                self._describe_cell(element, place)
            elif place.kind == "L" and element.tag in ("ul", "ol", "dl"):
                place.attributes["ListNumbering"] = f"/{_numbering(element, place)}"
        for number, note in enumerate((e for e in self.document.every() if e.kind == "Note"), start=1):
            note.identifier = f"note-{number}"
        return self.document

    def _new(self, element: Element, into: StructureElement) -> StructureElement:
        kind, language = self._html.type_of(element), _language(element, into)
        if not kind and language != into.language:
            kind = "Div" if element.tag in BLOCKS else "Span"
        if not kind:
            return into
        if kind == "LI":
            return self._item(element, into, language)
        if kind == "Link" and self._html.is_reference(element):
            into = into.for_words().add("Reference") if into.kind != "TOCI" else into.add("Reference")
        if kind == "Caption" and element.tag == "p":
            into = self._captioned(element, into)
        stands_alone = kind == "Figure" and self._html.is_block(element)
        return (into.for_words() if kind in _AMID_WORDS and not stands_alone else into).add(kind, language=language)

    def _item(self, element: Element, into: StructureElement, language: str) -> StructureElement:
        """The label or body of a list's item. A term is the label of the item that its descriptions are the body of."""
        term = self._html.term(element) if element.tag == "dd" else None
        item = self._found[term].parent if term in self._found else None
        item = item or into.add("LI", language=language)
        return item.add("Lbl" if element.tag == "dt" else "LBody", language=language)

    def _captioned(self, paragraph: Element, into: StructureElement) -> StructureElement:
        """The place of the table whose caption is a paragraph before it."""
        table = self._html.captioned(paragraph)
        return into if table is None else self.place(table, into)

    def _describe_cell(self, cell: Element, place: StructureElement) -> None:
        heads = self._heads_around(cell)
        if cell in heads.scopes:
            place.attributes["Scope"] = f"/{heads.scopes[cell]}"
        for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
            if span(cell, name) > 1:
                place.attributes[key] = span(cell, name)
        place.heads = tuple(self._found[head] for head in heads.of_cells.get(cell, ()) if head in self._found)

    def _heads_around(self, cell: Element) -> Heads:
        table = self._html.around(cell, "table")
        if table is None:
            return Heads()
        if table not in self._heads:
            self._heads[table] = heads_of(table)
        return self._heads[table]


def _language(element: Element, into: StructureElement) -> str:
    """The language of an element's content. That `en` stands in a page of `en-GB` says nothing new."""
    said = element.get("lang", "")
    return into.language if not said or into.language.startswith(f"{said}-") else said


def _numbering(element: Element, place: StructureElement) -> str:
    """How a list's items are marked (ISO 32000-1, table 347)."""
    items = [kid for kid in place.kids if isinstance(kid, StructureElement)]
    is_marked = any(isinstance(kid, StructureElement) and kid.kind == "Lbl" for item in items for kid in item.kids)
    if element.tag == "dl" or not is_marked:
        return "None"
    return "Disc" if element.tag == "ul" else _NUMBERING.get(element.get("type", ""), "Decimal")
