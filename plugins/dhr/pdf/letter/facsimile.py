"""The letter as pictures of its pages: what cannot be seen on them is not in them.

For scans, and for a letter whose text layer, layers or bars hide something. Grey, as the words are given as text
beside the pictures and no colour of a letter says anything that they do not.
"""

import io
from collections.abc import Iterator
from typing import Any

import pydyf
import pypdfium2
from PIL import Image

from dhr.pdf.problem import PdfProblem

_INCH = 72
_DOTS_PER_INCH = 150
_MOST_DOTS = 4000
_QUALITY = 80
# Differences that no eye sees become none: text in almost white on white, or in almost black on a black bar, is gone.
_FAINTEST, _DARKEST = 240, 24


def is_pictured(*, has_text: bool, transcribed: bool, asked: bool) -> bool:
    """Whether a letter is published as pictures: where a person asks for it, and a scan whose text stands beside it."""
    return asked or (transcribed and not has_text)


def facsimile(data: bytes) -> bytes:
    """A new PDF with a picture of each page and nothing else. The same input gives the same bytes."""
    pdf: Any = pydyf.PDF()
    try:
        for size, picture in _pictures(data):
            _add(pdf, size, picture)
    except pypdfium2.PdfiumError as error:
        what = "The letter's pages cannot be made into pictures."
        raise PdfProblem(what, "Open the letter and print it to PDF anew.") from error
    out = io.BytesIO()
    pdf.write(out)
    return out.getvalue()


def _pictures(data: bytes) -> Iterator[tuple[tuple[float, float], Image.Image]]:
    """The size in points and the picture of each page, without comments and fields."""
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            size = page.get_size()
            scale = min(_DOTS_PER_INCH / _INCH, _MOST_DOTS / max(size))
            bitmap = page.render(scale=scale, grayscale=True, draw_annots=False)
            yield size, bitmap.to_pil().convert("L").point(_plain)
    finally:
        document.close()


def _plain(shade: int) -> int:
    if shade >= _FAINTEST:
        return 255
    return 0 if shade <= _DARKEST else shade


def _add(pdf: Any, size: tuple[float, float], picture: Image.Image) -> None:
    width, height = (round(length, 3) for length in size)
    image = pydyf.Stream([_jpeg(picture)], _about(picture))
    content = pydyf.Stream([f"q {width} 0 0 {height} 0 0 cm /Page Do Q".encode()], compress=True)
    pdf.add_object(image)
    pdf.add_object(content)
    page = {
        "Type": "/Page",
        "Parent": pdf.pages.reference,
        "MediaBox": pydyf.Array([0, 0, width, height]),
        "Resources": pydyf.Dictionary({"XObject": pydyf.Dictionary({"Page": image.reference})}),
        "Contents": content.reference,
    }
    pdf.add_page(pydyf.Dictionary(page))


def _about(picture: Image.Image) -> dict[str, Any]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": "/DeviceGray",
        "BitsPerComponent": 8,
        "Filter": "/DCTDecode",
    }


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
