"""A picture's pixels and nothing else: no place, camera, owner, thumbnail or comment goes with it."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

# Beyond this a picture is a mistake, or meant to exhaust the machine.
MOST_PIXELS = 60_000_000


def without_metadata(data: bytes, *, within: tuple[int, int] | None = None) -> tuple[bytes, str]:
    """The picture upright and without metadata, and its media type. ValueError where it is no PNG or JPEG picture.

    `within` is the width and height, in dots, that it is made smaller to where it is larger.
    """
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures; the limit above decides.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _clean(data, within)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise ValueError("this is not a picture") from error


def _clean(data: bytes, within: tuple[int, int] | None) -> tuple[bytes, str]:
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("the picture is too large")
        kind = opened.format or "PNG"
        if within:
            # A JPEG is read at a half, a quarter or an eighth of its size, if that is still large enough.
            opened.draft(None, (max(within), max(within)))
        upright = ImageOps.exif_transpose(opened)
        pixels = upright.convert(_mode(upright))
    if within:
        pixels.thumbnail(within, Image.Resampling.LANCZOS)
    # A picture made of the pixels alone: saving the opened one would carry comments and profiles along.
    bare = Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
    target = io.BytesIO()
    if kind == "JPEG":
        bare.save(target, "JPEG", quality=90)
    else:
        bare.save(target, "PNG")
    return target.getvalue(), f"image/{kind.lower()}"


def _mode(image: Image.Image) -> str:
    if image.format == "JPEG" or "transparency" not in image.info:
        return image.mode if image.mode in ("L", "RGB", "RGBA") else "L" if image.mode in ("1", "I;16") else "RGB"
    return "RGBA"
