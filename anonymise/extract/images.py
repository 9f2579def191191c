"""Pictures: everything they say besides their pixels, which only a person can check."""

import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from anonymise.extract import png
from anonymise.extract.fields import Field, passages, printable, xmp
from anonymise.extract.files import File, Unreadable
from anonymise.passages import Passage, Zone

_MOST_PIXELS = 100_000_000
_GPS, _INNER = 0x8825, (0x8769, 0xA005)
_LOCATION = "EXIF location"
# When the file was changed says nothing about a person; when the picture was taken may.
_SILENT = frozenset(("DateTime", "ExifVersion", "FlashPixVersion", "ComponentsConfiguration", "ExifOffset", "GPSInfo"))
_IPTC = {
    (2, 5): "title",
    (2, 25): "keywords",
    (2, 80): "by-line",
    (2, 90): "city",
    (2, 92): "sub-location",
    (2, 105): "headline",
    (2, 110): "credit",
    (2, 116): "copyright",
    (2, 118): "contact",
    (2, 120): "caption",
    (2, 122): "caption writer",
}


def extract(file: File) -> Iterator[Passage]:
    """The passages of a picture's metadata."""
    yield from passages(file.path, metadata(file.data))


def metadata(data: bytes) -> list[Field]:
    """All that a picture says besides its pixels."""
    try:
        return list(_png(data) if data.startswith(png.SIGNATURE) else _other(data))
    except Unreadable:
        raise
    except Exception as error:
        # Pillow raises whatever its parsers stumble over; each of them means the same here.
        raise Unreadable(f"This picture is broken ({type(error).__name__}).") from None


def _png(data: bytes) -> Iterator[Field]:
    from PIL import Image

    for kind, name, text in png.told(data, check_size=_check_size):
        if kind == "eXIf":
            exif = Image.Exif()
            exif.load(text)
            yield from _exif(exif)
        elif name == "XML:com.adobe.xmp":
            yield from xmp(text)
        elif kind == "behind":
            yield Field("data behind the picture", printable(text), Zone.LINK)
        else:
            yield Field(f"PNG {name}", text.decode("utf-8", errors="replace"))


def _other(data: bytes) -> Iterator[Field]:
    from PIL import Image, IptcImagePlugin, JpegImagePlugin

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = Image.open(BytesIO(data))
    _check_size(*picture.size)
    yield from _exif(picture.getexif())
    for key, value in sorted(picture.info.items(), key=lambda item: str(item[0])):
        if key == "xmp":
            yield from xmp(value)
        elif key == "comment":
            yield Field("comment", _text(value))
    for key, value in sorted((IptcImagePlugin.getiptcinfo(picture) or {}).items()):
        for entry in value if isinstance(value, list) else [value]:
            yield Field(f"IPTC {_IPTC.get(key, key)}", _text(entry))
    if isinstance(picture, JpegImagePlugin.JpegImageFile):
        # Pillow keeps the last comment only; programs may write several, and blocks of their own.
        yield from (Field(f"block {name}", printable(block), Zone.LINK) for name, block in picture.applist)
        yield Field("data behind the picture", printable(data[data.rfind(b"\xff\xd9") + 2 :]), Zone.LINK)


def _check_size(width: int, height: int) -> None:
    if width * height > _MOST_PIXELS:
        raise Unreadable(f"This picture has more than {_MOST_PIXELS // 1_000_000} million pixels and was not opened.")


def _exif(exif: Any) -> Iterator[Field]:
    from PIL.ExifTags import TAGS

    for block in (exif, *(exif.get_ifd(tag) for tag in _INNER)):
        for tag, value in sorted(block.items()):
            name = str(TAGS.get(tag, tag))
            if name not in _SILENT and isinstance(value, str | bytes | tuple):
                yield Field(f"EXIF {name}", _exif_text(name, value))
    if location := _location(exif.get_ifd(_GPS)):
        yield Field(_LOCATION, location)


def _exif_text(name: str, value: Any) -> str:
    if isinstance(value, tuple):
        if not name.startswith("XP"):
            return ""
        value = bytes(value)
    if isinstance(value, bytes) and name.startswith("XP"):
        return value.decode("utf-16-le", errors="replace")
    text = _text(value)
    # "2019:05:03 14:22:10": a date that the rules know only with hyphens.
    return text[:10].replace(":", "-") if name.startswith("DateTime") else text


def _text(value: Any) -> str:
    if not isinstance(value, bytes):
        return str(value)
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return printable(value)


def _location(gps: Mapping[int, Any]) -> str:
    """Latitude and longitude in degrees, or that there is a position that cannot be read."""
    if 2 not in gps and 4 not in gps:
        return ""
    try:
        values = (sum(float(part) / 60**i for i, part in enumerate(gps[tag])) for tag in (2, 4))
        signs = (-1 if gps.get(tag) in ("S", "W") else 1 for tag in (1, 3))
        return ", ".join(f"{sign * value:.5f}" for sign, value in zip(signs, values, strict=True))
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return "a position"
