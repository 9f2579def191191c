"""The words of a mention that have to be found for it to be hidden.

A word is a run of two or more letters or digits. A title in front ("Mr", "Dr", "Judge") and particles ("van", "de",
"bin") need not be found: corpora mark them as parts of a name, our findings leave titles out, and neither leads to
anybody. Single letters need not either, as in "A.B." or after an apostrophe. Where nothing else is left, as in "Mr X"
or "J.", every run counts.
"""

import re
from functools import lru_cache
from itertools import dropwhile

from anonymise.people import TITLES
from anonymise.recognisers.lexicon import hand_list, listed

_RUN = re.compile(r"[^\W_]+")
_SHORTEST = 2
# Titles of other countries' courts and of families, which our own reports never have.
_MORE_TITLES = frozenset(("mme", "mlle", "monsieur", "madame", "herr", "frau", "messrs", "mister", "aunt", "uncle"))

Run = tuple[int, int]


def runs(text: str, start: int = 0, end: int | None = None) -> tuple[Run, ...]:
    """Where letters or digits stand together in [start, end) of a text."""
    found = _RUN.finditer(text, start, len(text) if end is None else end)
    return tuple(match.span() for match in found)


def telling(text: str, start: int, end: int) -> tuple[Run, ...]:
    """The runs in [start, end) that have to be found; all of them where none is telling."""
    every = runs(text, start, end)
    without_titles = dropwhile(lambda run: _is_title(text[slice(*run)]), every)
    left = tuple(run for run in without_titles if run[1] - run[0] >= _SHORTEST and not _is_particle(text[slice(*run)]))
    return left or every


def _is_title(word: str) -> bool:
    return word.casefold() in TITLES or word.casefold() in _MORE_TITLES


def _is_particle(word: str) -> bool:
    return word in _particles()


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(listed(hand_list("titles")["particles"]))
