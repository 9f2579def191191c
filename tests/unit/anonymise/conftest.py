"""Small makers of files in which a name is hidden."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from anonymise.denylist.entries import DenyList
from anonymise.extract.files import File
from anonymise.extract.table import Extracted, extract_file

NAME = "Harriet Hartwhistle"


@pytest.fixture
def denylist() -> DenyList:
    """A list with one invented name."""
    return DenyList.of([NAME])


@pytest.fixture
def texts() -> Callable[[str, str | bytes], list[tuple[str, str]]]:
    """Zone and text of each passage of a file."""

    def read(path: str, content: str | bytes) -> list[tuple[str, str]]:
        data = content.encode() if isinstance(content, str) else content
        return [(str(p.zone), p.text) for p in extract_file(File(path, data)).passages]

    return read


@pytest.fixture
def opened() -> Callable[[str, bytes], Extracted]:
    """What the extractors make of a file."""
    return lambda path, data: extract_file(File(path, data))


@pytest.fixture
def planted(denylist: DenyList) -> Callable[[str, bytes], tuple[bool, bool]]:
    """Whether the name is found in a file, and whether something in it is said to be hidden."""

    def look(path: str, data: bytes) -> tuple[bool, bool]:
        found = extract_file(File(path, data))
        assert "Hartwhistle" not in str([(p.part, p.path) for p in found.passages]) + str(found.unchecked)
        return bool(denylist.search(found.passages)), any(p.hidden for p in found.passages)

    return look


@pytest.fixture
def jpeg() -> Callable[..., bytes]:
    """A small photograph with EXIF fields by tag, or other things that Pillow writes."""

    def make(exif: Mapping[int, object] | None = None, **saved: object) -> bytes:
        held = Image.Exif()
        for tag, value in (exif or {}).items():
            held[tag] = value
        out = io.BytesIO()
        Image.new("RGB", (8, 8), "white").save(out, "JPEG", exif=held, **saved)
        return out.getvalue()

    return make


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF of one page with `text`, and whatever `change` does to its writer."""

    def make(text: str = "", change: Callable[[PdfWriter], object] | None = None) -> bytes:
        writer = PdfWriter()
        page = writer.add_blank_page(200, 200)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(content)
        if change:
            change(writer)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return make


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """A Word document with paragraphs given as XML, and other parts by name."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def make(body: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
            for name, content in (parts or {}).items():
                archive.writestr(name, content)
        return out.getvalue()

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file below the test's folder."""

    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return put
