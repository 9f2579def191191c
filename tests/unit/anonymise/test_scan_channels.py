"""A name is found in whatever a made site packs it into, and however it is written there."""

import base64
import gzip
import io
import json
import sqlite3
import unicodedata
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from anonymise import scan_folder
from anonymise.finding import Finding

NAME = "Élodie Brackenbury"


def pdf(change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    change(writer)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def with_xmp(writer: PdfWriter) -> None:
    stream = DecodedStreamObject()
    stream.set_data(
        f"<x:xmpmeta xmlns:x='adobe:ns:meta/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<dc:creator>{NAME}</dc:creator></x:xmpmeta>".encode()
    )
    stream.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)


def with_layer(writer: PdfWriter) -> None:
    layer = DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject(NAME)})
    writer._add_object(layer)


def with_pdf_inside(writer: PdfWriter) -> None:
    writer.add_attachment("inner.pdf", pdf(lambda inner: inner.add_metadata({"/Title": NAME})))


def zipped(**files: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return out.getvalue()


def database(value: str | bytes) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text)")
    connection.execute("CREATE TABLE packed (value BLOB)")
    connection.execute("INSERT INTO packed VALUES (?)", (value,))
    connection.commit()
    return connection.serialize()


def font(flavour: str) -> bytes:
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupGlyf({".notdef": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Plain", "styleName": "Regular", "designer": NAME})
    builder.setupPost()
    builder.font.flavor = flavour or None
    data = io.BytesIO()
    builder.font.save(data)
    return data.getvalue()


def png(**info: str) -> bytes:
    chunks = PngImagePlugin.PngInfo()
    for key, value in info.items():
        chunks.add_itxt(key, value, zip=True)
    data = io.BytesIO()
    Image.new("RGB", (4, 4), "white").save(data, "PNG", pnginfo=chunks)
    return data.getvalue()


def jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = NAME.encode()
    data = io.BytesIO()
    Image.new("RGB", (4, 4), "white").save(data, "JPEG", exif=exif.tobytes())
    return data.getvalue()


def message() -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "A new review"
    mail.set_content(f"Dear all,\n\n{NAME} is named.\n", cte="quoted-printable")
    mail.add_attachment(zipped(a_html="<p>x</p>"), maintype="application", subtype="zip", filename="a.zip")
    return mail.as_bytes()


def record(**content: str) -> bytes:
    return gzip.compress(b"pagefind_dcd" + json.dumps(content).encode(), mtime=0)


def listed(text: str) -> bytes:
    """A list of the search index with one text of fewer than 24 bytes, as CBOR has it."""
    data = text.encode()
    return gzip.compress(b"pagefind_dcd\x82\x05" + bytes([0x60 + len(data)]) + data, mtime=0)


ENTITIES = "".join(f"&#{ord(letter)};" for letter in NAME)
ESCAPED = "".join(f"\\u{ord(letter):04x}" for letter in NAME)
HEX = "".join(f"\\x{ord(letter):02x}" for letter in NAME)
CSS = "".join(f"\\{ord(letter):06x}" for letter in NAME)
B64 = base64.b64encode(f"<p>{NAME}</p>".encode()).decode()

CHANNELS: dict[str, tuple[str, str | bytes]] = {
    "text": ("a.html", f"<p>{NAME}</p>"),
    "attribute": ("a.html", f"<img src=x.png alt='{NAME}'>"),
    "data attribute": ("a.html", f"<p data-person='{NAME}'>x</p>"),
    "comment": ("a.html", f"<!-- {NAME} -->"),
    "meta": ("a.html", f"<meta name=author content='{NAME}'>"),
    "JSON-LD": ("a.html", f'<script type="application/ld+json">{{"author": "{ESCAPED}"}}</script>'),
    "split by markup": ("a.html", "<p>&Eacute;lo<b>die</b> Bracken<i></i>bury</p>"),
    "entities": ("a.html", f"<p>{ENTITIES}</p>"),
    "entities in a script": ("a.js", f"const a = '{ENTITIES}'"),
    "letters and accents apart": ("a.html", unicodedata.normalize("NFD", f"<p>{NAME}</p>")),
    "accents apart in a script": ("a.js", unicodedata.normalize("NFD", NAME)),
    "UTF-16": ("a.txt", NAME.encode("utf-16")),
    "UTF-16 in a page": ("a.html", f"<p>{NAME}</p>".encode("utf-16")),
    "percent signs": ("a.html", f"<a href='/{quote(NAME)}/'>x</a>"),
    "percent signs in a script": ("a.js", f"fetch('/{quote(NAME)}')"),
    "escapes of JSON": ("a.json", f'{{"a": "{ESCAPED}"}}'),
    "escapes in JSON Lines": ("a.jsonl", f'{{"a": "{ESCAPED}"}}\n{{"b": 1}}\n'),
    "escapes of a script": ("a.js", f"const a = '{ESCAPED}'"),
    "other escapes of a script": ("a.js", f"const a = '{HEX}'"),
    "escapes of a style sheet": ("a.css", f"p::before {{ content: '{CSS}' }}"),
    "an address that is a file": ("a.html", f"<a href='data:text/html;base64,{B64}'>x</a>"),
    "such an address in a style sheet": ("a.css", f"p {{ background: url(data:image/svg+xml,{quote(NAME)}) }}"),
    "such an address in JSON": ("a.json", json.dumps({"a": f"data:text/html;base64,{B64}"}).replace("/", "\\/")),
    "a font in an address": (
        "a.css",
        f"@font-face {{ src: url(data:font/woff2;base64,{base64.b64encode(font('')).decode()}) }}",
    ),
    "a page in a feed": (
        "a.atom",
        f"<entry><content>&lt;p&gt;&lt;b&gt;&#201;lodie&lt;/b&gt; {NAME[7:]}&lt;/p&gt;</content></entry>",
    ),
    "a page in JSON": ("feed.json", json.dumps({"content_html": "<p><b>Élodie</b> Brackenbury</p>"})),
    "site map": ("sitemap.xml", f"<loc>https://example.org/{quote(NAME)}</loc>"),
    "RSS": ("a.rss", f"<item><title><![CDATA[{NAME}]]></title></item>"),
    "drawing": ("a.svg", f"<svg><title>{NAME}</title></svg>"),
    "drawing's metadata": ("a.svg", f"<svg><metadata>{NAME}</metadata></svg>"),
    "table": ("a.csv", f'id,name\n1,"{NAME}"\n'),
    "BibTeX": ("a.bib", f"@techreport{{x, author = {{{NAME}}}}}"),
    "RIS": ("a.ris", f"TY  - RPRT\nAU  - {NAME}\n"),
    "citation": ("CITATION.cff", f"authors:\n  - name: {NAME}\n"),
    "web manifest": ("a.webmanifest", json.dumps({"name": NAME})),
    "header file": ("_headers", f"/*\n  X-Editor: {NAME}\n"),
    "message": ("a.eml", message()),
    "gzip": ("a.txt.gz", gzip.compress(NAME.encode())),
    "gzip that does not say so": ("a.txt", gzip.compress(NAME.encode())),
    "gzip in gzip": ("a.gz", gzip.compress(gzip.compress(NAME.encode()))),
    "zip": ("a.zip", zipped(a_txt=NAME)),
    "zip in zip": ("a.zip", zipped(b_zip=zipped(a_txt=NAME))),
    "picture in a zip": ("a.zip", zipped(a_png=png(Author=NAME))),
    "zip that does not say so": ("a.html", zipped(a_txt=NAME)),
    "search record": ("pagefind/fragment/en_1.pf_fragment", record(content="x", url="/", meta=f"<b>{ESCAPED}</b>")),
    "search index": ("pagefind/index/en_1.pf_index", listed(NAME)),
    "search filter": ("pagefind/filter/en_1.pf_filter", listed(NAME)),
    "search metadata": ("pagefind/a.pf_meta", listed(NAME)),
    "database": ("a.sqlite", database(NAME)),
    "bytes in a database": ("a.db", database(b"\0\1" + NAME.encode() + b"\0")),
    "font": ("a.ttf", font("")),
    "packed font": ("a.woff2", font("woff2")),
    "text of a PNG": ("a.png", png(Comment=NAME)),
    "field of a JPEG": ("a.jpg", jpeg()),
    "property of a PDF": ("a.pdf", pdf(lambda w: w.add_metadata({"/Author": NAME}))),
    "XMP of a PDF": ("a.pdf", pdf(with_xmp)),
    "bookmark of a PDF": ("a.pdf", pdf(lambda w: w.add_outline_item(title=NAME, page_number=0))),
    "attachment of a PDF": ("a.pdf", pdf(lambda w: w.add_attachment("a.txt", NAME.encode()))),
    "PDF in a PDF": ("a.pdf", pdf(with_pdf_inside)),
    "note in a PDF": (
        "a.pdf",
        pdf(lambda w: w.add_annotation(page_number=0, annotation=FreeText(text=NAME, rect=(0, 0, 50, 50)))),
    ),
    "layer of a PDF": ("a.pdf", pdf(with_layer)),
    "name of a file": ("elodie-brackenbury.txt", "x"),
    "name of a folder": ("elodie_brackenbury/index.html", "<p>x</p>"),
}


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_name_is_found_in(channel: str, write, tmp_path: Path) -> None:
    path, content = CHANNELS[channel]
    write(f"site/{path}", content)

    found = scan_folder(tmp_path / "site", phrases=[NAME])

    assert {one.rule for one in found if isinstance(one, Finding)} == {"forbidden-phrase"}
    assert "brackenbury" not in repr(found).casefold()


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_other_name_is_found_and_everything_is_opened_in(channel: str, write, tmp_path: Path) -> None:
    path, content = CHANNELS[channel]
    write(f"site/{path}", content)

    assert scan_folder(tmp_path / "site", phrases=["Ottoline Brackenbury", "Élodie Carrow"]) == ()
