"""The clearance letter as received: whether it can be published as it is, and what it says.

A letter comes from elsewhere and is published whole, so whatever cannot be seen in it, or was meant for colleagues
only, must be found before. What can be taken away without changing how it looks (scripts, attached files, metadata)
is taken away when the letter is joined to the report, and is no problem.
"""

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError

from anonymise.extract.pdf_hidden import hidden_text
from dhr.pdf.problem import PdfProblem
from dhr.pdf.reading import BROKEN, quiet_pypdf

MOST_BYTES = 5_000_000

_AGAIN = "Ask for the letter again, or open it and save or print it as PDF anew."
_PRINT = "Open the letter, print it to PDF, and use that copy."
_CLEAN = "Ask for a clean copy, or open the letter and print it to PDF."
_PICTURES = (
    "Or publish pictures of its pages: write out its text as qa-letter.md, "
    "and “letter_as: pictures” under “clearance” in publication.yml."
)


def inspect(data: bytes, *, transcribed: bool = False, pictured: bool = False) -> tuple[str, ...]:
    """What keeps the letter from being published, each with what to do; empty when nothing does.

    `transcribed`: its text stands in a file of its own, so that a scan without text will do.
    `pictured`: only pictures of its pages will be published, so that what nobody sees in it will not be.
    """
    problem = _of_the_file(data)
    if problem:
        return (problem,)
    with quiet_pypdf():
        try:
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted:
                return ("The letter is protected by a password or by permissions. " + _PRINT,)
            return tuple(_of_the_content(reader, transcribed, pictured))
        except DependencyError:
            return ("The letter is protected in a way that cannot be read. " + _PRINT,)
        except BROKEN:
            return ("The letter's file is damaged. " + _AGAIN,)


def refuse(data: bytes, *, transcribed: bool) -> None:
    """Raise PdfProblem at a letter that may not be published, so that no way past the checklist joins one."""
    for problem in inspect(data, transcribed=transcribed):
        what, _, do = problem.partition(". ")
        raise PdfProblem(f"{what}.", do)


def text(data: bytes) -> str:
    """The letter's text, pages separated by empty lines; "" where it has none or cannot be read."""
    with quiet_pypdf():
        try:
            reader = PdfReader(io.BytesIO(data))
            return "\n\n".join(page.extract_text().strip() for page in reader.pages).strip()
        except BROKEN:
            return ""


def _of_the_file(data: bytes) -> str:
    if not data.strip():
        return "The letter's file is empty. " + _AGAIN
    if not data.startswith(b"%PDF-"):
        return "The letter's file is not a PDF, whatever its name says. " + _AGAIN
    if len(data) > MOST_BYTES:
        size = f"{len(data) / 1_000_000:.1f} MB, and at most {MOST_BYTES // 1_000_000} MB can be published"
        return (
            f"The letter's file is too large ({size}). Save it with smaller pictures, or scan it at 150 dots per inch."
        )
    if b"%%EOF" not in data[-2048:]:
        return "The end of the letter's file is missing. " + _AGAIN
    return ""


def _of_the_content(reader: PdfReader, transcribed: bool, pictured: bool) -> Iterator[str]:
    if not reader.pages:
        yield "The letter has no pages. " + _AGAIN
        return
    yield from _of_the_text(reader, transcribed, pictured)
    # Bars and comments may lie over words as annotations, which a picture of the page would leave out.
    yield from _of_annotations(reader)
    if not pictured:
        yield from _of_what_is_hidden(reader)


def _of_the_text(reader: PdfReader, transcribed: bool, pictured: bool) -> Iterator[str]:
    if transcribed:
        return
    if pictured:
        yield "Pictures of the letter cannot be searched or read aloud. Write out its text beside it, as qa-letter.md."
    elif not any(page.extract_text().strip() for page in reader.pages):
        yield (
            "The letter is a picture without text, which nobody can search or have read aloud. "
            "Write out its text beside it, as qa-letter.md."
        )


def _of_what_is_hidden(reader: PdfReader) -> Iterator[str]:
    for kind in hidden_text(reader):
        yield f"The letter holds {kind}, which readers do not see but anyone can copy. {_CLEAN} {_PICTURES}"
    if _hides_layers(reader):
        yield f"The letter has layers that are switched off. {_CLEAN} {_PICTURES}"
    if any(not embedded for page in reader.pages for embedded in _fonts(page)):
        yield f"A font that the letter uses is not part of its file, so it may look different elsewhere. {_PRINT}"


def _hides_layers(reader: PdfReader) -> bool:
    layers: Any = reader.root_object.get("/OCProperties", {})
    default = layers.get_object().get("/D", {}).get_object() if layers else {}
    return bool(default.get("/OFF")) or default.get("/BaseState") == "/OFF"


def _of_annotations(reader: PdfReader) -> Iterator[str]:
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots") or ()]
    kinds = {str(note.get("/Subtype", "")) for note in notes}
    if kinds - {"/Link", "/Popup", "/Widget"}:
        yield f"The letter carries comments or marks, which would become public. {_CLEAN}"
    if any(note.get("/Subtype") == "/Widget" and note.get("/V") not in (None, "") for note in notes):
        yield f"The letter is a form that was filled in; what was filled in would be lost. {_PRINT}"


def _fonts(page: Any) -> Iterator[bool]:
    """Whether each font of a page is embedded."""
    resources = page.get("/Resources")
    fonts = resources.get_object().get("/Font") if resources else None
    for reference in fonts.get_object().values() if fonts else ():
        font = reference.get_object()
        if font.get("/Subtype") == "/Type3":
            yield True
            continue
        descendants = font.get("/DescendantFonts")
        described = descendants.get_object()[0].get_object() if descendants else font
        descriptor = described.get("/FontDescriptor")
        yield descriptor is not None and any(
            name in descriptor.get_object() for name in ("/FontFile", "/FontFile2", "/FontFile3")
        )
