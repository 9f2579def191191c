"""Files made to cost without bound. Run by test_bounds.py as a program of its own, with little memory to use."""

import io
import json
import resource
import struct
import sys
import time
import zipfile
import zlib
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, EncodedStreamObject, NameObject, PdfObject

from anonymise.extract.files import File
from anonymise.extract.table import extract_file

_MEMORY = 1_500_000_000
FLATE = NameObject("/FlateDecode")


def packed(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def nested_archives() -> bytes:
    data = packed(("a.txt", b"x"))
    for _ in range(5):
        data = packed(*((f"{number}.zip", data) for number in range(8)))
    return data


def document(xml: bytes) -> bytes:
    return packed(("word/document.xml", xml))


def pdf(change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = named(Type=NameObject("/Font"), Subtype=NameObject("/Type1"), BaseFont=NameObject("/Helvetica"))
    page[NameObject("/Resources")] = named(Font=named(F1=writer._add_object(font)))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def named(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def stream(data: bytes, **entries: PdfObject) -> EncodedStreamObject:
    made = EncodedStreamObject()
    made._data = data
    made.update(named(**entries))
    return made


def drawing(data: bytes, **entries: PdfObject) -> bytes:
    return pdf(lambda w: w.pages[0].__setitem__(NameObject("/Contents"), w._add_object(stream(data, **entries))))


def apart(data: bytes) -> bytes:
    return pdf(lambda writer: writer._add_object(stream(data, Filter=FLATE)))


def forms_in_forms(writer: PdfWriter) -> None:
    inner: PdfObject | None = None
    for _ in range(20):
        data = b"/X Do " * 8 if inner else b"BT /F1 9 Tf (x) Tj ET"
        form = stream(data, Type=NameObject("/XObject"), Subtype=NameObject("/Form"))
        form[NameObject("/Resources")] = named(XObject=named(X=inner)) if inner else writer.pages[0]["/Resources"]
        inner = writer._add_object(form)
    writer.pages[0]["/Resources"][NameObject("/XObject")] = named(X=inner)  # type: ignore[index, arg-type]
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream(b"/X Do"))


def deep(writer: PdfWriter) -> None:
    inner = ArrayObject()
    for _ in range(300):
        inner = ArrayObject([inner])
    writer._add_object(named(X=inner))


def many_streams(writer: PdfWriter) -> None:
    for number in range(60):
        writer._add_object(stream(zlib.compress(bytes([65 + number % 26]) * 14_000_000, 1), Filter=FLATE))


def filters(count: int) -> bytes:
    data = b"x"
    for _ in range(count):
        data = zlib.compress(data)
    return drawing(data, Filter=ArrayObject([FLATE] * count))


def zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(count)) + packer.flush()


def picture(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header + b"\0" * 4


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "archives in archives": ("a.zip", nested_archives),
    "an archive that unpacks to much": ("a.zip", lambda: packed(("a.txt", b"\0" * 51_000_000))),
    "an archive of many texts": ("a.zip", lambda: packed(*((f"{n}.txt", b"word\n\n" * 700_000) for n in range(4)))),
    "an archive of very many files": ("a.zip", lambda: packed(*((f"{n}.txt", b"") for n in range(5_001)))),
    "a document of many elements": ("a.docx", lambda: document(b"<x>" + b"<a/>" * 1_600_000 + b"</x>")),
    "a document of one large attribute": ("a.docx", lambda: document(b"<x a='" + b"word " * 1_000_000 + b"'/>")),
    "a document of one large text": ("a.docx", lambda: document(b"<x>" + b"word " * 6_000_000 + b"</x>")),
    "a document of deep elements": ("a.docx", lambda: document(b"<a>" * 100_000)),
    "a document of entities": ("a.docx", lambda: document(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')),
    "a document of 50 MB that is none": ("a.docx", lambda: b"PK\3\4" + b"\0" * 50_000_000),
    "a page that unpacks to gigabytes": ("a.pdf", lambda: drawing(zeros(2_000), Filter=FLATE)),
    "a stream that unpacks to gigabytes": (
        "a.pdf",
        lambda: pdf(lambda w: w._add_object(stream(zeros(900), Filter=FLATE))),
    ),
    "a page in too many filters": ("a.pdf", lambda: filters(60)),
    "a page of repeated bytes": ("a.pdf", lambda: drawing(b"\x81A" * 400_000, Filter=NameObject("/RunLengthDecode"))),
    "a page in letters": ("a.pdf", lambda: drawing(b"z" * 3_000_000, Filter=NameObject("/ASCII85Decode"))),
    "a page of many texts": ("a.pdf", lambda: drawing(b"BT /F1 9 Tf (a) Tj ET " * 21_000)),
    "a page of very many operations": ("a.pdf", lambda: drawing(b"0 0 m " * 300_000)),
    "a drawing in itself many times": ("a.pdf", lambda: pdf(forms_in_forms)),
    "many large streams": ("a.pdf", lambda: pdf(many_streams)),
    "deep objects": ("a.pdf", lambda: pdf(deep)),
    "2,001 pages": ("a.pdf", lambda: pdf(lambda w: [w.add_blank_page(9, 9) for _ in range(2_000)])),
    "a picture of 400 million pixels": ("a.png", lambda: picture(20_000, 20_000)),
    "a photograph of marks": ("a.jpg", lambda: b"\xff\xd8" + b"\xff\0" * 2_000_000),
    "a moving picture of many comments": ("a.gif", lambda: b"GIF89a" + b"\1\0\1\0\0\0\0" + b"\x21\xfe\1a\0" * 20_000),
    "deep fields": ("a.yml", lambda: b"[" * 100_000),
}
READ: dict[str, tuple[str, Callable[[], bytes]]] = {
    "20,000 brackets": ("a.md", lambda: b"[" * 20_000 + b" Hartwhistle"),
    "100,000 digits": ("a.md", lambda: b"1" * 100_000 + b" Hartwhistle"),
    "a fact of 100,000 digits": ("a.md", lambda: b"---\na: " + b"1" * 100_000 + b"\n---\n\nHartwhistle"),
    "deep lists": ("a.md", lambda: b"".join(b" " * n + b"- a\n" for n in range(500)) + b"\nHartwhistle"),
    "many quotes": ("a.md", lambda: b"> " * 20_000 + b"Hartwhistle"),
    "deep elements": ("a.html", lambda: b"<div>" * 20_000 + b"Hartwhistle"),
    "deep lists of JSON": ("a.json", lambda: b"[" * 50_000 + b'"Hartwhistle"'),
    "many entities": ("a.html", lambda: b"&amp;" * 50_000 + b" Hartwhistle"),
    "many accents": ("a.txt", lambda: ("a" + "\u0301" * 50_000).encode() + b" Hartwhistle"),
    "many quotation marks": ("a.csv", lambda: b'"' * 100_000 + b",Hartwhistle"),
    "brackets behind a PDF": ("a.pdf", lambda: drawing(b"BT ET") + b"\n9 0 obj " + b"(" * 200_000 + b"Hartwhistle"),
    "beginnings of objects": ("a.pdf", lambda: drawing(b"BT ET") + b"\n9 0 obj (Hartwhistle) " * 20_000),
}


def run(path: str, make: Callable[[], bytes]) -> tuple[float, str, bool]:
    """Seconds of work, the first reason for what was not checked, and whether the name was read."""
    data = make()
    start = time.process_time()
    found = extract_file(File(path, data))
    read = any("Hartwhistle" in passage.text for passage in found.passages)
    return time.process_time() - start, found.unchecked[0].why if found.unchecked else "", read


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    json.dump({name: run(*bomb) for name, bomb in (REFUSED | READ).items()}, sys.stdout)
