"""The words that forms are made of, from the list kept by hand, as parts of patterns."""

import re
from collections.abc import Iterable
from functools import lru_cache

from anonymise.recognisers.lexicon import hand_list, listed

# Of names: a capital letter of any alphabet used in Britain, and a word that begins with one.
CAPITAL = "[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĢĪİĶŁĽŁŃŅŇŐŌŘŚŞŠȘŤŢȚŪŮŰŴŶŹŻŽ]"
PROPER = rf"{CAPITAL}[\w'’‘]*(?:[-‐‑]\w+)*"


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    return {name: listed(" ".join(text.split())) for name, text in hand_list("forms").items()}


def entries(name: str) -> list[str]:
    """The entries of one list."""
    return _lists()[name]


def words_of(name: str) -> frozenset[str]:
    """The last words of the entries: what a block must hold to hold one of them."""
    return frozenset(re.split(r"[\W\d_]+", entry)[-1] for entry in entries(name))


def capitals(words: Iterable[str]) -> frozenset[str]:
    """The same words and each in capitals throughout."""
    return frozenset((*words, *map(str.upper, words)))


def one_of(name: str) -> str:
    """A pattern for the entries of a list as they are written, the longest first."""
    return _any(entries(name))


def titled(name: str) -> str:
    """The same, or in capitals throughout: "Road", "ROAD"."""
    return _any([*entries(name), *(entry.upper() for entry in entries(name))])


def small(name: str) -> str:
    """The same, in small letters throughout."""
    return _any([entry.lower() for entry in entries(name)])


def _any(found: list[str]) -> str:
    return f"(?:{'|'.join(map(_loose, sorted(set(found), key=lambda entry: (-len(entry), entry))))})"


def _loose(entry: str) -> str:
    """An entry whose apostrophes may be curly or missing, and whose gaps may be hyphens or line ends."""
    return re.escape(entry).replace("'", "['’]?").replace(r"\ ", r"[\s-]")
