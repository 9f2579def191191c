"""The forms in which one entry of a deny list may be written: inflected, turned round, shortened, joined."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from anonymise.folding import folded
from anonymise.people import TITLES

SHORTEST_PART = 4
SHORTEST_MISSPELT = 6
SHORTEST_NUMBER = 5
SHORTEST_JOINED = 5
_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})\b")
_SHORT_STREETS = {
    "street": "st",
    "road": "rd",
    "avenue": "ave",
    "close": "cl",
    "crescent": "cres",
    "gardens": "gdns",
    "lane": "ln",
    "place": "pl",
    "court": "ct",
    "terrace": "terr",
}


class Strength(IntEnum):
    """How surely words mean an entry."""

    MAYBE = 1  # an ordinary word with a capital: a question
    PART = 2  # one telling word of an entry, or one letter off: held
    WHOLE = 3  # the entry itself: held, and no acceptance helps


class Case(IntEnum):
    """How words must be written to mean an entry."""

    ANY = 0
    CAPITAL = 1
    WITHIN = 2  # with a capital, and not because a sentence begins


class Form(NamedTuple):
    """Words in a row that mean an entry, if they are written so."""

    words: tuple[str, ...]
    strength: Strength
    case: Case = Case.ANY


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that are no names when they stand alone."""
    lines = files(__package__).joinpath("ordinary.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def number_in(entry: str) -> str:
    """The digits of an entry that is a number, as they are compared; empty for any other entry."""
    digits = re.sub(r"\D", "", entry)
    if any(c.isalpha() for c in entry) or len(digits) < SHORTEST_NUMBER:
        return ""
    # 020 7946 0000 and +44 20 7946 0000 are one number; so are all numbers of that length with a leading zero.
    return re.sub(r"^(?:0044|44|0)(?=[0-9]{9,10}$)", "", digits)


def forms_of(entry: str) -> Iterator[Form]:
    """The forms of an entry that is a name, an address or a reference."""
    yield from _address(entry) if any(c.isdigit() for c in entry) else _name(entry)


def _address(entry: str) -> Iterator[Form]:
    yield Form(folded(entry), Strength.WHOLE)
    for segment in re.split(r"[,;]", _POSTCODE.sub(",", entry)):
        words = folded(segment)
        street = words[1:] if words and words[0][0].isdigit() else words
        if len(words) > 1:
            yield from _shortened(Form(words, Strength.WHOLE))
        if len(street) > 1:
            yield from _shortened(Form(street, Strength.PART))
    for postcode in _POSTCODE.finditer(entry):
        yield Form(folded(f"{postcode[1]} {postcode[2]}"), Strength.WHOLE)
        yield Form(folded(postcode[1] + postcode[2]), Strength.WHOLE)


def _shortened(form: Form) -> Iterator[Form]:
    yield form
    if form.words[-1] in _SHORT_STREETS:
        yield form._replace(words=(*form.words[:-1], _SHORT_STREETS[form.words[-1]]))


def _name(entry: str) -> Iterator[Form]:
    words = names_in(entry)
    first, last = words[0], words[-1]
    whole = Case.CAPITAL if ordinary_words().issuperset(words) else Case.ANY
    if len(words) == 1:
        yield Form(words, Strength.WHOLE, whole if len(first) >= SHORTEST_PART else Case.CAPITAL)
        return
    for written in {words, (last, *words[:-1]), (first, last), (last, first)}:
        yield Form(written, Strength.WHOLE, whole)
    initials = tuple(word[0] for word in words[:-1])
    for written in {(*initials, last), (first[0], last), (last, first[0]), (first[0], *words[1:])}:
        yield Form(written, Strength.WHOLE, Case.CAPITAL if last in ordinary_words() else Case.ANY)
    for at, word in enumerate(words):
        if len(word) >= SHORTEST_PART and word not in ordinary_words():
            yield Form((word,), Strength.PART)
        elif len(word) >= SHORTEST_PART:
            # Grace begins a sentence as a name, Young as a word.
            yield Form((word,), Strength.MAYBE, Case.WITHIN if at else Case.CAPITAL)


def names_in(entry: str) -> tuple[str, ...]:
    """The folded words of a name in the order in which it is spoken: `Smith, Jane` is Jane Smith."""
    before, comma, behind = entry.partition(",")
    turned = f"{behind} {before}" if comma and "," not in behind else entry
    written = folded(turned)
    return tuple(word for word in written if word not in TITLES) or written


def surname_in(entry: str) -> str:
    """The last word of a name: behind a title even an ordinary word is one."""
    return "" if any(c.isdigit() for c in entry) else names_in(entry)[-1]


def joined_forms(entry: str) -> set[str]:
    """An entry run together, as addresses have it, or put together again where it was torn apart."""
    if any(c.isdigit() for c in entry):
        return {folded(outward + inward)[0] for outward, inward in _POSTCODE.findall(entry)}
    words = names_in(entry)
    return _telling({"".join(words), words[0] + words[-1], words[-1] + words[0]} if len(words) > 1 else set())


def account_forms(entry: str) -> set[str]:
    """Initial and surname run together: `jsmith` is a name before an @, and nothing elsewhere."""
    words = names_in(entry)
    if len(words) < 2 or any(c.isdigit() for c in entry):
        return set()
    return _telling({words[0][0] + words[-1], words[-1] + words[0][0]})


def _telling(found: set[str]) -> set[str]:
    return {word for word in found if len(word) >= SHORTEST_JOINED and word not in ordinary_words()}
