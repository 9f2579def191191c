"""Pictures: everything they say besides their pixels, which only a person can check."""

import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import islice
from typing import Any

from anonymise.extract import png
from anonymise.extract.fields import Field, known, passages, printable, xmp
from anonymise.extract.files import File, Unreadable
from anonymise.extract.picture_blocks import blocks
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Zone

_MOST_PIXELS = 100_000_000
_MOST_PAGES, _MOST_BLOCKS = 500, 10_000
_CHANGED, _XMP = 306, 700
_BEHIND = "data behind the picture"
THUMBNAIL = (
    "This photograph carries a small picture of itself, perhaps of more than is shown; save it without its properties."
)
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


def extract(file: File) -> Iterator[Passage | Unchecked]:
    """The passages of a picture's metadata, and whether it holds another picture that nobody sees."""
    yield from passages(file.path, metadata(file.data))
    if has_thumbnail(file.data):
        yield Unchecked(file.path, THUMBNAIL)


def metadata(data: bytes) -> list[Field]:
    """All that a picture says besides its pixels."""
    try:
        return list(_png(data) if data.startswith(png.SIGNATURE) else _other(data))
    except Unreadable:
        raise
    except Exception as error:
        # Pillow raises whatever its parsers stumble over; each of them means the same here.
        raise Unreadable(f"This picture is broken ({type(error).__name__}).") from None


def has_thumbnail(data: bytes) -> bool:
    """Whether a photograph carries a small picture of itself, perhaps from before it was cropped."""
    return any(
        block.kind == "block APP1" and b"\xff\xd8\xff" in block.data for block in islice(blocks(data), _MOST_BLOCKS)
    )


def _png(data: bytes) -> Iterator[Field]:
    from PIL import Image

    for kind, name, text in png.told(data, check_size=_check_size):
        if kind == "eXIf":
            exif = Image.Exif()
            exif.load(text)
            yield from _exif(exif)
            yield Field("block EXIF", printable(text), Zone.LINK)
        elif name == "XML:com.adobe.xmp":
            yield from xmp(text)
        elif kind == "behind":
            yield Field(_BEHIND, printable(text), Zone.LINK)
        elif kind == "chunk":
            yield Field("block", printable(text), Zone.LINK)
        else:
            yield from _png_text(name, text.decode("utf-8", errors="replace"))


def _png_text(keyword: str, text: str) -> Iterator[Field]:
    told = known(keyword, "png", other="text")
    yield Field(f"PNG {told}", text)
    if told != keyword:
        yield Field("PNG keyword", keyword)


def _other(data: bytes) -> Iterator[Field]:
    from PIL import Image, ImageSequence, IptcImagePlugin

    # First, because it is quick to refuse what Pillow would look at for long.
    apart = list(islice(blocks(data), _MOST_BLOCKS + 1))
    if len(apart) > _MOST_BLOCKS:
        raise Unreadable("This picture is in more pieces than can be checked; save it anew.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = Image.open(BytesIO(data))
    _check_size(*picture.size)
    yield from _exif(picture.getexif())
    for key, value in sorted(picture.info.items(), key=lambda item: str(item[0])):
        if key == "xmp":
            yield from xmp(value)
    for key, value in sorted((IptcImagePlugin.getiptcinfo(picture) or {}).items()):
        for entry in value if isinstance(value, list) else [value]:
            yield Field(f"IPTC {_IPTC.get(key, key)}", _text(entry))
    for kind, block in apart:
        if kind == "comment":
            yield Field(kind, _text(block))
        else:
            yield Field(_BEHIND if kind == "behind" else kind, printable(block), Zone.LINK)
    if picture.format == "TIFF":
        for count, page in enumerate(ImageSequence.Iterator(picture)):
            if count >= _MOST_PAGES:
                raise Unreadable(f"This picture has more than {_MOST_PAGES} pages; split it.")
            yield from (Field("TIFF field", _text(value)) for _, value in sorted(_tags(page)))


def _tags(page: Any) -> Iterator[tuple[int, str | bytes]]:
    for tag, value in dict(page.tag_v2).items():
        if isinstance(value, str | bytes) and tag != _CHANGED:
            yield tag, value
        elif tag == _XMP:
            yield tag, bytes(value)


def _check_size(width: int, height: int) -> None:
    if width * height > _MOST_PIXELS:
        most = _MOST_PIXELS // 1_000_000
        raise Unreadable(f"This picture has more than {most} million pixels and was not opened; save it smaller.")


def _exif(exif: Any) -> Iterator[Field]:
    from PIL.ExifTags import TAGS

    for block in (exif, *(exif.get_ifd(tag) for tag in _INNER)):
        for tag, value in sorted(block.items()):
            name = TAGS.get(tag, "field")
            if name not in _SILENT and isinstance(value, str | bytes | tuple):
                # What a camera's maker notes for himself is no text.
                zone = Zone.LINK if name == "MakerNote" else Zone.METADATA
                yield Field(f"EXIF {name}", _exif_text(name, value), zone)
    yield from (
        Field("EXIF place", _text(v)) for _, v in sorted(exif.get_ifd(_GPS).items()) if isinstance(v, str | bytes)
    )
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
        return _as_written(str(value))
    try:
        text = value.strip(b"\0").decode("utf-8")
    except UnicodeDecodeError:
        return printable(value)
    return printable(value) if "\0" in text else text


def _as_written(text: str) -> str:
    """A text of EXIF, which is read a letter a byte, while most programs write UTF-8."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


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
