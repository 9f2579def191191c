"""Small files without lines: Word, PDF, PNG and JPEG with a text in one of their places."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_FIRST = "<w:p><w:r><w:t>Notes of the review.</w:t></w:r></w:p>"


def _paragraph(text: str, run: str = "", tag: str = "t") -> str:
    return f'<w:p><w:r>{run}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r></w:p>'


def _split(text: str) -> str:
    """The text in two runs, as Word parts it when somebody has corrected a letter."""
    half = len(text) // 2
    runs = (f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:]))
    return f"<w:p>{''.join(runs)}</w:p>"


def _part(name: str, text: str) -> Mapping[str, str]:
    return {f"word/{name}.xml": f"<w:{name} {_SPACE}>{_paragraph(text)}</w:{name}>"}


# The body of the document and its other parts, by the place of the text.
_WORD: Mapping[str, Callable[[str], tuple[str, Mapping[str, str]]]] = {
    "paragraph": lambda text: (_paragraph(text), {}),
    "split runs": lambda text: (_split(text), {}),
    "table cell": lambda text: (f"<w:tbl><w:tr><w:tc>{_paragraph(text)}</w:tc></w:tr></w:tbl>", {}),
    "header": lambda text: ("", _part("header1", text)),
    "footnote": lambda text: ("", _part("footnotes", text)),
    "comment": lambda text: ("", _part("comments", text)),
    "deleted text": lambda text: (f"<w:p><w:del><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del></w:p>", {}),
    "hidden text": lambda text: (_paragraph(text, "<w:rPr><w:vanish/></w:rPr>"), {}),
    "text box": lambda text: (f"<w:p><w:r><w:txbxContent>{_paragraph(text)}</w:txbxContent></w:r></w:p>", {}),
    "property": lambda text: ("", {"docProps/core.xml": f"<cp><creator>{escape(text)}</creator></cp>"}),
    "description of a picture": lambda text: (f"<w:p><w:r><w:docPr descr={quoteattr(text)}/></w:r></w:p>", {}),
}


def word(place: str, text: str) -> bytes:
    """A Word document."""
    body, parts = _WORD[place](text)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f"<w:document {_SPACE}><w:body>{_FIRST}{body}</w:body></w:document>"
        for name, content in {"word/document.xml": document, **parts}.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def pdf(place: str, text: str) -> bytes:
    """A PDF of one page."""
    from pypdf import PdfWriter
    from pypdf.annotations import FreeText

    writer = PdfWriter()
    page = writer.add_blank_page(600, 200)
    _show(writer, page, text if place == "text" else "Notes of the review.")
    if place == "property":
        writer.add_metadata({"/Author": text})
    elif place == "note":
        writer.add_annotation(0, FreeText(text=text, rect=(10, 10, 100, 50)))
    elif place == "bookmark":
        writer.add_outline_item(title=text, page_number=0)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _show(writer: Any, page: Any, text: str) -> None:
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    name = NameObject
    font = {name("/Type"): name("/Font"), name("/Subtype"): name("/Type1"), name("/BaseFont"): name("/Helvetica")}
    font[name("/Encoding")] = name("/WinAnsiEncoding")
    fonts = DictionaryObject({name("/F1"): writer._add_object(DictionaryObject(font))})
    page[name("/Resources")] = DictionaryObject({name("/Font"): fonts})
    drawn = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    content = DecodedStreamObject()
    content.set_data(b"BT /F1 9 Tf 20 100 Td (" + drawn + b") Tj ET")
    page[name("/Contents")] = writer._add_object(content)


def png(place: str, text: str) -> bytes:
    """A picture of one white point with a text."""
    chunks = {b"IHDR": struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0), b"iTXt": b"Description\0\0\0\0\0" + text.encode()}
    chunks[b"IDAT"] = zlib.compress(b"\0\xff")
    chunks[b"IEND"] = b""
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks.items())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


_EXIF = {"description": 0x010E, "artist": 0x013B}


def jpg(place: str, text: str) -> bytes:
    """A small photograph with a text in its properties."""
    from PIL import Image

    held = Image.Exif()
    if place in _EXIF:
        held[_EXIF[place]] = text.encode()
    saved: dict[str, Any] = {"comment": text.encode()} if place == "comment" else {}
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, "JPEG", exif=held, **saved)
    return out.getvalue()


BINARIES: Final[Mapping[str, Callable[[str, str], bytes]]] = {"docx": word, "pdf": pdf, "png": png, "jpg": jpg}
