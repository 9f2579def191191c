"""A name in every hidden place of a PDF: its words are found, and where readers do not see them that is told."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

Change = Callable[[PdfWriter], object]
NAME = "Harriet Hartwhistle"
BLACK = "0 g"


def dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def named(name: str) -> NameObject:
    return NameObject(f"/{name}")


def text(words: str = NAME) -> TextStringObject:
    return TextStringObject(words)


def stream(data: bytes, **entries: PdfObject) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    made.update(dictionary(**entries))
    return made


def form(writer: PdfWriter, words: str = NAME, **entries: PdfObject) -> DecodedStreamObject:
    """A drawing of its own with words in it."""
    resources = writer.pages[0]["/Resources"]
    box = ArrayObject(NumberObject(n) for n in (0, 0, 200, 200))
    data = f"BT /F1 12 Tf 20 50 Td ({words}) Tj ET".encode()
    return stream(data, Subtype=named("Form"), Type=named("XObject"), BBox=box, Resources=resources, **entries)


def drawn(operations: str, more: Change | None = None) -> Change:
    """The page with other operations instead of its own, where NAME stands for the showing of the name."""

    def change(writer: PdfWriter) -> None:
        shown = operations.replace("NAME", f"BT /F1 12 Tf 20 50 Td ({NAME}) Tj ET")
        writer.pages[0].get("/Contents").get_object().set_data(shown.encode())  # type: ignore[union-attr]
        if more:
            more(writer)

    return change


def in_root(key: str, value: Callable[[PdfWriter], PdfObject]) -> Change:
    return lambda writer: writer.root_object.__setitem__(NameObject(f"/{key}"), value(writer))


def layers(writer: PdfWriter, *, off: bool = True) -> None:
    layer = writer._add_object(dictionary(Type=named("OCG"), Name=text("Notes")))
    state = dictionary(OFF=ArrayObject([layer] if off else []))
    writer.root_object[NameObject("/OCProperties")] = dictionary(OCGs=ArrayObject([layer]), D=state)
    writer.pages[0]["/Resources"][NameObject("/Properties")] = dictionary(L1=layer)  # type: ignore[index]


def transparent(writer: PdfWriter) -> None:
    states = dictionary(G1=dictionary(ca=NumberObject(0)))
    writer.pages[0]["/Resources"][NameObject("/ExtGState")] = states  # type: ignore[index]


def with_form(writer: PdfWriter) -> None:
    forms = dictionary(X1=writer._add_object(form(writer)))
    writer.pages[0]["/Resources"][NameObject("/XObject")] = forms  # type: ignore[index]


def with_cover(writer: PdfWriter) -> None:
    picture = stream(b"\0", Subtype=named("Image"), Width=NumberObject(1), Height=NumberObject(1))
    forms = dictionary(I1=writer._add_object(picture))
    writer.pages[0]["/Resources"][NameObject("/XObject")] = forms  # type: ignore[index]


def attached(data: bytes, name: str = "a.txt") -> Change:
    return lambda writer: writer.add_attachment(name, data)


def outlined(writer: PdfWriter) -> None:
    writer.add_outline_item(title=NAME, page_number=0)


def with_note(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text=NAME, rect=(0, 0, 9, 9)))


def with_link(writer: PdfWriter) -> None:
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://example.org/harriet-hartwhistle"))


def with_field(writer: PdfWriter) -> None:
    field = writer._add_object(dictionary(FT=named("Tx"), T=text("f"), V=text(), Subtype=named("Widget")))
    writer.root_object[NameObject("/AcroForm")] = dictionary(Fields=ArrayObject([field]))


def with_xfa(writer: PdfWriter) -> None:
    parts = [text("a"), writer._add_object(stream(b"<x><a>Harriet")), text("b")]
    parts.append(writer._add_object(stream(b" Hartwhistle</a></x>")))
    writer.root_object[NameObject("/AcroForm")] = dictionary(XFA=ArrayObject(parts))


def with_appearance(writer: PdfWriter) -> None:
    with_note(writer)
    note = writer.pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    note[NameObject("/Contents")] = text("x")
    note[NameObject("/AP")] = dictionary(N=writer._add_object(form(writer)))


def with_metadata_of_a_page(writer: PdfWriter) -> None:
    packet = stream(f"<x><creator>{NAME}</creator></x>".encode(), Type=named("Metadata"), Subtype=named("XML"))
    writer.pages[0][NameObject("/Metadata")] = writer._add_object(packet)


def with_photograph(writer: PdfWriter) -> None:
    exif = Image.Exif()
    exif[0x013B] = NAME
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)
    picture = stream(out.getvalue(), Subtype=named("Image"), Filter=named("DCTDecode"))
    writer._add_object(picture)


def with_script_in_a_stream(writer: PdfWriter) -> None:
    script = writer._add_object(stream(f"var who = '{NAME}'".encode()))
    writer.root_object[NameObject("/OpenAction")] = dictionary(S=named("JavaScript"), JS=script)


def with_pattern(writer: PdfWriter) -> None:
    pattern = form(writer, PatternType=NumberObject(1))
    del pattern["/Subtype"]
    writer._add_object(pattern)


def with_a_page_taken_out(writer: PdfWriter) -> None:
    page = writer.add_blank_page(200, 200)
    page[NameObject("/Resources")] = writer.pages[0]["/Resources"]
    page[NameObject("/Contents")] = writer._add_object(stream(f"BT /F1 9 Tf ({NAME}) Tj ET".encode()))
    tree = writer.root_object["/Pages"]
    tree["/Kids"].pop()  # type: ignore[index]
    tree[NameObject("/Count")] = NumberObject(1)  # type: ignore[index]


SEEN: list[tuple[str, Change]] = [
    ("the page", drawn("NAME")),
    ("a form on the page", drawn("/X1 Do", with_form)),
    ("what is read aloud", drawn(f"/Span <</ActualText ({NAME})>> BDC EMC", None)),
    ("an alternative text", lambda w: w._add_object(dictionary(S=named("Figure"), Alt=text()))),
    ("an expansion", lambda w: w._add_object(dictionary(S=named("Span"), E=text()))),
    ("a title in the structure", lambda w: w._add_object(dictionary(S=named("Sect"), T=text()))),
    ("a bookmark", outlined),
    ("a named destination", lambda w: w.add_named_destination(NAME, 0)),
    ("the name of a layer", lambda w: w._add_object(dictionary(Type=named("OCG"), Name=text()))),
    ("a note", with_note),
    ("a note's drawing", with_appearance),
    ("a link's target", with_link),
    ("a form's field", with_field),
    ("a form in XML", with_xfa),
    ("a property", lambda w: w.add_metadata({"/Subject": NAME})),
    ("a property of its own", lambda w: w.add_metadata({"/Harriet#20Hartwhistle": NAME})),
    ("a page's metadata", with_metadata_of_a_page),
    ("a photograph's properties", with_photograph),
    ("a script", with_script_in_a_stream),
    ("an attached text", attached(NAME.encode())),
    ("an attachment's name", attached(b"x", "harriet-hartwhistle.txt")),
    ("a pattern", with_pattern),
    ("a comment in the drawing", drawn(f"% {NAME}\nBT ET")),
    ("private data of a program", in_root("PieceInfo", lambda w: dictionary(App=dictionary(Private=text())))),
]
HIDDEN: list[tuple[str, Change]] = [
    ("invisible", drawn("3 Tr NAME")),
    ("white", drawn("1 g NAME")),
    ("transparent", drawn("/G1 gs NAME", transparent)),
    ("tiny", drawn("0.05 0 0 0.05 0 0 cm NAME")),
    ("beside the page", drawn("1 0 0 1 500 0 cm NAME")),
    ("under a black box", drawn("NAME 0 g 0 45 200 20 re f")),
    ("in part under a black box", drawn("NAME 0 g 70 45 60 20 re f")),
    ("under a picture", drawn("NAME q 200 0 0 20 0 45 cm /I1 Do Q", with_cover)),
    ("cut off", drawn("q 0 100 50 50 re W n NAME Q")),
    ("in a layer that is off", drawn("/OC /L1 BDC NAME EMC", layers)),
    ("in a drawing that no page shows", lambda w: w._add_object(form(w))),
    ("on a page that was taken out", with_a_page_taken_out),
    ("in a stream that nothing uses", lambda w: w._add_object(stream(f"BT ({NAME}) Tj ET".encode()))),
]


@pytest.mark.parametrize(("place", "change"), SEEN, ids=[place for place, _ in SEEN])
def test_a_name_is_found_in(pdf, planted, place: str, change: Change) -> None:
    assert planted("a.pdf", pdf("x", change)) == (True, False)


@pytest.mark.parametrize(("place", "change"), HIDDEN, ids=[place for place, _ in HIDDEN])
def test_a_name_is_found_and_told_to_be_hidden(pdf, planted, place: str, change: Change) -> None:
    assert planted("a.pdf", pdf("x", change)) == (True, True)


@pytest.mark.parametrize(
    "operations",
    [
        "0 g 0 45 200 20 re f 1 g NAME",
        "NAME 0 g 0 48 200 0.5 re f",
        "NAME 0 g 0 100 200 20 re f",
        "NAME 0 g 0 45 10 20 re f",
        "q 0 40 200 50 re W n NAME Q",
        "0 g 0 45 m 0 70 200 70 200 45 c f 1 g NAME",
    ],
    ids=["white on black", "underlined", "box above", "box before", "in its frame", "white on a round shape"],
)
def test_text_that_can_be_seen_is_not_told_to_be_hidden(pdf, planted, operations: str) -> None:
    assert planted("a.pdf", pdf("x", drawn(operations))) == (True, False)


def test_a_layer_that_is_on_can_be_seen(pdf, planted) -> None:
    change = drawn("/OC /L1 BDC NAME EMC", lambda writer: layers(writer, off=False))

    assert planted("a.pdf", pdf("x", change)) == (True, False)


def added(data: bytes, change: Change) -> bytes:
    """The file with a change written behind it, as programs do that save quickly."""
    out = io.BytesIO(data)
    writer = PdfWriter(out, incremental=True)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_earlier_version_of_the_file_is_searched_and_told(pdf, planted) -> None:
    first = pdf("x", lambda w: (with_note(w), drawn("NAME")(w)))

    def clean(writer: PdfWriter) -> None:
        writer.pages[0]["/Annots"][0].get_object()[NameObject("/Contents")] = text("a note")  # type: ignore[index]
        writer.pages[0][NameObject("/Contents")] = writer._add_object(stream(b"BT ET"))

    second = added(first, clean)

    assert NAME not in PdfReader(io.BytesIO(second)).pages[0].extract_text()
    assert planted("a.pdf", second) == (True, True)


@pytest.mark.parametrize(
    "extra", [b"\n% Harriet Hartwhistle\n", b"\nHarriet Hartwhistle", "\nHarriet ".encode("utf-16-le")]
)
def test_what_stands_behind_the_file_is_read(pdf, opened, extra: bytes) -> None:
    found = opened("a.pdf", pdf("x") + extra)

    assert "Harriet" in str([p.text for p in found.passages if p.part == "between objects"])


def test_a_font_that_does_not_say_its_letters_leaves_the_file_unchecked(pdf, opened) -> None:
    def change(writer: PdfWriter) -> None:
        inner = dictionary(Subtype=named("CIDFontType2"), BaseFont=named("X"))
        font = dictionary(Subtype=named("Type0"), BaseFont=named("X"), Encoding=named("Identity-H"))
        font[NameObject("/DescendantFonts")] = ArrayObject([inner])
        writer.pages[0]["/Resources"]["/Font"][NameObject("/F1")] = font  # type: ignore[index]

    (one,) = opened("a.pdf", pdf("x", change)).unchecked

    assert "which letters" in one.why


def test_hidden_text_holds_publication(pdf, tmp_path) -> None:
    from anonymise import check

    path = tmp_path / "a.pdf"
    path.write_bytes(pdf("x", drawn("1 g BT /F1 12 Tf 20 50 Td (the garden) Tj ET")))
    (finding,) = (one for one in check([path], root=tmp_path).findings if one.rule == "hidden-text")

    assert (str(finding.severity), finding.place.part) == ("hold", "page 1, white text")
