"""Pictures: each described in words, each a file of the review's own folder."""

import re
from collections.abc import Collection
from urllib.parse import unquote

from dhr.documents.problem import DocumentProblem
from dhr.documents.tree import Element, make, parents, replace, words_of
from dhr.review.facts import Document

_OWN = re.compile(r"images/[^/\\:?#]+(/[^/\\:?#]+)*")


def settle_pictures(body: Element, document: Document, *, path: str, known: Collection[str] | None) -> None:
    """Check every picture, in place; one that fills a paragraph becomes a figure, its title the caption.

    `known` are the files in the folder, such as `images/map.png`; None leaves it open which there are.
    """
    above = parents(body)
    for image in list(body.iter("img")):
        source = unquote(image.get("src", ""))
        line = line_of(document, image.get("src", "") or "![")
        if not image.get("alt", "").strip():
            do = "Say in the square brackets what it shows: ![A map of the agencies involved](images/map.png)."
            raise DocumentProblem(path, line, "A picture has no description.", do)
        if not _OWN.fullmatch(source) or ".." in source.split("/"):
            do = "Put the picture into the folder “images” of this review and name it so: images/map.png."
            raise DocumentProblem(path, line, "A picture is not in the review's own folder.", do)
        if known is not None and source not in known:
            what = "A picture is not among the files of the folder “images”."
            raise DocumentProblem(path, line, what, "Add the file, or mend its name in the text.")
        image.set("src", source)
        _make_figure(image, above)


def _make_figure(image: Element, above: dict[Element, Element]) -> None:
    paragraph, caption = above[image], image.attrib.pop("title", "").strip()
    alone = paragraph.tag == "p" and len(paragraph) == 1 and not words_of(paragraph)
    if not alone or paragraph not in above:
        return
    image.tail = None
    content = [image, make("figcaption", caption)] if caption else [image]
    replace(above[paragraph], paragraph, make("figure", *content))


def line_of(document: Document, wanted: str) -> int:
    """The line of the file on which a piece of the source first stands; 0 when it cannot be found."""
    place = document.text.find(wanted) if wanted else -1
    return document.first_line + document.text.count("\n", 0, place) if place >= 0 else 0
