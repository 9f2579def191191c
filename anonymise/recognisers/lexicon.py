"""What is known of a word: name, ordinary word, place, term of the field, title.

The compiled gazetteer is read once, in a tenth of a second; the lists made by hand stand above it, so that a correction
in a .yml file takes effect at once.
"""

import lzma
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from anonymise.folding import fold
from anonymise.gazetteers.classes import GIVEN, PHRASES, PLACE, TOWN, WORD, WORDY

# Classes that only the lists made by hand give.
TERM = 1 << 8  # nobody's name by itself: a month, a nationality, a system
TAIL = 1 << 9  # makes a thing of the name before it: House, Road, Law
TITLE = 1 << 10
RANK = 1 << 11
CALLING = 1 << 12
HEADING = 1 << 13  # makes a thing of the name after it: Operation
TAIL_SURNAME = 1 << 14  # a tail that is as often a surname: Hill
WELSH = 1 << 15  # an ordinary word where the text is Welsh

_BRAND = re.compile(r"[^\W\d_]*[a-zà-ÿ](?<!Mc)(?<!Mac)(?<!De)(?<!Di)(?<!Du)(?<!La)(?<!Le)(?<!Fitz)(?<!Van)(?<!Al)[A-Z]")
_ACRONYM_PART = re.compile(r"^[A-Z]{2,}['’][a-z]+$|^[A-Z]{2,}[-‐‑].*[a-z]|^[A-Z][a-z]+[-‐‑][A-Z]{2,}$")
LONGEST_PHRASE = 5
_SHORTEST_BEGINNING = 3


@dataclass(frozen=True)
class Lexicon:
    """Words with their classes, phrases that are one thing, and the small lists that say who is spoken of."""

    classes: Mapping[str, int] = field(repr=False)
    phrases: frozenset[str] = field(repr=False)
    lists: Mapping[str, frozenset[str]] = field(repr=False)


def listed(text: str) -> list[str]:
    """The entries of a list written between commas."""
    return [entry for entry in (part.strip() for part in text.split(",")) if entry]


def hand_list(name: str) -> dict[str, Any]:
    """One of the .yml files beside the gazetteer, its lists still as written."""
    import yaml  # here, because who imports the check may never run it

    text = (files("anonymise") / "gazetteers" / f"{name}.yml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def _compiled() -> tuple[dict[str, int], set[str]]:
    content = (files("anonymise") / "gazetteers" / "words.xz").read_bytes()
    classes: dict[str, int] = {}
    several: set[str] = set()
    for line in lzma.decompress(content).decode().split("\n"):
        head, _, rest = line.partition(" ")
        if head == PHRASES:
            several.update(rest.split(" "))
        else:
            classes.update(dict.fromkeys(rest.split(" "), int(head)))
    return classes, several


def _add(classes: dict[str, int], entries: Iterable[str], *, bits: int, unless: int = 0) -> None:
    for entry in entries:
        key = fold(entry)
        classes[key] = (classes.get(key, 0) & ~unless) | bits


def _phrase(entry: str) -> str:
    return "_".join(fold(part) for part in re.split(r"[\s-]+", entry))


def _add_terms(classes: dict[str, int], several: set[str]) -> None:
    for group, text in hand_list("terms").items():
        entries = listed(text)
        several.update(_phrase(entry) for entry in entries if " " in entry)
        bits = {"lands": PLACE | TOWN, "counties": PLACE | TOWN, "words": WORD, "welsh": WELSH}.get(group, TERM)
        single = [entry for entry in entries if " " not in entry]
        if group == "welsh":
            # `Neges` is nothing else, `Mae` may be a forename where the text is English.
            _add(classes, [entry for entry in single if fold(entry) not in classes], bits=WORD)
        _add(classes, single, bits=bits)


def _add_given(classes: dict[str, int]) -> None:
    given = hand_list("given")
    _add(classes, listed(given["plain"]), bits=GIVEN, unless=WORDY | TOWN)
    _add(classes, listed(given["wordy"]), bits=WORDY, unless=GIVEN)
    _add(classes, listed(given["never"]), bits=WORD, unless=GIVEN | WORDY)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The one lexicon of this process."""
    classes, several = _compiled()
    _add_terms(classes, several)
    _add_given(classes)
    titles, tails, evidence = hand_list("titles"), hand_list("tails"), hand_list("evidence")
    for name, bits in (("titles", TITLE), ("ranks", RANK), ("callings", CALLING)):
        _add(classes, listed(titles[name]), bits=bits)
    for name, bits in (("institutions", TAIL), ("streets", TAIL), ("surnames", TAIL_SURNAME), ("headings", HEADING)):
        _add(classes, listed(tails[name]), bits=bits)
    small = {**evidence, "particles": titles["particles"], "persons": titles["persons"]}
    lists = {name: frozenset(entry.lower() for entry in listed(text)) for name, text in small.items()}
    return Lexicon(classes, frozenset(several), lists)


@lru_cache(maxsize=1)
def _in_order() -> list[str]:
    known = lexicon().classes
    return sorted(
        word for word, bits in known.items() if bits & TERM or (bits & (WORD | PLACE | TAIL) and not bits & GIVEN)
    )


@lru_cache(maxsize=1024)
def wholes(beginning: str) -> tuple[str, ...]:
    """The words, places and terms that begin so."""
    folded, known = fold(beginning), _in_order()
    first, last = bisect_left(known, folded), bisect_left(known, f"{folded}\uffff")
    return tuple(known[first:last]) if len(folded) >= _SHORTEST_BEGINNING else ()


def is_brand(word: str) -> bool:
    """Whether capitals inside the word make it a thing's name: SystmOne, UK-wide, but not McDonald."""
    return _BRAND.match(word) is not None or _ACRONYM_PART.search(word) is not None


@lru_cache(maxsize=65536)
def kinds(word: str) -> int:
    """The classes of a word as written; a compound is what its parts are."""
    known = lexicon().classes
    bits = known.get(fold(word), 0)
    if bits or not re.search(r"[-‐‑]", word):
        return bits
    parts = [known.get(fold(part), 0) for part in re.split(r"[-‐‑]", word)]
    if all(part & (WORD | TERM | TAIL) for part in parts):
        return WORD
    # `Anne-Marie`, `Smith-Jones`, `al-Hassan`: a name of some kind; ordinary words in it do not unmake it.
    together = 0
    for part in parts:
        together |= part & ~(WORD | WORDY | PLACE | TOWN | TERM)
    return together
