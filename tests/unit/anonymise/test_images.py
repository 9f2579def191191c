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
    found = told(data[:end] + chunk + data[end:] + b"trailing Harriet")

    assert found == {
        "PNG Author": "Harriet",
        "PNG Packed": "Harriet packed",
        "PNG International": "Härriet",
        "XMP creator": "Harriet",
        "EXIF Artist": "Harriet H",
        "PNG Late": "very late",
        "data behind the picture": "trailing Harriet",
    }


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
