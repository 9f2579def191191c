"""Anchors: short words that stay the same as long as the text they name does."""

import re
import unicodedata
from collections.abc import Container

_NUMBERING = re.compile(r"^\s*(\(?[\dA-Za-z]{1,3}[.)]|\d+(\.\d+)*\.?)\s+(?=\S)")
# p12, note3 and ref3 are the anchors of paragraphs, notes and their references.
_TAKEN = re.compile(r"(p|note|ref)\d+(-\d+)?")


def slug(text: str, *, otherwise: str = "section") -> str:
    """A text as an anchor: small ASCII letters, digits and hyphens, without the number that stands before a heading."""
    unnumbered = _NUMBERING.sub("", text)
    plain = unicodedata.normalize("NFKD", unnumbered).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain)
    name = "-".join(words[:12]) or otherwise
    return f"{otherwise}-{name}" if name[0].isdigit() or _TAKEN.fullmatch(name) else name


def unique(name: str, taken: Container[str]) -> str:
    """The name, or the name with the first number from 2 that makes it unique."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
