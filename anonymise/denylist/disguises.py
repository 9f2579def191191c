"""Words in which signs and digits stand for letters."""

import re
from collections.abc import Iterator

from anonymise.folding import fold

_SIGNS = re.compile(r"(?:[^\W_]|[@$!|€£])+")
_MIXED = re.compile(r"[^\W\d_]")
_HIDDEN = re.compile(r"[@$|€£]|(?<=\w)!(?=\w)")
_AS_LETTERS = dict(zip("0134578@$!|€£", "oieastbasiiel", strict=True))
_READINGS = (str.maketrans(_AS_LETTERS), str.maketrans({**_AS_LETTERS, "1": "l", "!": "l", "|": "l"}))


def decoded(word: str) -> tuple[str, ...]:
    """A word with its signs read as letters: `1` is an i, and in another reading an l."""
    return tuple({fold(word.lower().translate(reading)): None for reading in _READINGS})


def looks_disguised(text: str) -> Iterator[re.Match[str]]:
    """Words that have both letters and signs in them."""
    if not any(sign in text for sign in "@$!|€£"):
        return
    for match in _SIGNS.finditer(text):
        word = match.group()
        if not word.isalnum() and _HIDDEN.search(word) and _MIXED.search(word):
            yield match
