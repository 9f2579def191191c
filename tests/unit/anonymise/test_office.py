"""Word and other documents of packed XML: a name is found in every place, and told where readers do not see it."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from anonymise.extract.files import Unreadable
from anonymise.extract.xml_texts import events

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_are_lines_and_headings_open_zones(docx, opened) -> None:
    heading = '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'
    body = paragraph("Report") + paragraph("Panel members", heading) + paragraph("Jo</w:t><w:tab/><w:t>Example")
    found = opened("a.docx", docx(body)).passages

    assert [(str(p.zone), p.text, str(p.place(0))) for p in found if p.part == "document"] == [
        ("body", "Report", "a.docx:1:1 (document)"),
        ("heading", "Panel members", "a.docx:2:1 (document)"),
        ("panel", "Jo Example", "a.docx:3:1 (document)"),
    ]


def test_deleted_hidden_and_split_text_is_read(docx, texts) -> None:
    body = (
        '<w:p><w:del w:author="Harriet H"><w:r><w:delText>deleted</w:delText></w:r></w:del>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden Hart</w:t></w:r><w:r><w:t>whistle</w:t></w:r></w:p>"
    )
    found = texts("a.docx", docx(body))

    assert ("body", "deleted hidden Hartwhistle") in found
    assert ("metadata", "Harriet H") in found


def test_a_text_box_inside_a_paragraph_is_read(docx, texts) -> None:
    found = texts("a.docx", docx("<w:p><w:r><w:t>around</w:t></w:r>" + paragraph("inside") + "</w:p>"))

    assert {("body", "around"), ("body", "inside")} <= set(found)


def test_headers_comments_notes_properties_links_and_pictures_are_read(docx, texts, jpeg) -> None:
    parts = {
        "word/header1.xml": f"<w:hdr {SPACE}>{paragraph('head')}</w:hdr>",
        "word/comments.xml": f"<w:c {SPACE}><w:comment w:author='Harriet'>{paragraph('said')}</w:comment></w:c>",
        "word/footnotes.xml": f"<w:footnotes {SPACE}>{paragraph('noted')}</w:footnotes>",
        "docProps/core.xml": "<cp><creator>Harriet H</creator><created>2024-03-01</created><title>T</title></cp>",
        "docProps/custom.xml": "<p><property name='Owner'><lpwstr>Harriet O</lpwstr></property></p>",
        "word/_rels/document.xml.rels": "<r><Relationship Target='file:///C:/Users/harriet/x.dotx'/></r>",
        "word/media/image1.jpeg": jpeg({0x013B: "Harriet A"}),
        "word/styles.xml": "<s><style name='Harriet style'/></s>",
    }
    found = texts("a.docx", docx(paragraph("body"), parts))

    assert {
        ("body", "head"),
        ("body", "said"),
        ("metadata", "Harriet"),
        ("body", "noted"),
        ("metadata", "Harriet H"),
        ("metadata", "T"),
        ("metadata", "Owner"),
        ("metadata", "Harriet O"),
        ("link", "file:///C:/Users/harriet/x.dotx"),
        ("metadata", "Harriet A"),
    } <= set(found)
    assert any("Harriet style" in text for _, text in found)
    assert "2024-03-01" not in str(found)


def test_something_embedded_is_unchecked(docx, opened) -> None:
    (one,) = opened("a.docx", docx("", {"word/embeddings/sheet.xlsx": b"x"})).unchecked

    assert "embedded" in one.why


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        "<x>" * 300,
        "<x>",
    ],
)
def test_xml_with_entities_of_its_own_too_deep_or_broken_is_refused(xml: str) -> None:
    with pytest.raises(Unreadable):
        list(events(xml.encode()))


def test_comments_in_xml_are_read() -> None:
    assert ("comment", {}, "Harriet") in [tuple(event) for event in events(b"<x><!--Harriet--></x>")]


def test_an_archive_that_unpacks_without_end_is_unchecked(opened) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 51_000_000)
    (one,) = opened("a.docx", out.getvalue()).unchecked

    assert "more than can be checked" in one.why


def test_an_archive_of_too_many_files_is_unchecked(opened) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"word/{number}.xml", b"")
    (one,) = opened("a.docx", out.getvalue()).unchecked

    assert "more than 5000 files" in one.why


NAME = "Harriet Hartwhistle"
WHITE = "<w:color w:val='FFFFFF'/>"
RUN = f"<w:r><w:t>{NAME}</w:t></w:r>"


def run(properties: str, words: str = NAME) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def part(name: str, inside: str) -> dict[str, str]:
    return {name: f"<x {SPACE}>{inside}</x>"}


BODIES = {
    "the text": f"<w:p>{RUN}</w:p>",
    "runs": "<w:p><w:r><w:t>Harriet Hart</w:t></w:r><w:r><w:t>whistle</w:t></w:r></w:p>",
    "an insertion": f"<w:p><w:ins w:author='x'>{RUN}</w:ins></w:p>",
    "who inserted": f"<w:p><w:ins w:author='{NAME}'><w:r><w:t>x</w:t></w:r></w:ins></w:p>",
    "moved text": f"<w:p><w:moveTo>{RUN}</w:moveTo></w:p>",
    "a text box": f"<w:p><w:r><w:pict><w:txbxContent><w:p>{RUN}</w:p></w:txbxContent></w:pict></w:r></w:p>",
    "an alternative text": f"<w:p><w:r><w:drawing><w:docPr descr='{NAME}'/></w:drawing></w:r></w:p>",
    "the name of a bookmark": "<w:p><w:bookmarkStart w:name='Harriet_Hartwhistle'/></w:p>",
    "a field": f'<w:p><w:r><w:instrText>HYPERLINK "mailto:x" {NAME}</w:instrText></w:r></w:p>',
    "a simple field": f"<w:p><w:fldSimple w:instr='REF {NAME}'/></w:p>",
    "a content control": f"<w:sdt><w:sdtPr><w:alias w:val='{NAME}'/></w:sdtPr></w:sdt>",
    "white on a dark cell": f"<w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>{run(WHITE)}</w:tc>",
    "white on its own ground": run("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='000000'/>"),
    "not hidden": run("<w:vanish w:val='0'/>"),
}
HIDDEN_BODIES = {
    "deleted": f"<w:p><w:del><w:r><w:delText>{NAME}</w:delText></w:r></w:del></w:p>",
    "moved away": f"<w:p><w:moveFrom>{RUN}</w:moveFrom></w:p>",
    "hidden": run("<w:vanish/>"),
    "white": run(WHITE),
    "tiny": run("<w:sz w:val='2'/>"),
    "hidden by its style": f"<w:p><w:pPr><w:pStyle w:val='Secret'/></w:pPr>{RUN}</w:p>",
}
PARTS: dict[str, Mapping[str, str | bytes]] = {
    "a header": part("word/header1.xml", f"<w:p>{RUN}</w:p>"),
    "a footer": part("word/footer2.xml", f"<w:p>{RUN}</w:p>"),
    "a footnote": part("word/footnotes.xml", f"<w:p>{RUN}</w:p>"),
    "an endnote": part("word/endnotes.xml", f"<w:p>{RUN}</w:p>"),
    "a comment": part("word/comments.xml", f"<w:comment><w:p>{RUN}</w:p></w:comment>"),
    "who commented": part("word/comments.xml", f"<w:comment w:author='{NAME}'/>"),
    "the glossary": part("word/glossary/document.xml", f"<w:p>{RUN}</w:p>"),
    "people": part("word/people.xml", f"<w:person w:author='{NAME}'/>"),
    "settings of a mail merge": part("word/settings.xml", f"<w:query w:val='SELECT {NAME}'/>"),
    "a variable": part("word/settings.xml", f"<w:docVar w:name='a' w:val='{NAME}'/>"),
    "data of a form": part("customXml/item1.xml", f"<abstract>{NAME}</abstract>"),
    "a diagram": part("word/diagrams/data1.xml", f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>"),
    "a chart": part("word/charts/chart1.xml", f"<w:pt><w:v>{NAME}</w:v></w:pt>"),
    "the name of a style": part("word/styles.xml", f"<w:name w:val='{NAME}'/>"),
    "a comment in the XML": part("word/settings.xml", f"<!-- {NAME} -->"),
    "the target of a link": part(
        "word/_rels/document.xml.rels", "<w:r Target='https://example.org/harriet-hartwhistle'/>"
    ),
    "the title": part("docProps/core.xml", f"<title>{NAME}</title>"),
    "the template": part("docProps/app.xml", f"<Template>{NAME}</Template>"),
    "the manager": part("docProps/app.xml", f"<Manager>{NAME}</Manager>"),
    "a property of its own": part("docProps/custom.xml", f"<property name='{NAME}'><lpwstr>{NAME}</lpwstr></property>"),
    "settings of a printer": {"word/printerSettings1.bin": NAME.encode("utf-16-le")},
    "the name of a picture": {"word/media/harriet-hartwhistle.png": b""},
}


@pytest.mark.parametrize("place", BODIES)
def test_a_name_is_found_in_the_document_in(docx, planted, place: str) -> None:
    assert planted("a.docx", docx(BODIES[place])) == (True, False)


@pytest.mark.parametrize("place", HIDDEN_BODIES)
def test_a_name_is_found_and_told_to_be(docx, planted, place: str) -> None:
    styles = part("word/styles.xml", "<w:style w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style>")

    assert planted("a.docx", docx(HIDDEN_BODIES[place], styles)) == (True, True)


@pytest.mark.parametrize("place", PARTS)
def test_a_name_is_found_beside_the_document_in(docx, planted, place: str) -> None:
    assert planted("a.docx", docx("", PARTS[place])) == (True, False)


def test_documents_inside_are_opened(docx, planted, opened, jpeg) -> None:
    inner = docx(f"<w:p>{RUN}</w:p>")
    data = docx("", {"word/embeddings/sheet.docx": inner, "word/media/image1.jpeg": jpeg({0x013B: NAME})})
    found = opened("a.docx", data)

    assert planted("a.docx", data)[0]
    assert not found.unchecked
    assert {"file 1 inside: document", "file 2 inside: EXIF Artist"} <= {p.part for p in found.passages}


@pytest.mark.parametrize(
    ("path", "name", "xml"),
    [
        ("a.xlsx", "xl/sharedStrings.xml", f"<sst><si><t>{NAME}</t></si></sst>"),
        ("a.xlsx", "xl/worksheets/sheet1.xml", f"<c><is><t>{NAME}</t></is></c>"),
        ("a.xlsx", "xl/workbook.xml", f"<sheet name='{NAME}'/>"),
        ("a.xlsx", "xl/threadedComments/a.xml", f"<threadedComment><text>{NAME}</text></threadedComment>"),
        ("a.xlsx", "xl/persons/person.xml", f"<person displayName='{NAME}'/>"),
        ("a.pptx", "ppt/slides/slide1.xml", f"<p><r><t>{NAME}</t></r></p>"),
        ("a.pptx", "ppt/notesSlides/notesSlide1.xml", f"<p><r><t>{NAME}</t></r></p>"),
        ("a.odt", "content.xml", "<p>Harriet <span>Hartwhistle</span></p>"),
        ("a.odt", "meta.xml", f"<initial-creator>{NAME}</initial-creator>"),
        ("a.docm", "word/document.xml", f"<p><r><t>{NAME}</t></r></p>"),
    ],
)
def test_tables_slides_and_open_documents_are_read(planted, path: str, name: str, xml: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, xml)

    assert planted(path, out.getvalue()) == (True, False)


def test_notes_of_an_archive_are_read_and_files_off_its_list_refused(planted, opened, docx) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
        archive.comment = NAME.encode()
    lost = docx(f"<w:p>{RUN}</w:p>")
    # The list of the archive behind counts, and what stands before it is on no list.
    behind = lost + out.getvalue()

    assert planted("a.zip", out.getvalue())[0]
    assert "not on its list" in opened("a.zip", behind).unchecked[0].why
