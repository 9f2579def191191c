"""The pieces that words and runs of letters are looked at in: what a word begins and ends with, what stands inside."""

import re
from collections.abc import Collection, Iterator, Sequence

from anonymise.denylist.forms import SHORTEST_JOINED, SHORTEST_PART
from anonymise.denylist.index import SHORTEST_MISSPELT
from anonymise.denylist.telling import ordinary_words

LONGEST_SPELT = 25
LONGEST_WORD, _LONG_WORD, _LONG_GLUED = 40, 8, 14
_VERSION = re.compile("v[0-9ol]+$")


def neighbours(places: Sequence[int], *, gap: int) -> Iterator[Sequence[int]]:
    """Places in a row, in each of which one is not further than `gap` from the next."""
    run: list[int] = []
    for at in places:
        if run and at - run[-1] > gap:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def windows_of(text: str) -> frozenset[str]:
    """The different runs of letters in it, as far as they are long enough and not too long to be names."""
    starts = range(len(text) - SHORTEST_JOINED + 1)
    return frozenset(
        text[start:end]
        for start in starts
        for end in range(start + SHORTEST_JOINED, min(len(text), start + LONGEST_SPELT) + 1)
    )


def inner(text: str) -> Iterator[str]:
    """What stands in the middle of a word that is too long to be one: `reportjanesmithfinal`."""
    if _LONG_GLUED <= len(text) <= LONGEST_WORD:
        for start in range(1, len(text) - _LONG_WORD):
            yield from (text[start:end] for end in range(start + _LONG_WORD, min(len(text), start + LONGEST_SPELT)))


def may_be_of_code(word: str) -> bool:
    return not word.isdigit() and len(word) <= SHORTEST_PART and word not in ordinary_words()


def ends_of(text: str) -> Collection[str]:
    """A word, itself without its numbers, and what it begins and ends with as far as that is long enough."""
    found = {text, text.strip("0123456789"), _VERSION.sub("", text)}
    # Of what is no word, such as packed data, only so much.
    for size in range(SHORTEST_MISSPELT, min(len(text), LONGEST_WORD) if len(text) >= _LONG_WORD else 0):
        found.update((text[:size], text[-size:]))
    return {word for word in found if len(word) >= SHORTEST_PART}
