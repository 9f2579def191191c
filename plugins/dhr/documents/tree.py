"""HTML fragments as trees: parsed after cleaning, changed, written again."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

Element = ET.Element

VOID = frozenset(("br", "col", "hr", "img", "wbr"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = "p div section blockquote ul ol li dl dt dd table caption thead tbody tfoot tr td th pre figure figcaption hr"
BLOCKS = HEADINGS | frozenset(_BLOCKS.split())
# Numbers of notes and links back: marks, before and after this package has given them their roles.
_MARKS = frozenset(("doc-noteref", "doc-backlink", "footnote-ref", "footnote-backref"))
# WeasyPrint and this module walk trees by recursion; no honest document comes near.
DEEPEST = 60


class TooDeep(ValueError):
    """Elements stand inside one another beyond any sense."""


class _Builder(HTMLParser):
    """Builds a tree of a fragment that a cleaner has already balanced and stripped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [ET.Element("body")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = ET.SubElement(self.open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in VOID:
            self.open.append(element)
        if len(self.open) > DEEPEST:
            raise TooDeep

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        append_text(self.open[-1], data)


def parse(html: str) -> Element:
    """The fragment as the content of a `body` element. `html` must be balanced, as nh3 and `write` leave it."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


def write(body: Element) -> str:
    """The content of an element as HTML; the same tree always gives the same text."""
    inner = "".join(ET.tostring(child, encoding="unicode", method="html") for child in body)
    return _escaped(body.text or "") + inner


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def make(tag: str, *content: "Element | str", **attributes: str) -> Element:
    """A new element. Underscores in attribute names stand for hyphens; a trailing one is dropped (`class_`)."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = ET.Element(tag, named)
    for part in content:
        if isinstance(part, str):
            append_text(element, part)
        else:
            element.append(part)
    return element


def append_text(element: Element, text: str) -> None:
    """Add text at the end of an element's content."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def parents(body: Element) -> dict[Element, Element]:
    """Each element's parent."""
    return {child: parent for parent in body.iter() for child in parent}


def replace(parent: Element, old: Element, new: Element) -> None:
    """Put `new` where `old` stands; the text after it stays."""
    new.tail, old.tail = old.tail, None
    parent[list(parent).index(old)] = new


def unwrap(parent: Element, element: Element) -> None:
    """Take an element away and leave its content where it stood."""
    place = list(parent).index(element)
    children, tail = list(element), element.tail or ""
    _text_at(parent, place, element.text or "")
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(place + offset, child)
    _text_at(parent, place + len(children), tail)


def _text_at(parent: Element, place: int, text: str) -> None:
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def remove(parent: Element, element: Element) -> None:
    """Take an element and its content away; the text after it stays."""
    place, tail = list(parent).index(element), element.tail or ""
    parent.remove(element)
    _text_at(parent, place, tail)


def span(cell: Element, name: str = "colspan") -> int:
    """Over how many columns, or rows (`rowspan`), a cell of a table goes."""
    return max(1, int(cell.get(name, "1")))


def words_of(element: Element) -> str:
    """What a reader reads in an element, blocks on lines of their own: without numbers of notes and links back."""
    text = re.sub(r"[^\S\n]+", " ", "".join(_pieces(element)))
    return re.sub(r" ?\n[ \n]*", "\n", text).strip()


def _pieces(element: Element) -> Iterator[str]:
    if _MARKS & {element.get("role"), element.get("class")} or element.get("aria-hidden") == "true":
        return
    edge = "\n" if element.tag in BLOCKS or element.tag == "br" else ""
    yield edge
    # A source's line end is a space to the reader.
    yield (element.text or "").replace("\n", " ")
    for child in element:
        yield from _pieces(child)
        yield (child.tail or "").replace("\n", " ")
    yield edge
