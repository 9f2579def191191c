"""Where numbers and dates mean an entry of a deny list."""

import re
from collections.abc import Iterator, Sequence

from anonymise.denylist import dates
from anonymise.denylist.forms import SHORTEST_NUMBER
from anonymise.denylist.index import Index
from anonymise.denylist.meaning import Kind, Strength
from anonymise.denylist.row import Row, Span

_DIGITS = re.compile(r"[0-9](?:[\W_]{0,3}[0-9]){4,}")
# A careless hand writes the letter O for nought.
_LOOKING_SO = re.compile(r"(?<![^\W_])[OoIl]*[0-9]+[0-9OoIl]*(?![^\W_])")
_AS_DIGITS = str.maketrans("OoIl", "0011")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+(?:the\s+)?$", re.IGNORECASE
)
_LONGEST_WEEKDAY = 20
# A shorter number counts only where a group of digits begins and ends.
_LONG_NUMBER, _LONGEST_NUMBER = 8, 20


def numbers(row: Row, index: Index) -> Iterator[Span]:
    """Numbers however they are grouped."""
    if not index.has(Kind.NUMBER):
        return
    text = _LOOKING_SO.sub(lambda match: match.group().translate(_AS_DIGITS), row.text)
    for run in _DIGITS.finditer(text):
        places = [at for at in range(*run.span()) if "0" <= text[at] <= "9"]
        digits = "".join(text[at] for at in places)
        for start, end in _groups(places):
            if index.meaning(Kind.NUMBER, digits[start:end]):
                yield Span(places[start], places[end - 1] + 1, Strength.WHOLE)


def _groups(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Digits that may be a number: from where a group begins to where one ends, or, of a longer one, one of these."""
    count = len(places)
    begins = {at for at in range(count) if at == 0 or places[at - 1] + 1 < places[at]}
    ends = {at + 1 for at in range(count) if at + 1 == count or places[at] + 1 < places[at + 1]}
    for start in range(count):
        for end in range(start + SHORTEST_NUMBER, min(count, start + _LONGEST_NUMBER) + 1):
            apart = (start in begins) + (end in ends)
            if apart == 2 or (apart and end - start >= _LONG_NUMBER):
                yield start, end


def days(row: Row, index: Index) -> Iterator[Span]:
    """Dates however they are written; one with the month first, or without a year, is less sure."""
    for date in dates.written(row.text) if index.has(Kind.DATE) else ():
        if any(index.meaning(Kind.DATE, key) for key in dates.lookups(date)):
            strength = Strength.MAYBE if date.is_american else Strength.PART if date.year is None else Strength.WHOLE
            before = _WEEKDAY.search(row.text, max(0, date.start - _LONGEST_WEEKDAY), date.start)
            yield Span(before.start() if before else date.start, date.end, strength)
