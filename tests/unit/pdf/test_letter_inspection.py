"""Letters that may not be published as they are, and those that may."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Text
from pypdf.generic import DecodedStreamObject, NameObject
from unit.pdf import invented

from dhr.pdf.letter.inspection import inspect, refuse, text
from dhr.pdf.problem import PdfProblem


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A letter without fault."""
    return invented.letter()


def encrypted(data: bytes, to_open: str) -> bytes:
    """The letter under a password that is asked for when it is opened, or ("") only when it is changed."""
    return invented.changed(data, lambda writer: writer.encrypt(to_open, "other", algorithm="RC4-128"))


def with_content(data: bytes, extra: bytes, *, before: bool = False) -> bytes:
    """The letter with more operations on its first page, in its own first font."""

    def add(writer: PdfWriter) -> None:
        page = writer.pages[0]
        font = next(iter(page["/Resources"]["/Font"])).encode()  # type: ignore[index]
        own = page.get_contents().get_data()  # type: ignore[union-attr]
        code = b"q BT /Fx 12 Tf 100 300 Td 0 g <00240025> Tj ET Q"
        stream = DecodedStreamObject()
        more = extra.replace(b"TEXT", code).replace(b"/Fx", font)
        stream.set_data(more + b"\n" + own if before else b"q\n" + own + b"\nQ\n" + more)
        page[NameObject("/Contents")] = writer._add_object(stream)

    return invented.changed(data, add)


@pytest.mark.parametrize("tags", [True, False])
def test_a_plain_letter_has_no_problem(tags: bool) -> None:
    data = invented.letter(tags=tags)

    assert inspect(data) == ()
    assert "Thank you for the report on Rowan." in text(data)


AGAIN = "Ask for the letter again, or open it and save or print it as PDF anew."
PRINT = "Open the letter, print it to PDF, and use that copy."
CLEAN = "Ask for a clean copy, or open the letter and print it to PDF."
NO_PDF = f"The letter's file is not a PDF, whatever its name says. {AGAIN}"
PASSWORD = f"The letter is protected by a password or by permissions. {PRINT}"
TOO_LARGE = (
    "The letter's file is too large (5.0 MB, and at most 5 MB can be published). "
    "Save it with smaller pictures, or scan it at 150 dots per inch."
)
DAMAGES: list[tuple[Callable[[bytes], bytes], str]] = [
    (lambda data: b"", f"The letter's file is empty. {AGAIN}"),
    (lambda data: b"  \n", f"The letter's file is empty. {AGAIN}"),
    (lambda data: b"<!DOCTYPE html><html><body>Dear Chair</body></html>", NO_PDF),
    (lambda data: b"junk" + data, NO_PDF),
    (lambda data: data[: len(data) // 2], f"The end of the letter's file is missing. {AGAIN}"),
    (lambda data: b"%PDF-1.7\n" + b"x" * 400 + b"\n%%EOF", f"The letter's file is damaged. {AGAIN}"),
    (lambda data: data + b"x" * 5_000_000, TOO_LARGE),
    (lambda data: encrypted(data, "secret"), PASSWORD),
    (lambda data: encrypted(data, ""), PASSWORD),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGES)
def test_a_file_that_cannot_be_used_is_refused(plain: bytes, damage: Callable[[bytes], bytes], message: str) -> None:
    assert inspect(damage(plain)) == (message,)
    assert text(damage(plain)[:1000]) == ""


def test_a_scan_needs_a_transcription() -> None:
    scan = invented.letter("<div style='width:100mm;height:100mm;background:#888'></div>")

    assert "Write out its text beside it" in inspect(scan)[0]
    assert inspect(scan, transcribed=True) == ()


HIDDEN = [
    (b"q BT 3 Tr /Fx 12 Tf 100 300 Td <00240025> Tj ET Q", False, "invisible text"),
    (b"q BT 1 g /Fx 12 Tf 100 300 Td <00240025> Tj ET Q", False, "white text"),
    (b"q BT 1 1 1 rg /Fx 12 Tf 100 300 Td [<0024> 5 <0025>] TJ ET Q", False, "white text"),
    (b"q BT 0 g /Fx 12 Tf -500 300 Td <00240025> Tj ET Q", False, "text beside the page"),
    (b"q BT 0 g /Fx 12 Tf 1 0 0 1 100 4000 Tm <00240025> Tj ET Q", False, "text beside the page"),
    (b"q BT 0 g /Fx 0.5 Tf 100 300 Td <00240025> Tj ET Q", False, "text too small"),
    (b"TEXT q 0 g 90 290 100 30 re f Q", False, "text under something"),
    (b"TEXT q 1 g 90 290 m 190 290 l 190 320 l 90 320 l h f Q", False, "text under something"),
    (b"TEXT q 2 0 0 2 0 0 cm 45 145 50 15 re f Q", False, "text under something"),
]


@pytest.mark.parametrize(("operations", "before", "words"), HIDDEN)
def test_hidden_text_is_found(plain: bytes, operations: bytes, before: bool, words: str) -> None:
    problems = inspect(with_content(plain, operations, before=before))

    assert len(problems) == 1
    assert words in problems[0]


VISIBLE = [
    (b"TEXT", False),
    (b"q 0 0 0.5 rg 90 290 100 30 re f 1 g BT /Fx 12 Tf 100 300 Td <00240025> Tj ET Q", False),
    (b"q 0.9 g 0 0 600 900 re f Q", True),
    (b"TEXT q 0 g 90 290 100 30 re S Q", False),
    (b"TEXT q 0 g 300 290 100 30 re f Q", False),
    (b"q BT 3 Tr /Fx 12 Tf 100 300 Td <> Tj ET Q", False),
]


@pytest.mark.parametrize(("operations", "before"), VISIBLE)
def test_text_that_can_be_seen_is_fine(plain: bytes, operations: bytes, before: bool) -> None:
    assert inspect(with_content(plain, operations, before=before)) == ()


def test_comments_would_become_public(plain: bytes) -> None:
    notes = (
        Text(rect=(50, 550, 200, 650), text="Real name still on page 9"),
        FreeText(text="Check this", rect=(50, 550, 200, 650)),
    )

    for note in notes:
        problems = inspect(invented.changed(plain, lambda w, n=note: w.add_annotation(page_number=0, annotation=n)))  # type: ignore[misc]
        assert "comments or marks" in problems[0]
        assert "Ask for a clean copy" in problems[0]


def test_links_attachments_and_scripts_are_no_problem() -> None:
    data = invented.letter(invented.LETTER + "<p><a href='https://example.org/'>guidance</a></p>")

    assert inspect(invented.changed(data, lambda writer: writer.add_attachment("notes.txt", b"private"))) == ()


def test_fonts_must_be_part_of_the_file() -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=800)
    from pypdf.generic import DictionaryObject

    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(named)})}
    )
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 100 300 Td (Dear Chair) Tj ET")
    page[NameObject("/Contents")] = writer._add_object(stream)
    target = io.BytesIO()
    writer.write(target)

    assert "font" in inspect(target.getvalue())[0]


def test_a_refused_letter_says_why_and_what_to_do() -> None:
    with pytest.raises(PdfProblem) as caught:
        refuse(b"", transcribed=True)

    assert caught.value.what == "The letter's file is empty."
    assert caught.value.do.startswith("Ask for the letter again")
