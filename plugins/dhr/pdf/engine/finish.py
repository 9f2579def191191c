"""The last touches to a PDF while it is still a tree of objects: what WeasyPrint has no option for."""

from collections.abc import Callable
from typing import Any

import pydyf

from dhr.pdf.letter.join import add_letter


def finisher(letter: bytes | None) -> Callable[[Any, Any], None]:
    """A function for WeasyPrint's `finisher`: opens the outline, names the pages, adds the letter's pages."""

    def finish(document: Any, pdf: Any) -> None:
        pdf.catalog["PageMode"] = "/UseOutlines"
        own = len(document.pages)
        # A viewer's page numbers are those that are printed; the letter's pages bear none of ours.
        labels = pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])
        if letter is not None:
            add_letter(pdf, letter)
            labels += [own, pydyf.Dictionary({"S": "/D", "P": pydyf.String("Letter ")})]
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": labels})

    return finish
