"""Notes at the end of a document, with links both ways."""

import re

from dhr.documents.anchors import unique
from dhr.documents.pictures import line_of
from dhr.documents.problem import DocumentProblem
from dhr.documents.rendered import Heading
from dhr.documents.tree import Element, make, parents, remove
from dhr.documents.words import word
from dhr.review.facts import Document

_BACK_SIGN = "↩"
_CALL = re.compile(r"\[\^[^\]\s]+\]")


def refuse_missing_notes(body: Element, document: Document, *, path: str) -> None:
    """Refuse a reference to a note that nobody wrote: it would be printed as it stands, in square brackets."""
    for element in body.iter():
        if element.tag not in ("code", "pre") and (call := _CALL.search(f"{element.text or ''}")):
            _refuse(call.group(), document, path)
        if call := _CALL.search(element.tail or ""):
            _refuse(call.group(), document, path)


def _refuse(call: str, document: Document, path: str) -> None:
    # What stands in the brackets may be a name.
    do = "Write the note on a line of its own, such as [^9]: The words of the note."
    raise DocumentProblem(path, line_of(document, call), "The text refers to a note that is missing.", do)


def settle_notes(body: Element, *, prefix: str, language: str, taken: set[str]) -> tuple[Heading, ...]:
    """Turn the footnotes that Python-Markdown made into numbered endnotes, in place.

    Returns the heading of the notes, or nothing where there are none. Numbers follow the order of the references.
    """
    block = next((child for child in body if child.tag == "div" and child.get("class") == "footnote"), None)
    items = [] if block is None else [item for item in block.iter("li") if item.get("id")]
    if block is None or not items:
        return ()
    numbers = _number_references(body, items, prefix)
    ordered = sorted(items, key=lambda item: numbers.get(item.get("id", ""), (len(items) + 1, []))[0])
    for place, item in enumerate(ordered, start=1):
        _, references = numbers.get(item.get("id", ""), (place, []))
        _link_back(item, references, language)
        item.set("id", f"{prefix}note{place}")
    heading = Heading(2, unique(f"{prefix}{word('notes', language).lower()}", taken), word("notes", language))
    body.remove(block)
    body.append(_section(heading, ordered))
    return (heading,)


def _section(heading: Heading, items: list[Element]) -> Element:
    title = make("h2", heading.text, id=heading.anchor)
    notes = make("ol", *items)
    return make("section", title, notes, class_="notes", role="doc-endnotes", aria_labelledby=heading.anchor)


def _number_references(body: Element, items: list[Element], prefix: str) -> dict[str, tuple[int, list[str]]]:
    """Number the references in reading order; for each note its number and the anchors of its references."""
    known = {item.get("id", "") for item in items}
    numbers: dict[str, tuple[int, list[str]]] = {}
    above = parents(body)
    for link in [a for a in body.iter("a") if a.get("class") == "footnote-ref"]:
        note = link.get("href", "")[1:]
        if note not in known:
            continue
        number, anchors = numbers.setdefault(note, (len(numbers) + 1, []))
        anchor = f"{prefix}ref{number}" + (f"-{len(anchors) + 1}" if anchors else "")
        anchors.append(anchor)
        _set_reference(link, above[link], anchor=anchor, target=f"#{prefix}note{number}", number=number)
    return numbers


def _set_reference(link: Element, mark: Element, *, anchor: str, target: str, number: int) -> None:
    link.attrib.clear()
    link.attrib.update({"id": anchor, "href": target, "role": "doc-noteref"})
    link.text = str(number)
    if mark.tag == "sup":
        mark.attrib.clear()
        mark.set("class", "note-reference")


def _link_back(item: Element, references: list[str], language: str) -> None:
    above = parents(item)
    for link in [a for a in item.iter("a") if a.get("class") == "footnote-backref"]:
        remove(above[link], link)
    last = item[-1] if len(item) and item[-1].tag == "p" else item
    _trim(last)
    for place, anchor in enumerate(references, start=1):
        which = anchor.rsplit("ref", 1)[1].split("-")[0] + (f" ({place})" if place > 1 else "")
        label = f"{word('back', language)} {which}"
        back = make("a", _BACK_SIGN, href=f"#{anchor}", role="doc-backlink", aria_label=label)
        _space(last)
        last.append(back)


def _trim(element: Element) -> None:
    """Take away the no-break spaces that stood before the links back."""
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip(" \xa0\n")
    else:
        element.text = (element.text or "").rstrip(" \xa0\n")


def _space(element: Element) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + " "
    else:
        element.text = (element.text or "") + " "
