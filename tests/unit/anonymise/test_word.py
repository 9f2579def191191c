import io
import zipfile

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

    assert [(str(p.zone), p.text, str(p.place(0))) for p in found] == [
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
        ("link", "Harriet style"),
    } <= set(found)
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
