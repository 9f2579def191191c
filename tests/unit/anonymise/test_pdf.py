import pytest
from pypdf import PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from anonymise.extract.files import File
from anonymise.extract.table import extract_file

XMP = """<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2024-03-01" xmp:Label="Labelled">
 <dc:creator><rdf:Seq><rdf:li>Harriet Hartwhistle</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>
</x:xmpmeta><?xpacket end="w"?>"""


def told(data: bytes, path: str = "a.pdf", beside: frozenset[str] = frozenset()) -> dict[str, str]:
    return {p.part: p.text for p in extract_file(File(path, data, beside)).passages}


def with_xmp(writer: PdfWriter) -> None:
    stream = StreamObject()
    stream.set_data(XMP.encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def with_alternative_text(writer: PdfWriter) -> None:
    writer._add_object(DictionaryObject({NameObject("/Alt"): TextStringObject("the hidden alternative")}))


def with_script(writer: PdfWriter) -> None:
    action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('x')")}
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(DictionaryObject(action))


def test_the_text_of_each_page_is_read_with_the_zone_of_the_file(pdf) -> None:
    (passage,) = (p for p in extract_file(File("qa-letter.pdf", pdf("Dear chair"))).passages if "page" in p.part)

    assert (passage.part, passage.text, passage.zone) == ("page 1", "Dear chair", "letter")


@pytest.mark.parametrize(
    ("change", "part", "text"),
    [
        (lambda w: w.add_metadata({"/Author": "Harriet H"}), "document property Author", "Harriet H"),
        (with_xmp, "XMP creator", "Harriet Hartwhistle"),
        (with_xmp, "XMP Label", "Labelled"),
        (lambda w: w.add_outline_item(title="A bookmark", page_number=0), "bookmark", "A bookmark"),
        (lambda w: w.add_annotation(0, Text(rect=(0, 0, 9, 9), text="A note")), "note", "A note"),
        (with_alternative_text, "alternative text", "the hidden alternative"),
        (with_script, "script", "app.alert('x')"),
        (lambda w: w.add_attachment("harriet.txt", b"x"), "text F", "harriet.txt"),
    ],
)
def test_what_stands_outside_the_pages_is_read(pdf, change, part: str, text: str) -> None:
    assert told(pdf("x", change)).get(part) == text


def test_dates_of_the_file_itself_are_left_out(pdf) -> None:
    parts = told(pdf("x", lambda w: (w.add_metadata({"/CreationDate": "D:20240301"}), with_xmp(w))))

    assert not [part for part in parts if "Date" in part]


def test_an_attachment_is_opened_by_its_kind_or_unchecked(pdf, opened) -> None:
    known = opened("a.pdf", pdf("x", lambda w: w.add_attachment("harriet.txt", b"attached words")))
    (one,) = opened("a.pdf", pdf("x", lambda w: w.add_attachment("harriet.bin", b"x"))).unchecked

    assert ("file 1 inside", "attached words") in [(p.part, p.text) for p in known.passages]
    assert not known.unchecked
    assert "embedded" in one.why
    assert "harriet" not in one.why


def test_a_protected_file_is_unchecked(pdf, opened) -> None:
    (one,) = opened("a.pdf", pdf("x", lambda w: w.encrypt("secret"))).unchecked

    assert "password" in one.why


def scanned(writer: PdfWriter) -> None:
    page = writer.pages[0]
    stream = StreamObject()
    stream.update(
        {
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Type"): NameObject("/XObject"),
        }
    )
    page[NameObject("/Resources")][NameObject("/XObject")] = DictionaryObject(
        {NameObject("/Im0"): writer._add_object(stream)}
    )


def test_a_scanned_page_needs_a_transcription_beside_it(pdf) -> None:
    data = pdf("", scanned)

    assert "picture without text" in extract_file(File("qa-letter.pdf", data)).unchecked[0].why
    assert not extract_file(File("qa-letter.pdf", data, frozenset({"qa-letter.md"}))).unchecked


def test_a_photograph_on_a_page_tells_its_properties(pdf, jpeg) -> None:
    def with_photograph(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream.set_data(jpeg({0x013B: "Harriet H"}))
        stream[NameObject("/Subtype")] = NameObject("/Image")
        stream[NameObject("/Filter")] = NameObject("/DCTDecode")
        writer._add_object(stream)

    assert told(pdf("x", with_photograph))["photograph: EXIF Artist"] == "Harriet H"
