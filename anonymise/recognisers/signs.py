"""What a block must hold for a search to be worth it, and where: most rules have nothing to look for in most blocks."""

import re
from collections.abc import Iterable
from functools import lru_cache

FIGURE = re.compile("[0-9]")
_WORD = re.compile(r"[^\W\d_]+")

Span = tuple[int, int]


@lru_cache(maxsize=16)
def words_in(text: str) -> frozenset[str]:
    """The words of a block, as written and in small letters; read once for all the rules that ask."""
    written = frozenset(_WORD.findall(text))
    return written.union(map(str.lower, written))


@lru_cache(maxsize=64)
def windows(text: str, sign: re.Pattern[str], reach: int) -> tuple[Span, ...]:
    """The stretches of `text` that lie within `reach` characters of a sign, none touching another."""
    found: list[Span] = []
    for match in sign.finditer(text):
        first, last = max(0, match.start() - reach), min(len(text), match.end() + reach)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return tuple(found)


def sign_of(words: Iterable[str]) -> re.Pattern[str]:
    """The sign that one of these words is: as written, or with any capitals where it is written small.

    Python's matcher leaps from one possible first letter to the next, but only where every alternative begins with a
    plain letter; so what may not stand before a word is looked at behind it.
    """
    forms = sorted({form for word in words for form in _written(word)}, key=lambda form: (-len(form), form))
    return re.compile("|".join(rf"{form}\b(?<!\w{form})" for form in forms))


def _written(word: str) -> Iterable[str]:
    return (word, word.capitalize(), word.upper()) if word.islower() else (word,)
