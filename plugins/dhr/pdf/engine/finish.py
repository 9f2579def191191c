"""The last touches to a PDF while it is still a tree of objects: what WeasyPrint has no option for."""

from collections.abc import Callable, Mapping
from typing import Any

import pydyf

from dhr.pdf.letter.join import add_letter


def finisher(languages: Mapping[str, str], letter: bytes | None) -> Callable[[Any, Any], None]:
    """A function for WeasyPrint's `finisher`: opens the outline, says each part's language, adds the letter's pages."""

    def finish(document: Any, pdf: Any) -> None:
        pdf.catalog["PageMode"] = "/UseOutlines"
        _set_languages(document, pdf, languages)
        _set_scopes(pdf)
        if letter is not None:
            add_letter(pdf, letter)

    return finish


def _set_languages(document: Any, pdf: Any, languages: Mapping[str, str]) -> None:
    """Give the tags of parts in another language that language, which WeasyPrint 70 does not carry over.

    Each part begins on a new page, so the page tells to which part a tag at the top of the tree belongs.
    """
    starts = [
        (page, languages[a]) for page, place in enumerate(document.pages) for a in place.anchors if a in languages
    ]
    references = pdf.page_references  # made anew at every look
    language_of = {
        references[page]: next((language for start, language in reversed(starts) if start <= page), "en")
        for page in range(len(document.pages))
    }
    root = next(o for o in pdf.objects if _is(o, "S", "/Document"))
    for element in pdf.objects:
        if _is(element, "Type", "/StructElem") and element.get("P") == root.reference:
            language = language_of.get(element.get("Pg"), "en")
            if language != "en":
                element["Lang"] = pydyf.String(language)


def _set_scopes(pdf: Any) -> None:
    """Say of each head whether it stands over a column or before a row, which WeasyPrint 70 leaves out.

    Cells that it knows no heads for (those under the further columns of a wide head) then follow from the scopes.
    """
    for element in pdf.objects:
        if _is(element, "S", "/TH"):
            part = _parent(pdf, _parent(pdf, element))
            element["A"]["Scope"] = "/Column" if _is(part, "S", "/THead") else "/Row"
        elif _is(element, "S", "/TD") and not element["A"].get("Headers"):
            element["A"].pop("Headers", None)


def _parent(pdf: Any, element: Any) -> Any:
    return pdf.objects[int(element["P"].split()[0])]


def _is(thing: Any, key: str, value: str) -> bool:
    return isinstance(thing, pydyf.Dictionary) and thing.get(key) == value
