"""Whether every word of an imported text stands in some file that was written.

Words may have been joined, parted or moved, so letters are compared: first those of a whole cell, then those of each
word, alone or with its neighbours.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dhr.imports.likeness import letters
from dhr.imports.markup import plain_cell

_FEW = 5  # letters; fewer stand in any long text by chance, so they must stand there as a word


@dataclass(frozen=True)
class Missing:
    """Words of one line that were found nowhere."""

    line: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Written:
    """All that was written: its letters in a row, and its words."""

    stream: str
    words: frozenset[str]

    def holds(self, text: str) -> bool:
        own = letters(text)
        return not own or own in self.words or (len(own) >= _FEW and own in self.stream)


def missing_words(text: str, written: Iterable[str]) -> tuple[Missing, ...]:
    """The words of `text` that stand in none of the written texts, line by line."""
    whole = _without_tags(" ".join(written))
    known = _Written(letters(whole), frozenset(letters(word) for word in re.findall(r"[^\W_]+", whole)))
    rows = [[_without_tags(plain_cell(cell)) for cell in line.split("\t")] for line in text.split("\n")]
    found = ((number, _missing_in(rows, number - 1, known)) for number in range(1, len(rows) + 1))
    return tuple(Missing(number, words) for number, words in found if words)


def _missing_in(rows: Sequence[Sequence[str]], place: int, written: _Written) -> tuple[str, ...]:
    cells = rows[place]
    if all(written.holds(cell) for cell in cells):
        return ()
    words = [word for cell in cells for word in re.findall(r"[^\W_]+", cell)]
    lost = [word for i, word in enumerate(words) if not _stands(words, i, written)]
    return tuple(word for word in lost if not _stands_in_column(rows, place, word, written))


def _stands_in_column(rows: Sequence[Sequence[str]], place: int, word: str, written: _Written) -> bool:
    """Whether a word was found joined to the end or the beginning of the cells above and below it."""
    for column in range(len(rows[place])):
        near = range(max(0, place - 2), min(len(rows), place + 3))
        words = [w for i in near if column < len(rows[i]) for w in re.findall(r"[^\W_]+", rows[i][column])]
        if word in words and any(w == word and _stands(words, i, written) for i, w in enumerate(words)):
            return True
    return False


def _stands(words: Sequence[str], place: int, written: _Written) -> bool:
    """Whether a word was found, alone or joined to the words beside it."""
    spans = (
        (place, place + 1),
        (place - 1, place + 1),
        (place, place + 2),
        (place - 1, place + 2),
        (place - 2, place + 1),
    )
    return any(start >= 0 and written.holds("".join(words[start:end])) for start, end in spans)


def _without_tags(text: str) -> str:
    return re.sub(r"</?(?!https?:)[A-Za-z][^<>]*>", " ", text)
