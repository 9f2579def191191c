"""Links: to other reviews, within the document, to the web; nothing else."""

import re
from collections.abc import Callable

from dhr.documents.pictures import line_of
from dhr.documents.problem import DocumentProblem
from dhr.documents.tree import Element, parents, unwrap, words_of
from dhr.review.facts import Document

Link = Callable[[str], str]

_ABSOLUTE = re.compile(r"(https?://[^/]|mailto:\S)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def settle_links(body: Element, document: Document, *, path: str, prefix: str, link: Link | None) -> None:
    """Resolve or unwrap every link, in place.

    `review:2023-rowan` goes through `link`, which returns an address, or "" for a review that is not published:
    then, and without `link`, the words stay and the link goes. So does a link without words.
    """
    anchors = {element.get("id", "") for element in body.iter() if element.get("id")}
    above = parents(body)
    for element in list(body.iter("a")):
        target = element.get("href", "").strip()
        if element.get("class") == "number" or element.get("role"):
            continue
        if not words_of(element) and element.find(".//img") is None:
            # Nobody could see it, and nobody could say what it is called.
            _take_away(element, above)
            continue
        if target.startswith("#"):
            element.set("href", _inside(target[1:], anchors, document, path=path, prefix=prefix))
            continue
        address = _address(target, link)
        if address:
            element.attrib = {"href": address} | ({"lang": element.get("lang", "")} if element.get("lang") else {})
        else:
            _take_away(element, above)


def _take_away(element: Element, above: dict[Element, Element]) -> None:
    parent = above[element]
    above.update(dict.fromkeys(element, parent))
    unwrap(parent, element)


def _address(target: str, link: Link | None) -> str:
    if target.startswith("review:"):
        return link(target.removeprefix("review:")) if link else ""
    if _ABSOLUTE.match(target):
        return target
    if _SCHEME.match(target) or target.startswith(("/", "\\")):
        return ""
    return target


def _inside(name: str, anchors: set[str], document: Document, *, path: str, prefix: str) -> str:
    if prefix + name in anchors:
        return f"#{prefix}{name}"
    # Neither the link nor the heading that is nearest to it may be told: both can be somebody's name.
    do = "Link to a heading as it is now, such as #key-issues, or to a paragraph, such as #p12."
    raise DocumentProblem(path, line_of(document, f"#{name}"), "A link to a place in this document leads nowhere.", do)
