"""Texts that are not published: any eight of their words in a row are found wherever they stand in what was made.

Rows of words and not sentences, because pages, cells, line ends and hyphens break sentences and never all rows of one.
All rows are compared at once as numbers, so that it costs the same however many reviews are held.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from anonymise.denylist.meaning import Strength
from anonymise.denylist.row import Row, Span
from anonymise.folding import folded
from anonymise.scan.known import Known

# Shorter rows come about by chance, longer ones are too easily broken.
ROW = 8
# A whole sentence may be shorter.
SHORTEST_SENTENCE = 4
_BASE = np.uint64(0x9E3779B97F4A7C15)
_Numbers = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Secret:
    """The rows of words that only unpublished texts have, by numbers given to their words."""

    numbers: Mapping[str, int] = field(default_factory=dict, repr=False)
    hashes: _Numbers = field(default_factory=lambda: np.zeros(0, np.uint64), repr=False)
    rows: frozenset[bytes] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, texts: Iterable[str], *known: Known) -> "Secret":
        """All rows of these texts, without those that stand in what is known."""
        said = [folded(text) for text in dict.fromkeys(texts)]
        numbers = {word: at for at, word in enumerate(dict.fromkeys(word for words in said for word in words), 1)}
        common = frozenset().union(*(_rows(_numbered(one.words.split(), numbers)) for one in known))
        rows = frozenset(row for words in said for row in _rows(_numbered(words, numbers))) - common
        numbered = np.frombuffer(b"".join(sorted(rows)), np.uint64).reshape(-1, ROW)
        return cls(numbers, np.unique(_hashed(list(numbered.T))), rows)

    def found(self, row: Row) -> Iterator[Span]:
        """Where its words stand in a row of passages; what touches is told once."""
        if not self.rows:
            return
        numbers = _numbered(row.texts, self.numbers)
        begin = end = -1
        for at in self._starts(numbers):
            if at > end:
                if end >= 0:
                    yield _span(row, begin, end)
                begin = at
            end = at + ROW - 1
        if end >= 0:
            yield _span(row, begin, end)

    def _starts(self, numbers: _Numbers) -> Iterator[int]:
        if len(numbers) < ROW:
            return
        places = _without_strangers(numbers)
        columns = [numbers[places + step] for step in range(ROW)]
        for at in places[np.isin(_hashed(columns), self.hashes)]:
            if numbers[at : at + ROW].tobytes() in self.rows:
                yield int(at)


def short_sentences(texts: Iterable[str], *known: Known) -> Iterator[str]:
    """Sentences that are texts of their own and too short to have a row, where they are not known."""
    for text in texts:
        is_sentence = text.rstrip("\"'”’) ")[-1:] in {".", "!", "?"}
        if is_sentence and SHORTEST_SENTENCE <= len(folded(text)) < ROW and not any(one.say(text) for one in known):
            yield text


def _numbered(words: Sequence[str], numbers: Mapping[str, int]) -> _Numbers:
    """Each word's number; 0 for a word that no unpublished text has."""
    return np.fromiter((numbers.get(word, 0) for word in words), np.uint64, len(words))


def _rows(numbers: _Numbers) -> frozenset[bytes]:
    if len(numbers) < ROW:
        return frozenset()
    return frozenset(numbers[at : at + ROW].tobytes() for at in _without_strangers(numbers))


def _without_strangers(numbers: _Numbers) -> npt.NDArray[np.intp]:
    """Where rows begin that have no word with the number 0."""
    strangers = np.concatenate(([0], np.cumsum(numbers == 0)))
    return np.flatnonzero(strangers[ROW:] == strangers[:-ROW])


def _hashed(columns: Sequence[_Numbers]) -> _Numbers:
    """One number for each row: of its first words, of its second words and so on."""
    hashes = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        hashes = hashes * _BASE + column
    return hashes


def _span(row: Row, first: int, last: int) -> Span:
    return Span(row.span(first)[0], row.span(last)[1], Strength.WHOLE)
