import io
import struct
import zlib

import pytest
from PIL import Image, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from anonymise.extract import images
from anonymise.extract.files import Unreadable
from anonymise.extract.images import metadata


def told(data: bytes) -> dict[str, str]:
    return {field.name: field.text for field in metadata(data)}


def png(info: PngInfo | None = None, exif: Image.Exif | None = None) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "PNG", pnginfo=info, **({"exif": exif} if exif else {}))
    return out.getvalue()


@pytest.mark.parametrize(
    ("exif", "name", "text"),
    [
        ({0x013B: "Harriet H"}, "EXIF Artist", "Harriet H"),
        ({0x9C9D: "Harriet".encode("utf-16-le")}, "EXIF XPAuthor", "Harriet"),
        ({0x010E: b"Harri\xe9t at home"}, "EXIF ImageDescription", "Harriét at home"),
    ],
)
def test_exif_of_a_photograph_is_read(jpeg, exif, name: str, text: str) -> None:
    assert told(jpeg(exif))[name] == text


def test_where_and_when_a_photograph_was_taken_is_told(jpeg) -> None:
    exif = Image.Exif()
    degrees = [TiffImagePlugin.IFDRational(n) for n in (51, 30, 0)]
    exif._ifds[0x8825] = {1: "N", 2: degrees, 3: "W", 4: degrees}
    exif._ifds[0x8769] = {0x9003: "2019:05:03 14:22:10"}
    exif[0x8825], exif[0x8769] = exif._ifds[0x8825], exif._ifds[0x8769]
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)
    found = told(out.getvalue())

    assert found["EXIF location"] == "51.50000, -51.50000"
    assert found["EXIF DateTimeOriginal"] == "2019-05-03"


def test_a_position_that_cannot_be_read_is_a_position() -> None:
    assert images._location({2: "odd"}) == "a position"
    assert images._location({}) == ""


def test_when_the_file_was_changed_is_left_out(jpeg) -> None:
    assert "EXIF DateTime" not in told(jpeg({0x0132: "2019:05:03 14:22:10"}))


def test_comments_xmp_and_what_follows_the_picture_are_read(jpeg) -> None:
    packet = b'<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Harriet</dc:creator></x>'
    found = told(jpeg(comment=b"a comment", xmp=packet) + b"behind Harriet")

    assert found["comment"] == "a comment"
    assert found["XMP creator"] == "Harriet"
    assert found["data behind the picture"] == "behind Harriet"


