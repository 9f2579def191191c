"""What is told of a letter or a PDF that cannot be published: the whole of it, word for word."""

import io
import logging
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.errors import DependencyError
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, TextStringObject
from unit.pdf import invented

from dhr.documents.rendered import RenderedReview
from dhr.pdf.letter import inspection as letters
from dhr.pdf.letter.inspection import inspect
from dhr.pdf.make import make_pdf
from dhr.pdf.problem import PdfProblem
from dhr.review.facts import Document

PRINT = "Open the letter, print it to PDF, and use that copy."
PICTURES = (
    "Or publish pictures of its pages: write out its text as qa-letter.md, "
    "and “letter_as: pictures” under “clearance” in publication.yml."
)
CLEAN = "Ask for a clean copy, or open the letter and print it to PDF."


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A letter without fault."""
    return invented.letter()


def told(rendered: RenderedReview, letter: bytes | None = None) -> str:
    """What is said of a PDF that cannot be made."""
    with pytest.raises(PdfProblem) as caught:
        make_pdf(rendered, settings=invented.settings(), letter=letter)
    return str(caught.value)


def with_text(data: bytes, operations: bytes) -> bytes:
    """The letter with more operations on its first page, in its own first font."""

    def add(writer: PdfWriter) -> None:
        page = writer.pages[0]
        font = next(iter(page["/Resources"]["/Font"])).encode()  # type: ignore[index]
        stream = DecodedStreamObject()
        own = page.get_contents().get_data()  # type: ignore[union-attr]
        stream.set_data(b"q\n" + own + b"\nQ\n" + operations.replace(b"/Fx", font))
        page[NameObject("/Contents")] = writer._add_object(stream)

    return invented.changed(data, add)


@pytest.mark.parametrize(
    ("operations", "kind"),
    [
        (b"q BT 3 Tr /Fx 12 Tf 100 300 Td <00240025> Tj ET Q", "invisible text"),
        (b"q BT 1 g /Fx 12 Tf 100 300 Td <00240025> Tj ET Q", "white text"),
        (b"q BT 0 g /Fx 12 Tf -500 300 Td <00240025> Tj ET Q", "text beside the page"),
        (b"q BT 0 g /Fx 0.5 Tf 100 300 Td <00240025> Tj ET Q", "text too small to read"),
        (
            b"q BT /Fx 12 Tf 100 300 Td 0 g <00240025> Tj ET Q q 0 g 90 290 100 30 re f Q",
            "text under something that covers it",
        ),
    ],
)
def test_a_letter_with_hidden_text_is_told(plain: bytes, operations: bytes, kind: str) -> None:
    assert inspect(with_text(plain, operations)) == (
        f"The letter holds {kind}, which readers do not see but anyone can copy. {CLEAN} {PICTURES}",
    )


def test_a_letter_with_comments_is_told(plain: bytes) -> None:
    note = Text(rect=(50, 550, 200, 650), text="Real name still on page 9")
    noted = invented.changed(plain, lambda writer: writer.add_annotation(page_number=0, annotation=note))

    assert inspect(noted) == (f"The letter carries comments or marks, which would become public. {CLEAN}",)


def test_a_letter_that_is_a_form_is_told(plain: bytes) -> None:
    def fill(writer: PdfWriter) -> None:
        entries = {"/Type": NameObject("/Annot"), "/Subtype": NameObject("/Widget"), "/V": TextStringObject("Jo")}
        field = DictionaryObject({NameObject(key): value for key, value in entries.items()})
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(field)])

    assert inspect(invented.changed(plain, fill)) == (
        f"The letter is a form that was filled in; what was filled in would be lost. {PRINT}",
    )


def test_a_letter_with_layers_is_told(plain: bytes) -> None:
    def switch_off(writer: PdfWriter) -> None:
        default = DictionaryObject({NameObject("/BaseState"): NameObject("/OFF")})
        layers = DictionaryObject({NameObject("/D"): default, NameObject("/OCGs"): ArrayObject()})
        writer.root_object[NameObject("/OCProperties")] = layers

    assert inspect(invented.changed(plain, switch_off)) == (
        f"The letter has layers that are switched off. {CLEAN} {PICTURES}",
    )


def blank(*fonts: str) -> bytes:
    """A page without text, or with a text in a font that is not in the file."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=800)
    for font in fonts:
        facts = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": font}
        named = DictionaryObject({NameObject(key): NameObject(value) for key, value in facts.items()})
        known = DictionaryObject({NameObject("/F1"): writer._add_object(named)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): known})
        stream = DecodedStreamObject()
        stream.set_data(b"BT /F1 12 Tf 100 300 Td (Dear Chair) Tj ET")
        page[NameObject("/Contents")] = writer._add_object(stream)
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_a_letter_without_its_fonts_is_told() -> None:
    assert inspect(blank("/Helvetica")) == (
        f"A font that the letter uses is not part of its file, so it may look different elsewhere. {PRINT}",
    )


