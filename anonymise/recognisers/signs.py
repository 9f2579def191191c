"""Where in a block a search is worth it: near a word, or near what a pattern says. Most blocks have nothing for a rule.

Python's matcher leaps from one possible first letter to the next, but only where a pattern, or each of its
alternatives, begins with a plain letter or a set of them: so no sign begins with a look behind or a word's edge.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

NOTHING = re.compile(r"(?!)")
FIGURE = re.compile("[0-9]")
# Two figures or more that are no year, as they are behind a letter: most rules of numbers have nothing to say of
# "in 2019" or "three of 5".
NUMBER = re.compile(r"[0-9]{2,}+(?<!(?<![0-9A-Z])(?:19|20)[0-9][0-9])")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]*")

Span = tuple[int, int]


@lru_cache(maxsize=16)
def _small(text: str) -> str:
    """The text in small letters, each where it was: a few letters have no small one of their own."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(min(one.lower(), one, key=len) for one in text)


@lru_cache(maxsize=16)
def _words(text: str) -> frozenset[str]:
    """The words of a block: in small letters, and as written where they have capitals."""
    return frozenset((*_WORD.findall(_small(text)), *_CAPITALISED.findall(text)))


@lru_cache(maxsize=64)
def _signs(text: str, sign: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(match.span() for match in sign.finditer(text))


def windows(text: str, words: frozenset[str], sign: re.Pattern[str], reach: int) -> list[Span]:
    """The stretches of `text` within `reach` characters of one of the words or of a sign, none touching another.

    A word in small letters may be written with capitals; one with capitals is meant as it is.
    """
    spans = list(_signs(text, sign)) if sign is not NOTHING else []
    if not words.isdisjoint(_words(text)):
        for word in words & _words(text):
            spans += _standing(word, _small(text) if word.islower() else text)
    return _merged(sorted(spans), reach, len(text)) if spans else []


def _standing(word: str, text: str) -> Iterator[Span]:
    """Where `word` stands in `text` by itself."""
    end, start = 0, text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[end : end + 1].isalpha() and not (start and text[start - 1].isalpha()):
            yield start, end
        start = text.find(word, end)


def _merged(spans: Iterable[Span], reach: int, length: int) -> list[Span]:
    found: list[Span] = []
    for start, end in spans:
        first, last = max(0, start - reach), min(length, end + reach)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
