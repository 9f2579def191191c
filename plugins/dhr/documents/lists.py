"""Lists: items stand in lists and lists hold items, whatever the HTML in a document's Markdown says."""

from dhr.documents.tree import Element, make, parents

_HOLDS = {"ul": ("li",), "ol": ("li",), "dl": ("dt", "dd")}
_BELONGS = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",)}


def settle_lists(body: Element) -> None:
    """Turn items outside a list into paragraphs' likes, and put loose content of a list into items, in place."""
    above = parents(body)
    for element in list(body.iter()):
        if element.tag in _BELONGS and above[element].tag not in _BELONGS[element.tag]:
            element.tag = "div"
        if element.tag in _HOLDS:
            _gather(element, item=_HOLDS[element.tag][-1])
            above.update({grandchild: child for child in element for grandchild in child})
    for element in [e for e in body.iter() if e.tag in _HOLDS and not len(e)]:
        element.tag = "div"


def _gather(element: Element, *, item: str) -> None:
    """Put whatever in a list is not an item into items of its own."""
    words, element.text = element.text or "", None
    children = list(element)
    element[:] = []
    if words.strip():
        element.append(make(item, words))
    for child in children:
        tail, child.tail = child.tail or "", None
        element.append(child if child.tag in _HOLDS[element.tag] else make(item, child))
        if tail.strip():
            element.append(make(item, tail))
