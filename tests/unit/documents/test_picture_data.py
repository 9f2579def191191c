"""Pictures go out as pixels alone."""

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dhr.documents.picture_data import without_metadata


def a_picture(kind: str, mode: str = "RGB") -> bytes:
    image = Image.new(mode, (6, 4), 1)
    target = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = "Owner"
    exif[0x0112] = 6
    about = PngInfo()
    about.add_text("Author", "Owner")
    options = {"comment": b"Owner"} if kind == "JPEG" else {"pnginfo": about}
    image.save(target, kind, exif=exif, **options)  # type: ignore[arg-type]
    return target.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "P")]
)
def test_owner_and_comments_go_and_the_picture_stands_upright(kind: str, mode: str) -> None:
    data = a_picture(kind, mode)
    assert b"Owner" in data

    clean, media_type = without_metadata(data)

    assert b"Owner" not in clean
    assert media_type == f"image/{kind.lower()}"
    with Image.open(io.BytesIO(clean)) as image:
        assert image.size == (4, 6)
        assert not image.getexif()
    assert without_metadata(data)[0] == clean


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\nxx", b"<svg/>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a picture"):
        without_metadata(data)