def test_iptc_is_read(jpeg) -> None:
    iptc = b"\x1c\x02\x50" + struct.pack(">H", 7) + b"Harriet"
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    segment = b"Photoshop 3.0\0" + block
    data = jpeg()
    with_iptc = data[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + data[2:]

    assert told(with_iptc)["IPTC by-line"] == "Harriet"


def test_texts_of_a_png_are_read_wherever_they_stand() -> None:
    info = PngInfo()
    info.add_text("Author", "Harriet")
    info.add_text("Packed", "Harriet packed", zip=True)
    info.add_itxt("International", "Härriet", zip=True)
    info.add_itxt("XML:com.adobe.xmp", "<x><creator>Harriet</creator></x>")
    info.add_text("Late", "behind the pixels")
    exif = Image.Exif()
    exif[0x013B] = "Harriet H"
    data = png(info, exif)
    late = b"tEXtLate\0very late"
    end = data.index(b"IEND") - 4
    chunk = struct.pack(">I", len(late) - 4) + late + struct.pack(">I", zlib.crc32(late))
    whole = data[:end] + chunk + data[end:] + b"trailing Harriet"
    found = told(whole)

    assert (
        found.items()
        >= {
            "PNG Author": "Harriet",
            "XMP creator": "Harriet",
            "EXIF Artist": "Harriet H",
            "data behind the picture": "trailing Harriet",
        }.items()
    )
    assert {"Harriet packed", "Härriet", "very late"} <= {field.text for field in metadata(whole)}


def test_a_text_that_unpacks_without_end_is_refused() -> None:
    info = PngInfo()
    info.add_text("Bomb", "a" * 2_000_000, zip=True)

    with pytest.raises(Unreadable, match="too large"):
        metadata(png(info))


def test_a_picture_with_too_many_pixels_is_never_opened() -> None:
    header = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header + b"\0" * 4

    with pytest.raises(Unreadable, match="100 million pixels"):
        metadata(data)


def test_gif_and_webp_are_read() -> None:
    out = io.BytesIO()
    Image.new("P", (8, 8)).save(out, "GIF", comment=b"Harriet")

    assert told(out.getvalue())["comment"] == "Harriet"


NAME = "Harriet Hartwhistle"


def segment(mark: int, data: bytes) -> bytes:
    return bytes((0xFF, mark)) + struct.pack(">H", len(data) + 2) + data


def after_start(picture: bytes, *segments: bytes) -> bytes:
    return picture[:2] + b"".join(segments) + picture[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def before_end(picture: bytes, added: bytes) -> bytes:
    end = picture.index(b"IEND") - 4
    return picture[:end] + added + picture[end:]


JPEGS = {
    "a comment": segment(0xFE, NAME.encode()),
    "the first of two comments": segment(0xFE, NAME.encode()) + segment(0xFE, b"another"),
    "a block of a program's own": segment(0xEB, b"maker\0" + NAME.encode()),
    "a block in two bytes a letter": segment(0xEB, NAME.encode("utf-16-le")),
}
PNGS = {
    "a text": chunk(b"tEXt", f"Comment\0{NAME}".encode()),
    "a keyword": chunk(b"tEXt", f"{NAME}\0x".encode()),
    "a packed text": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(NAME.encode())),
    "an international text": chunk(b"iTXt", f"Comment\0\0\0en\0\0{NAME}".encode()),
    "a packed international text": chunk(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(NAME.encode())),
    "a translated keyword": chunk(b"iTXt", f"Comment\0\0\0en\0{NAME}\0x".encode()),
    "a chunk of a program's own": chunk(b"prVt", NAME.encode()),
}


@pytest.mark.parametrize("place", JPEGS)
def test_a_name_is_found_in_a_jpeg_in(jpeg, planted, place: str) -> None:
    assert planted("a.jpg", after_start(jpeg(), JPEGS[place]))[0]


@pytest.mark.parametrize("place", PNGS)
def test_a_name_is_found_in_a_png_in(planted, place: str) -> None:
    assert planted("a.png", before_end(png(), PNGS[place]))[0]


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        (0x013B, NAME),
        (0x8298, NAME),
        (0x9C9C, NAME.encode("utf-16-le")),
        (0x9286, b"UNICODE\0" + NAME.encode("utf-16-le")),
        (0x9286, b"ASCII\0\0\0" + NAME.encode()),
    ],
)
def test_a_name_is_found_in_exif_in_any_writing(jpeg, planted, tag: int, value: object) -> None:
    assert planted("a.jpg", jpeg({tag: value}))[0]


def test_the_name_of_a_place_is_read(jpeg, planted) -> None:
    exif = Image.Exif()
    exif[0x8825] = {0x1C: b"ASCII\0\0\0" + NAME.encode()}
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", exif=exif)

    assert planted("a.jpg", out.getvalue())[0]


def test_a_small_picture_inside_a_photograph_is_unchecked(jpeg, opened) -> None:
    inner = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + jpeg())

    assert "small picture of itself" in opened("a.jpg", after_start(jpeg(), inner)).unchecked[0].why
    assert not opened("a.jpg", jpeg()).unchecked


def test_every_comment_of_a_gif_and_what_follows_it_are_read(planted) -> None:
    out = io.BytesIO()
    pages = [Image.new("P", (8, 8), n) for n in range(2)]
    pages[0].save(out, "GIF", save_all=True, append_images=pages[1:], comment=b"first")
    data = out.getvalue()
    late = data[:-1] + b"\x21\xfe\x13" + NAME.encode() + b"\0" + data[-1:]

    assert planted("a.gif", late)[0]
    assert planted("a.gif", data + NAME.encode())[0]


@pytest.mark.parametrize("saved", [{"exif": {0x013B: NAME}}, {"xmp": f"<x><creator>{NAME}</creator></x>".encode()}])
def test_webp_is_read(planted, saved: dict[str, object]) -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif.update(saved.pop("exif", {}))
    Image.new("RGB", (8, 8)).save(out, "WEBP", exif=exif, **saved)

    assert planted("a.webp", out.getvalue())[0]


def test_every_page_of_a_tiff_is_read(planted) -> None:
    out = io.BytesIO()
    second = Image.new("L", (8, 8))
    second.encoderinfo = {"tiffinfo": {270: NAME}}
    Image.new("L", (8, 8)).save(out, "TIFF", save_all=True, append_images=[second])

    assert planted("a.tiff", out.getvalue())[0]


def test_a_keyword_of_ones_own_is_never_told() -> None:
    assert "Harriet" not in str(list(told(before_end(png(), PNGS["a keyword"]))))


@pytest.mark.parametrize("cut", [10, 40, -9])
def test_a_picture_that_is_cut_off_is_refused(jpeg, cut: int) -> None:
    for data in (jpeg(), png()):
        with pytest.raises(Unreadable):
            metadata(data[:cut])
