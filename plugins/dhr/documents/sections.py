"""Sections of a document for the search index: one for each heading of level 2 or 3, and one for what stands before."""

from dhr.documents.rendered import Section
from dhr.documents.tree import Element, words_of

_STARTS = ("h2", "h3")


def sections_of(body: Element, *, title: str) -> tuple[Section, ...]:
    """The document's text in stretches. The first may have no heading of its own: it bears the title and no anchor."""
    stretches: list[tuple[str, str, list[str]]] = [("", title, [])]
    for element in _flat(body):
        if element.tag in _STARTS:
            stretches.append((element.get("id", ""), " ".join(words_of(element).split()), []))
        else:
            stretches[-1][2].append(words_of(element))
    texts = ((anchor, heading, "\n".join(filter(None, parts))) for anchor, heading, parts in stretches)
    return tuple(Section(*stretch) for stretch in texts if stretch[2] or stretch[0])


def _flat(body: Element) -> list[Element]:
    """The blocks of the document, those of a `section` among them."""
    return [block for element in body for block in (element if element.tag == "section" else (element,))]
