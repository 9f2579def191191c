"""A letter as pictures of its pages: seen as before, and with nothing in it that cannot be seen."""

import io
from pathlib import Path

import page
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    TextStringObject,
)
from unit.pdf import invented

from dhr.pdf.letter.alone import letter_alone
from dhr.pdf.letter.facsimile import facsimile, is_pictured
from dhr.pdf.letter.inspection import inspect
from dhr.pdf.make import make_pdf
from dhr.pdf.problem import PdfProblem

SECRET = "Quillhaven"


def with_operations(operations: bytes) -> bytes:
    """A letter with more on its page, in a plain font of its own."""

    def add(writer: PdfWriter) -> None:
        page = writer.pages[0]
        names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        font = DictionaryObject({NameObject(key): NameObject(value) for key, value in names.items()})
        layer = writer._add_object(
            DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject(SECRET)})
        )
        page["/Resources"]["/Font"][NameObject("/Extra")] = writer._add_object(font)  # type: ignore[index]
        page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/Off"): layer})  # type: ignore[index]
        off = DictionaryObject({NameObject("/OFF"): ArrayObject([layer])})
        layers = DictionaryObject({NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): off})
        writer.root_object[NameObject("/OCProperties")] = layers
        stream = DecodedStreamObject()
        stream.set_data(b"q\n" + page.get_contents().get_data() + b"\nQ\n" + operations)  # type: ignore[union-attr]
        page[NameObject("/Contents")] = writer._add_object(stream)

    return invented.changed(invented.letter(), add)


TEXT = f"BT /Extra 24 Tf 100 300 Td ({SECRET}) Tj ET".encode()
HIDDEN = {
    "invisible": b"q 3 Tr " + TEXT + b" Q",
    "white": b"q 1 g " + TEXT + b" Q",
    "almost white": b"q 0.98 g " + TEXT + b" Q",
    "covered by a bar": b"q 0 g " + TEXT + b" 90 290 400 40 re f Q",
    "beside the page": b"q 1 0 0 1 4000 0 cm " + TEXT + b" Q",
    "on a layer that is off": b"/OC /Off BDC " + TEXT + b" EMC",
}


def every_byte(data: bytes) -> bytes:
    """The whole file in the clear: every object, every stream but pictures decoded."""
    reader, found = PdfReader(io.BytesIO(data)), [data]
    for number in range(1, int(reader.trailer["/Size"])):
        thing = reader.get_object(IndirectObject(number, 0, reader))
        if hasattr(thing, "get_data") and thing.get("/Subtype") != "/Image":
            found.append(thing.get_data())
        found.append(repr(thing).encode())
    return b"".join(found)


@pytest.mark.parametrize("kind", HIDDEN)
def test_what_cannot_be_seen_is_not_in_a_facsimile(kind: str, tmp_path: Path) -> None:
    received = with_operations(HIDDEN[kind])
    review = invented.rendered(tmp_path / "review", documents=(), action_plan=None)
    assert SECRET.encode() in every_byte(received)

    pictures = facsimile(received)
    joined = make_pdf(review, settings=invented.settings(tmp_path), letter=pictures)

    for data in (pictures, letter_alone(pictures), joined):
        reader = PdfReader(io.BytesIO(data))
        assert SECRET.encode() not in every_byte(data)
        assert SECRET not in "".join(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("kind", [kind for kind in HIDDEN if kind != "covered by a bar"])
def test_a_picture_is_the_same_with_and_without_what_is_hidden(kind: str) -> None:
    assert facsimile(with_operations(HIDDEN[kind])) == facsimile(with_operations(b""))


def test_a_review_with_a_facsimile_passes_validation_and_is_the_same_twice(tmp_path: Path) -> None:
    review = invented.rendered(tmp_path / "review", documents=(), action_plan=None)
    received = with_operations(HIDDEN["white"])
    first, again = (
        make_pdf(review, settings=invented.settings(tmp_path), letter=facsimile(received)) for _ in range(2)
    )
    made = tmp_path / "made.pdf"
    made.write_bytes(first)

    assert first == again
    assert page.validate_pdf(str(made), profile=page.ValidationProfile.PDF_UA_1).failures == []


def test_what_lies_under_a_bar_does_not_change_the_picture() -> None:
    bar = b"q 0 g 90 290 400 40 re f Q"

    assert facsimile(with_operations(HIDDEN["covered by a bar"])) == facsimile(with_operations(bar))


def test_what_can_be_seen_is_in_the_picture_and_nothing_of_it_as_text() -> None:
    assert facsimile(with_operations(TEXT)) != facsimile(with_operations(b""))
    assert PdfReader(io.BytesIO(facsimile(with_operations(TEXT)))).pages[0].extract_text() == ""


def test_pictures_need_a_transcription_and_excuse_hidden_text_alone() -> None:
    hidden = with_operations(HIDDEN["white"])

    assert inspect(hidden, transcribed=True, pictured=True) == ()
    assert "Write out its text" in inspect(hidden, pictured=True)[0]
    assert any("letter_as: pictures" in problem for problem in inspect(hidden, transcribed=True))
    assert "password" in inspect(invented.changed(hidden, lambda w: w.encrypt("", "x")), pictured=True)[0]


@pytest.mark.parametrize("kind", ["/Redact", "/Square", "/FreeText"])
def test_a_redaction_that_was_not_applied_is_refused_though_pictures_are_published(kind: str) -> None:
    def mark(writer: PdfWriter) -> None:
        note = DictionaryObject({NameObject("/Subtype"): NameObject(kind)})
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])

    assert "comments or marks" in inspect(invented.changed(invented.letter(), mark), transcribed=True, pictured=True)[0]


WAYS = [
    ((True, True, False), False),
    ((False, True, False), True),
    ((True, True, True), True),
    ((True, False, False), False),
]


@pytest.mark.parametrize(("facts", "pictured"), WAYS)
def test_the_letter_itself_or_a_person_says_whether_it_becomes_pictures(
    facts: tuple[bool, bool, bool], pictured: bool
) -> None:
    has_text, transcribed, asked = facts

    assert is_pictured(has_text=has_text, transcribed=transcribed, asked=asked) is pictured


def test_a_facsimile_that_cannot_be_made_is_said_in_words() -> None:
    with pytest.raises(PdfProblem) as caught:
        facsimile(b"%PDF-1.7 no more")

    assert caught.value.what == "The letter's pages cannot be made into pictures."