def test_a_letter_that_is_a_picture_is_told() -> None:
    assert inspect(blank()) == (
        "The letter is a picture without text, which nobody can search or have read aloud. "
        "Write out its text beside it, as qa-letter.md.",
    )


def test_pictures_of_a_letter_without_its_text_beside_are_told(plain: bytes) -> None:
    assert inspect(plain, pictured=True) == (
        "Pictures of the letter cannot be searched or read aloud. Write out its text beside it, as qa-letter.md.",
    )


def test_a_letter_without_pages_is_told() -> None:
    assert inspect(written(PdfWriter())) == (
        "The letter has no pages. Ask for the letter again, or open it and save or print it as PDF anew.",
    )


def test_a_letter_that_cannot_be_decrypted_is_told(plain: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise DependencyError

    monkeypatch.setattr(letters, "PdfReader", unknown)

    assert inspect(plain) == (f"The letter is protected in a way that cannot be read. {PRINT}",)


def test_a_letter_that_cannot_be_joined_is_told(tmp_path: Path, plain: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("/Kids")

    from dhr.pdf.letter import join

    monkeypatch.setattr(join, "Copier", fail)

    assert told(invented.rendered(tmp_path), plain) == (
        "The letter's pages cannot be joined to the report. Open the letter and print it to PDF anew."
    )


def test_a_character_without_a_shape_is_told(tmp_path: Path) -> None:
    summary = Document(kind="executive summary", path="executive-summary.md", text="It was 好.")

    assert told(invented.rendered(tmp_path, documents=(summary,))) == (
        "Executive summary holds characters that the PDF's fonts do not have: “好” (U+597D). "
        "Write them in words, or in letters of another kind."
    )


def test_pictures_that_cannot_be_loaded_are_told(tmp_path: Path) -> None:
    only = "Only PNG and JPEG files in the review's own folder “images” can be used."
    review = invented.rendered(tmp_path / "2023-rowan")
    picture = tmp_path / "2023-rowan" / "images" / "map.png"

    picture.write_bytes(b"not a picture")
    assert told(review) == f"The picture images/map.png cannot be opened. {only}"

    picture.rename(tmp_path / "outside.png")
    picture.symlink_to(tmp_path / "outside.png")
    assert told(review) == f"The PDF may not load images/map.png. {only}"


def test_whatever_the_printing_complains_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dhr.pdf.engine import writing

    def complain(*_: object, **__: object) -> bytes:
        logging.getLogger("weasyprint").warning("A picture was left out")
        return b""

    class Printed:
        """Stands for WeasyPrint, which tells its log what it could not do, and goes on."""

        def __init__(self, **_: object) -> None:
            pass

        def render(self, **_: object) -> "Printed":
            return self

        write_pdf = complain

    monkeypatch.setattr(writing, "HTML", Printed)

    assert told(invented.rendered(tmp_path)) == (
        "The PDF cannot be made without fault: A picture was left out. "
        "If the cause is not plain from these words, ask whoever looks after this software."
    )


def test_a_fault_of_our_own_style_sheet_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    from dhr.pdf.engine import writing

    def ignored(**_: object) -> None:
        logging.getLogger("weasyprint").warning("Ignored a rule")

    monkeypatch.setattr(writing, "CSS", ignored)

    with pytest.raises(RuntimeError, match="the style sheet of the PDF is at fault"):
        writing._fonts_and_style.__wrapped__()
