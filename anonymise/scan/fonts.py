"""What a font says of itself: the names in it, and what was packed beside its letters."""

from collections.abc import Iterator
from io import BytesIO

from anonymise.extract.fields import Field, passages, printable
from anonymise.extract.files import File, Unreadable
from anonymise.passages import Passage, Zone

_FONT = "font"


def extract(file: File) -> Iterator[Passage]:
    """The texts of a font."""
    yield from passages(file.path, _fields(file.data))


def _fields(data: bytes) -> list[Field]:
    # Here, because it takes a while to load.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    try:
        font = TTFont(BytesIO(data), lazy=True)
        said = [Field(_FONT, record.toUnicode(errors="replace"), Zone.LINK) for record in font["name"].names]
        beside = [getattr(font.flavorData, name, None) for name in ("metaData", "privData")]
        return said + [Field(_FONT, printable(packed), Zone.LINK) for packed in beside if packed]
    except Exception as error:
        # fontTools raises whatever its parsers stumble over; each of them means the same here.
        raise Unreadable(f"This font cannot be opened ({type(error).__name__}); leave it out.") from None
