"""Headings: levels that start at 2 and never skip, an anchor each."""

from dhr.documents.anchors import slug, unique
from dhr.documents.rendered import Heading
from dhr.documents.tree import HEADINGS, Element, words_of

DEEPEST_LISTED = 4


def settle_headings(body: Element, *, title: str, prefix: str) -> tuple[Heading, ...]:
    """Set every heading's level and anchor, in place, and return those that contents lists show.

    A first-level heading that opens the document repeats its title: it is dropped, or, where its words differ, becomes
    a paragraph, for no word of a document may be lost.
    """
    _settle_title(body, title)
    above: list[int] = []
    found: list[Heading] = []
    taken: set[str] = set()
    for element in list(body.iter()):
        if element.tag not in HEADINGS:
            continue
        words = words_of(element)
        if not words:
            # An empty heading is nothing to read and a stumbling block to listen to.
            element.tag = "div"
            continue
        level = _level(int(element.tag[1]), above)
        element.tag = f"h{level}"
        anchor = unique(prefix + slug(words), taken)
        taken.add(anchor)
        element.set("id", anchor)
        if level <= DEEPEST_LISTED:
            found.append(Heading(level, anchor, " ".join(words.split())))
    return tuple(found)


def _settle_title(body: Element, title: str) -> None:
    if not len(body) or body[0].tag != "h1" or (body.text or "").strip():
        return
    if _folded(words_of(body[0])) == _folded(title):
        body.remove(body[0])
    else:
        body[0].tag = "p"
        body[0].set("class", "document-title")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _level(written: int, above: list[int]) -> int:
    """The level of a heading below those in `above` (levels as written), which is brought up to date."""
    while above and above[-1] >= written:
        above.pop()
    above.append(written)
    return min(1 + len(above), 6)
