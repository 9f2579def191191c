"""What is wrong with a finished PDF is seen before anybody gets it."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject
from unit.pdf import invented

from dhr.pdf.checks.passing import refuse_faulty
from dhr.pdf.checks.pieces import pieces_of
from dhr.pdf.layout.parts import parts_of
from dhr.pdf.layout.report import report_html
from dhr.pdf.make import make_pdf
from dhr.pdf.problem import PdfProblem
from dhr.review.facts import Document

ORDER = "of the PDF the words would not be read out in the order of the text."
STANDARD = "The PDF does not keep to the standard for accessible PDFs ("


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, str]:
    """A PDF without fault, and the HTML that it was made of."""
    rendered = invented.rendered(tmp_path_factory.mktemp("reviews") / "2023-rowan")
    settings = invented.settings()
    html = report_html(rendered, parts_of(rendered, settings), settings=settings, letter_follows=False)
    return make_pdf(rendered, settings=settings, letter=None), html


def elements(writer: PdfWriter, kind: str) -> list[Any]:
    """The structure elements of a kind, in their order."""
    found: list[Any] = []

    def walk(thing: Any) -> None:
        thing = thing.get_object()
        if isinstance(thing, list):
            for kid in thing:
                walk(kid)
        elif isinstance(thing, dict) and "/S" in thing:
            if thing["/S"] == kind:
                found.append(thing)
            walk(thing.get("/K", ArrayObject()))

    walk(writer.root_object["/StructTreeRoot"]["/K"])  # type: ignore[index]
    return found


def cut_a_paragraph(writer: PdfWriter) -> None:
    paragraph = elements(writer, "/P")[-1]
    kids = paragraph["/P"].get_object()["/K"]
    kids.remove(next(kid for kid in kids if kid.get_object() is paragraph))


def reverse_the_order(writer: PdfWriter) -> None:
    part = elements(writer, "/Sect")[2]
    part["/K"].reverse()


def repeat_a_part(writer: PdfWriter) -> None:
    part = elements(writer, "/Sect")[2]
    part["/P"].get_object()["/K"].append(part.indirect_reference)


def make_a_label_of_words(writer: PdfWriter) -> None:
    marked = (list_ for list_ in elements(writer, "/L") if list_["/A"]["/ListNumbering"] == "/Disc")
    item = next(marked)["/K"][0].get_object()
    item["/K"][-1].get_object()[NameObject("/S")] = NameObject("/Lbl")


def exchange_two_pieces(writer: PdfWriter) -> None:
    one, other = [paragraph for paragraph in elements(writer, "/P") if isinstance(paragraph.get("/K"), int)][:2]
    one[NameObject("/K")], other[NameObject("/K")] = other["/K"], one["/K"]


def content(writer: PdfWriter, number: int, change: Callable[[bytes], bytes]) -> None:
    stream = DecodedStreamObject()
    stream.set_data(change(writer.pages[number].get_contents().get_data()))  # type: ignore[union-attr]
    writer.pages[number][NameObject("/Contents")] = writer._add_object(stream)


def empty_a_page(writer: PdfWriter) -> None:
    content(writer, 3, lambda data: b"")


def make_words_an_artifact(writer: PdfWriter) -> None:
    content(writer, 2, lambda data: re.sub(rb"/Span\s*<</MCID \d+>>", b"/Artifact <</Type /Layout>>", data, count=3))


def forget_what_a_picture_shows(writer: PdfWriter) -> None:
    for figure in elements(writer, "/Figure"):
        figure.pop("/Alt", None)


def forget_the_language(writer: PdfWriter) -> None:
    del writer.root_object["/Lang"]


def forget_the_title(writer: PdfWriter) -> None:
    del writer.root_object["/ViewerPreferences"]


def take_the_tags_away(writer: PdfWriter) -> None:
    writer.root_object["/MarkInfo"][NameObject("/Marked")] = NumberObject(0)  # type: ignore[index]


def skip_a_level(writer: PdfWriter) -> None:
    for heading in elements(writer, "/H2"):
        heading[NameObject("/S")] = NameObject("/H4")


def put_an_item_outside(writer: PdfWriter) -> None:
    item = elements(writer, "/LI")[-1]
    item["/P"].get_object()[NameObject("/S")] = NameObject("/Div")


def call_two_notes_alike(writer: PdfWriter) -> None:
    for note in elements(writer, "/Note"):
        note[NameObject("/ID")] = TextStringObject("note")


def forget_what_a_link_is(writer: PdfWriter) -> None:
    for page in writer.pages:
        for link in page.get("/Annots", ArrayObject()):
            link.get_object().pop("/Contents", None)


def follow_the_drawing(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/Tabs")] = NameObject("/R")


FAULTS = (
    (cut_a_paragraph, ORDER),
    (reverse_the_order, ORDER),
    (repeat_a_part, ORDER),
    (make_a_label_of_words, ORDER),
    (exchange_two_pieces, ORDER),
    (empty_a_page, ORDER),
    (make_words_an_artifact, ORDER),
    (forget_what_a_picture_shows, STANDARD),
    (forget_the_language, STANDARD),
    (forget_the_title, STANDARD),
    (take_the_tags_away, STANDARD),
    (skip_a_level, STANDARD),
    (put_an_item_outside, STANDARD),
    (call_two_notes_alike, STANDARD),
    (forget_what_a_link_is, STANDARD),
    (follow_the_drawing, STANDARD),
)


@pytest.mark.parametrize(("fault", "told"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_fault_is_seen(fault: Callable[[PdfWriter], None], told: str, good: tuple[bytes, str]) -> None:
    data, html = good
    with pytest.raises(PdfProblem) as caught:
        refuse_faulty(invented.changed(data, fault), html=html)

    assert told in caught.value.what
    assert caught.value.do == "This is a fault of this software, not of the text. Please tell whoever looks after it."


def test_a_change_that_is_none_is_no_fault(good: tuple[bytes, str]) -> None:
    data, html = good

    refuse_faulty(invented.changed(data, lambda writer: None), html=html)


def test_the_page_of_a_wrong_order_is_told(good: tuple[bytes, str]) -> None:
    data, html = good
    with pytest.raises(PdfProblem, match=r"^On page 3 of the PDF the words would not be read out in the order"):
        refuse_faulty(invented.changed(data, reverse_the_order), html=html)


def test_a_text_that_is_not_in_the_pdf_is_missed(good: tuple[bytes, str]) -> None:
    data, html = good
    last = len(PdfReader(io.BytesIO(data)).pages)

    with pytest.raises(PdfProblem, match=f"^On page {last} of the PDF"):
        refuse_faulty(data, html=html.replace("</body>", "<p>more</p></body>"))


def test_what_is_hidden_from_screen_readers_is_not_missed(good: tuple[bytes, str]) -> None:
    data, html = good

    refuse_faulty(data, html=html.replace("</body>", '<p aria-hidden="true">a <br> sign</p></body>'))


def test_a_file_without_tags_has_no_order(good: tuple[bytes, str], tmp_path: Path) -> None:
    _, html = good

    def without_tree(writer: PdfWriter) -> None:
        writer.root_object[NameObject("/StructTreeRoot")] = DictionaryObject()

    with pytest.raises(PdfProblem, match=f"On page 1 {ORDER}"):
        refuse_faulty(invented.changed(good[0], without_tree), html=html)


def test_hyphens_at_the_ends_of_lines_are_no_difference(tmp_path: Path) -> None:
    text = " ".join(f"{'x' * length} public-facing work" for length in range(1, 40))
    documents = (Document(kind="executive summary", path="executive-summary.md", text=text),)
    rendered = invented.rendered(tmp_path / "2023-rowan", **(invented.LEAST | {"documents": documents}))
    data = make_pdf(rendered, settings=invented.settings(), letter=None)

    assert any(words.endswith("public-") for words in pieces_of(data).values())
