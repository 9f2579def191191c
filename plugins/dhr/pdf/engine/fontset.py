"""The fonts of the PDF: these and no others, whatever the machine has installed."""

import os
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_VARIABLE = "FONTCONFIG_FILE"
# No rules of the system: some make bold of fonts that have none, and then the same text gives other bytes elsewhere.
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@contextmanager
def only_our_fonts() -> Iterator[None]:
    """While this lasts, a newly made font configuration knows the fonts of this package only."""
    before = os.environ.get(_VARIABLE)
    with (
        as_file(files("dhr") / "fonts") as fonts,
        tempfile.TemporaryDirectory(prefix="dhr-fonts-", ignore_cleanup_errors=True) as folder,
    ):
        configuration = Path(folder) / "fonts.conf"
        configuration.write_text(
            _CONFIGURATION.format(fonts=escape(str(fonts)), cache=escape(folder)), encoding="utf-8"
        )
        os.environ[_VARIABLE] = str(configuration)
        try:
            yield
        finally:
            if before is None:
                del os.environ[_VARIABLE]
            else:
                os.environ[_VARIABLE] = before


@cache
def _known() -> frozenset[int]:
    """Every character for which a font of this package has a shape."""
    known: set[int] = set()
    for entry in (files("dhr") / "fonts").iterdir():
        if entry.name.endswith(".ttf"):
            with as_file(entry) as path, TTFont(path, lazy=True) as font:
                known.update(font.getBestCmap())
    return frozenset(known)


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of a text that no font of this package can show, in order; invisible ones do not count."""
    strange = {character for character in set(text) if ord(character) not in _known()}
    return tuple(sorted(c for c in strange if unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp")))
