"""A document's HTML made ready for print: the same words, without what only a page on the web can use.

One PDF holds many documents, whose anchors must not clash; links within the site must be whole; and WeasyPrint 70
leaves a caption at the foot of a page, and breaks a line too early before an inline element.
"""

from urllib.parse import quote, urljoin

from dhr.documents.rendered import Rendered
from dhr.documents.tree import BLOCKS, Element, make, parents, parse, remove, unwrap, write
from dhr.documents.words import word

PICTURE = "review-file:"


def printable(rendered: Rendered, *, prefix: str, site: str = "", page: str = "") -> str:
    """The document's HTML for the PDF.

    `site` is the site's address with a closing slash ("" where it is not known), `page` the document's page on it.
    """
    body = parse(rendered.html)
    _take_numbers_away(body)
    for link in list(body.iter("a")):
        _settle_link(link, body, site=site, page=page)
    for call in [a for a in body.iter("a") if a.get("role") == "doc-noteref"]:
        # What a link leads to must be said in words, and the number of a note is none.
        call.set("aria-label", f"{word('note', rendered.document.language)} {call.text}")
    for region in [div for div in body.iter("div") if div.get("class") == "table"]:
        _lift_caption(region)
    for image in body.iter("img"):
        # Quoted, because WeasyPrint would quote it when it asks for the picture.
        image.set("src", PICTURE + quote(image.get("src", "")))
    _free_spaces(body)
    _prefix_anchors(body, prefix)
    return write(body)


def _take_numbers_away(body: Element) -> None:
    """The links of paragraphs to themselves: an annotation without words is an error in a PDF."""
    above = parents(body)
    for link in [a for a in body.iter("a") if a.get("class") == "number"]:
        remove(above[link], link)


def _settle_link(link: Element, body: Element, *, site: str, page: str) -> None:
    """Links within the site lead nowhere from a PDF: make them whole, or leave their words."""
    target = link.get("href", "")
    if target.startswith(("#", "http:", "https:", "mailto:")):
        return
    if site:
        # A leading slash is the site's root, which need not be the host's.
        link.set("href", site + target[1:] if target.startswith("/") else urljoin(site + page, target))
    else:
        unwrap(parents(body)[link], link)


def _lift_caption(region: Element) -> None:
    """Make a table's caption a paragraph before it, which style sheets can keep with what follows."""
    table = region.find("table")
    caption = table.find("caption") if table is not None else None
    if table is not None and caption is not None:
        remove(table, caption)
        caption.tag, caption.attrib["class"] = "p", "caption"
        region.insert(0, caption)


def _free_spaces(body: Element) -> None:
    """Put the space before an inline element into one of its own.

    Where the words before it fill a line and the space does not fit, WeasyPrint 70 breaks the line at its first word.
    """
    for parent in list(body.iter()):
        for place, child in reversed(list(enumerate(parent))):
            if child.tag in BLOCKS or child.tag == "br":
                continue
            before = parent[place - 1].tail if place else parent.text
            words = (before or "").rstrip(" \n")
            if not words or words == before:
                continue
            if place:
                parent[place - 1].tail = words
            else:
                parent.text = words
            parent.insert(place, make("span", " "))


def _prefix_anchors(body: Element, prefix: str) -> None:
    for element in body.iter():
        for name in ("id", "aria-labelledby"):
            if element.get(name):
                element.set(name, prefix + element.get(name, ""))
        if element.get("href", "").startswith("#"):
            element.set("href", f"#{prefix}{element.get('href', '')[1:]}")
