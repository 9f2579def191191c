"""The letter's pages joined behind the report, each as one tagged picture whose text stands before it."""

import io
from typing import Any

import pydyf
from pypdf import PageObject, PdfReader

from dhr.pdf.letter.foreign import Copier, unmarked
from dhr.pdf.problem import PdfProblem
from dhr.pdf.reading import BROKEN, quiet_pypdf

OUTLINE_TITLE = "The letter as received"


def add_letter(pdf: Any, letter: bytes) -> None:
    """Add the letter's pages to the PDF that WeasyPrint is about to write: at its end, in its tags and outline."""
    with quiet_pypdf():
        try:
            reader = PdfReader(io.BytesIO(letter))
            copier = Copier(pdf, reader)
            pages = [_add(copier, page) for page in reader.pages]
        except BROKEN as error:
            what = "The letter's pages cannot be joined to the report."
            raise PdfProblem(what, "Open the letter and print it to PDF anew.") from error
    _tag(pdf, pages)
    _add_to_outline(pdf, pages[0])


def _add(copier: Copier, page: PageObject) -> Any:
    """Copy one page: its looks, with its content as one piece of marked content, and nothing else."""
    contents = page.get_contents()
    data = unmarked(contents, copier.source) if contents is not None else b""
    # q and Q keep a page's own settings from whatever follows; line ends keep its last word from ours.
    stream: Any = pydyf.Stream([b"/Figure <</MCID 0>> BDC", b"q", data, b"Q", b"EMC"], compress=True)
    copier.pdf.add_object(stream)
    kept = {
        key: copier.value(page[f"/{key}"])
        for key in ("MediaBox", "CropBox", "Rotate", "Resources", "Group", "UserUnit")
        if f"/{key}" in page
    }
    fixed = {"Type": "/Page", "Parent": copier.pdf.pages.reference, "Contents": stream.reference, "Tabs": "/S"}
    copied = _dictionary(**(kept | fixed))
    copier.pdf.add_page(copied)
    return copied


def _tag(pdf: Any, pages: list[Any]) -> None:
    """Hang a section with a figure for each page at the end of the report's tags, and number both ways."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    document = _object(pdf, root["K"][0])
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    section = _dictionary(Type="/StructElem", S="/Sect", P=document.reference, K=pydyf.Array())
    pdf.add_object(section)
    document["K"].append(section.reference)
    key = max(numbers[::2], default=-1) + 1
    for count, page in enumerate(pages, start=1):
        figure = _figure(section, page, count)
        pdf.add_object(figure)
        section["K"].append(figure.reference)
        page["StructParents"] = key
        numbers += [key, pydyf.Array([figure.reference])]
        key += 1
    root["ParentTreeNextKey"] = key


def _figure(section: Any, page: Any, count: int) -> Any:
    words = f"Page {count} of the letter as received; its text is given above"
    return _dictionary(
        Type="/StructElem",
        S="/Figure",
        P=section.reference,
        Pg=page.reference,
        K=0,
        Alt=pydyf.String(words),
        A=_dictionary(O="/Layout", Placement="/Block", BBox=page["MediaBox"]),
    )


def _add_to_outline(pdf: Any, page: Any) -> None:
    """Put the pages below the outline's last entry, which is the annex with the letter."""
    outline = _object(pdf, pdf.catalog["Outlines"])
    annex = _object(pdf, outline["Last"])
    item = _dictionary(
        Title=pydyf.String(OUTLINE_TITLE),
        Parent=annex.reference,
        Dest=pydyf.Array([page.reference, "/Fit"]),
        Count=0,
    )
    pdf.add_object(item)
    if "Last" in annex:
        item["Prev"] = annex["Last"]
        _object(pdf, annex["Last"])["Next"] = item.reference
    else:
        annex["First"] = item.reference
    annex["Last"] = item.reference
    annex["Count"] += 1
    outline["Count"] += 1


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _dictionary(**entries: Any) -> Any:
    return pydyf.Dictionary(entries)
