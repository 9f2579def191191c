"""A text as each of its readers would read it: programs write one text in another, escaped for the one around it."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from anonymise.extract.table import extract_text

# Feeds hold pages, which hold addresses.
_DEEPEST = 3
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_BACKSLASH = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|[ux]([0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})|([0-9A-Fa-f]{2,6})[ ]?)")


def readings(text: str) -> Iterator[str]:
    """Every other way to read `text`: without entities, percent signs, backslashes and tags."""
    for _ in range(_DEEPEST):
        read = _unescaped(text)
        if read == text:
            return
        yield read
        text = read


def tagged(text: str) -> Iterator[str]:
    """The texts of a page that is written into another text."""
    if "<" in text and _TAG.search(text):
        yield from (passage.text for passage in extract_text(text, "page.html").passages)


def _unescaped(text: str) -> str:
    text = html.unescape(text) if "&" in text else text
    text = unquote(text, errors="replace") if "%" in text else text
    return _BACKSLASH.sub(_letter, text) if "\\" in text else text


def _letter(escape: re.Match[str]) -> str:
    number = int(next(filter(None, escape.groups())), 16)
    # Half characters are none: JSON, which writes them in pairs, is read by its own extractor.
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
