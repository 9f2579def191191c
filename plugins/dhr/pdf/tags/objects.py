"""The tree of tags as objects of a PDF, with the two ways back to it: from pieces of pages, and from identifiers."""

from collections.abc import Sequence
from typing import Any

import pydyf

from dhr.pdf.tags.tree import Annotated, Piece, StructureElement

# Whose attributes those of a kind are (ISO 32000-1, 14.8.5).
_OWNERS = {"Figure": "Layout", "L": "List", "TH": "Table", "TD": "Table"}


def write_tree(pdf: Any, document: StructureElement, pages: Sequence[bytes]) -> None:
    """Add the tree to the PDF. `pages` are the references of its pages."""
    _TreeWriter(pdf, document, pages).write()


class _TreeWriter:
    def __init__(self, pdf: Any, document: StructureElement, pages: Sequence[bytes]) -> None:
        self.pdf, self.document, self.pages = pdf, document, pages
        self.objects: dict[StructureElement, Any] = {}
        self.of_pieces: list[dict[int, bytes]] = [{} for _ in pages]
        self.of_annotations: list[bytes] = []

    def write(self) -> None:
        """Write elements, then what leads back to them."""
        root = self._add(Type="/StructTreeRoot")
        for element in self.document.every():
            self.objects[element] = self._add(Type="/StructElem", S=f"/{element.kind}")
        self._identify()
        for element in self.objects:
            self._fill(element, root)
        identified = sorted((e.identifier, self.objects[e].reference) for e in self.objects if e.identifier)
        root["K"] = pydyf.Array([self.objects[self.document].reference])
        root["ParentTree"] = self._add(Nums=self._numbers()).reference
        root["ParentTreeNextKey"] = len(self.pages) + len(self.of_annotations)
        if identified:
            names = [part for name, reference in identified for part in (pydyf.String(name), reference)]
            root["IDTree"] = self._add(Names=pydyf.Array(names)).reference
        self.pdf.catalog["StructTreeRoot"] = root.reference
        self.pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
        self.pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    def _identify(self) -> None:
        """Give the heads of cells identifiers by which the cells can refer to them."""
        heads = dict.fromkeys(head for element in self.objects for head in element.heads)
        for number, head in enumerate(heads, start=1):
            head.identifier = f"head-{number}"

    def _fill(self, element: StructureElement, root: Any) -> None:
        written, parent = self.objects[element], element.parent
        written["P"] = root.reference if parent is None else self.objects[parent].reference
        if parent is not None and element.language != parent.language:
            written["Lang"] = pydyf.String(element.language)
        if element.alternative:
            written["Alt"] = pydyf.String(element.alternative)
        if element.identifier:
            written["ID"] = pydyf.String(element.identifier)
        if element.attributes or element.heads:
            written["A"] = self._attributes(element)
        self._fill_kids(element, written)

    def _attributes(self, element: StructureElement) -> Any:
        attributes = {"O": f"/{_OWNERS[element.kind]}", **element.attributes}
        if element.heads:
            attributes["Headers"] = pydyf.Array([pydyf.String(head.identifier) for head in element.heads])
        return pydyf.Dictionary(attributes)

    def _fill_kids(self, element: StructureElement, written: Any) -> None:
        kids = pydyf.Array()
        page = next((kid.page for kid in element.kids if isinstance(kid, Piece)), None)
        if page is not None:
            written["Pg"] = self.pages[page]
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                kids.append(self.objects[kid].reference)
            elif isinstance(kid, Annotated):
                kids.append(self._annotated(kid, written))
            else:
                self.of_pieces[kid.page][kid.number] = written.reference
                kids.append(kid.number if kid.page == page else self._elsewhere(kid))
        if kids:
            written["K"] = kids[0] if len(kids) == 1 else kids

    def _annotated(self, kid: Annotated, written: Any) -> Any:
        kid.annotation["StructParent"] = len(self.pages) + len(self.of_annotations)
        self.of_annotations.append(written.reference)
        entries = {"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": self.pages[kid.page]}
        return pydyf.Dictionary(entries)

    def _elsewhere(self, kid: Piece) -> Any:
        """A piece that stands on another page than the element's first."""
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self.pages[kid.page], "MCID": kid.number})

    def _numbers(self) -> Any:
        """For each page the elements of its pieces, by their numbers; then the element of each annotation."""
        numbers = pydyf.Array()
        for page, found in enumerate(self.of_pieces):
            elements = [found.get(number, b"null") for number in range(max(found, default=-1) + 1)]
            numbers += [page, pydyf.Array(elements)]
        for key, reference in enumerate(self.of_annotations, start=len(self.pages)):
            numbers += [key, reference]
        return numbers

    def _add(self, **entries: Any) -> Any:
        added = pydyf.Dictionary(entries)
        self.pdf.add_object(added)
        return added
