"""Looking for a deny list's entries in a row of passages, across cells, lines and markup."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from anonymise.denylist.figures import days, numbers
from anonymise.denylist.index import Index
from anonymise.denylist.meaning import Kind, Strength
from anonymise.denylist.row import Row, Span
from anonymise.denylist.words import Words


class Denied(NamedTuple):
    """Words that mean an entry: from a character of one passage to a character of the same or a later one."""

    first: int
    start: int
    last: int
    end: int
    strength: Strength


def search(row: Row, index: Index) -> tuple[Denied, ...]:
    """Where entries stand, in order, without those that lie inside longer ones."""
    found = {*Words(row, index).found(), *numbers(row, index), *days(row, index), *_parted(row, index)}
    return tuple(denied_at(row, span) for span in _outermost(found))


def _parted(row: Row, index: Index) -> Iterator[Span]:
    """What is found when glued words are read as several: not for phrases, which are looked for as they are."""
    for shift, part in row.parted() if index.has(Kind.JOINED) else ():
        for start, end, strength in Words(part, index).found():
            span = Span(shift + start, shift + end, strength)
            # The Mark of a BookMark is nobody.
            if strength > Strength.MAYBE or not _is_among_letters(row.text, span):
                yield span


def _is_among_letters(text: str, span: Span) -> bool:
    return any(letter.isalpha() for letter in (text[span.start - 1 : span.start], text[span.end : span.end + 1]))


def denied_at(row: Row, span: Span) -> Denied:
    """A stretch of a row's text in the passages that it is made of."""
    first, last = row.passage(span.start), row.passage(span.end - 1)
    return Denied(first, span.start - row.start_of(first), last, span.end - row.start_of(last), span.strength)


def _outermost(found: Collection[Span]) -> Iterator[Span]:
    around: Span | None = None
    for span in sorted(found, key=lambda s: (s.start, -s.end, -s.strength)):
        if not around or span.end > around.end or span.strength > around.strength:
            yield span
            around = span
