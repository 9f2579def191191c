"""Files written into a text as addresses: `data:image/png;base64,...`."""

import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from anonymise.extract.files import Inner

_ADDRESS = re.compile(
    r"""data:([a-z]+/[a-z0-9.+-]+)?((?:;[a-z0-9-]+=[^\s;,"'()<>]{0,100})*)(;base64)?,([^\s"'()<>\\]*)""", re.IGNORECASE
)
_ENDINGS = {
    "text/plain": ".txt",
    "text/html": ".html",
    "text/css": ".txt",
    "text/javascript": ".txt",
    "text/csv": ".csv",
    "text/xml": ".xml",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "image/svg+xml": ".svg",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
}
_FONTS = re.compile("(?:application/(?:x-)?)?font[-/].*", re.IGNORECASE)


def inner_files(text: str, *, with_fonts: bool = False) -> Iterator[Inner]:
    """The files that are written into `text`, each to be opened by its kind. Fonts are left out unless wanted."""
    for found in _ADDRESS.finditer(text) if "data:" in text.casefold() else ():
        kind = (found[1] or "text/plain").casefold()
        if found[4] and (with_fonts or not _FONTS.fullmatch(kind)):
            yield Inner(f"data{_ENDINGS.get(kind, '.bin')}", _content(found[4], is_packed=bool(found[3])))


def _content(written: str, *, is_packed: bool) -> bytes:
    data = unquote_to_bytes(written)
    if not is_packed:
        return data
    try:
        return binascii.a2b_base64(data + b"===")
    except binascii.Error:
        return data
