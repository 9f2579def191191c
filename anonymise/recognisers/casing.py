"""A block written in capitals throughout, as police logs are, read as if it were written as usual."""

import re
from collections.abc import Sequence
from functools import lru_cache

from anonymise.gazetteers.classes import GIVEN, WORD, WORDY
from anonymise.recognisers.lexicon import RANK, TERM, TITLE, kinds

_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['’][^\W\d_]+)*(?![^\W_])")
_FEWEST = 3
_SHORT = 4


@lru_cache(maxsize=64)
def usual(text: str) -> str:
    """`text` itself, unless all its words are in capitals: then, letter for letter as long, ordinary words small."""
    if text.upper() != text:
        return text
    found = list(_WORD.finditer(text))
    if len(found) < _FEWEST:
        return text
    known = [kinds(match[0]) for match in found]
    pieces, done = [], 0
    for at, match in enumerate(found):
        pieces += [text[done : match.start()], _written(match[0], at, known)]
        done = match.end()
    changed = "".join((*pieces, text[done:]))
    return changed if len(changed) == len(text) else text


def _written(word: str, at: int, known: Sequence[int]) -> str:
    bits = known[at]
    if bits & RANK and len(word) <= _SHORT:
        return word
    if bits & WORD and not bits & (GIVEN | TERM) and not _may_be_name(at, known):
        return word.lower()
    # What no list knows and is short is an abbreviation more often than a name.
    return word if not bits and len(word) <= _SHORT else "-".join(part.capitalize() for part in word.split("-"))


def _may_be_name(at: int, known: Sequence[int]) -> bool:
    """Whether an ordinary word stands after a title or a rank, or is a forename before what is no word."""
    is_after_title = at > 0 and bool(known[at - 1] & (TITLE | RANK))
    is_before_name = at + 1 < len(known) and not known[at + 1] & WORD
    return is_after_title or bool(known[at] & WORDY and is_before_name)
