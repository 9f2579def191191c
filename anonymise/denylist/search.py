"""Looking for a deny list's entries in a row of passages, across cells, lines and markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from anonymise.denylist import dates
from anonymise.denylist.forms import SHORTEST_JOINED, SHORTEST_MISSPELT, Case, Form, Strength, ordinary_words
from anonymise.denylist.index import Index
from anonymise.folding import fold, tokens
from anonymise.passages import Passage, Zone
from anonymise.people import TITLES

_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_DIGITS = re.compile(r"\+?[0-9](?:[ \u00a0\-./()]{0,3}[0-9]){4,40}")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;|])[\W_]*$")
# Small letters are the rule in addresses and file names.
_CASELESS = frozenset((Zone.LINK, Zone.FILE_NAME))
_MONTHS = frozenset(("january", "april", "may", "june", "july", "august", "september", "october"))
_FRAGMENTS, _LONG_FRAGMENT = 3, 3
_LONG_WORD = 8


class Denied(NamedTuple):
    """Words that mean an entry: from a character of one passage to a character of the same or a later one."""

    first: int
    start: int
    last: int
    end: int
    strength: Strength


class _Word(NamedTuple):
    text: str
    passage: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Row:
    """A row of passages and their words, made once for all lists that are looked for in it."""

    passages: Sequence[Passage]
    words: Sequence[_Word]


def row_of(passages: Sequence[Passage]) -> Row:
    """The words of a row of passages."""
    found = ((number, token) for number, passage in enumerate(passages) for token in tokens(passage.text))
    return Row(passages, [_Word(token.text, number, token.start, token.end) for number, token in found])


def search(row: Row, index: Index) -> tuple[Denied, ...]:
    """Where entries stand, in order, without those that lie inside longer ones."""
    return tuple(_outermost(_Search(row, index).found()))


def _outermost(found: set[Denied]) -> Iterator[Denied]:
    around: Denied | None = None
    for denied in sorted(found, key=lambda d: (d.first, d.start, -d.last, -d.end, -d.strength)):
        inside = around and (denied.last, denied.end) <= (around.last, around.end)
        if not inside or not around or denied.strength > around.strength:
            yield denied
            around = denied


class _Search:
    """One search for one list through one row."""

    def __init__(self, row: Row, index: Index) -> None:
        self._passages = row.passages
        self._words = row.words
        self._index = index

    def found(self) -> set[Denied]:
        """All that means an entry, by each of the ways in which one can be written."""
        found = {*self._in_rows(), *self._numbers(), *self._dates()}
        if self._index.runs or self._index.surnames:
            found.update(self._with_titles(), self._torn(), self._spelt_out(), self._within_words())
        return found

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word.text for word in self._words)

    @cached_property
    def _small(self) -> frozenset[str]:
        """Words that the file also writes in small letters, so that they are no names."""
        return frozenset(word.text for word in self._words if self._text(word)[word.start].islower())

    def _text(self, word: _Word) -> str:
        return self._passages[word.passage].text

    def _span(self, words: Sequence[_Word], strength: Strength) -> Denied:
        return Denied(words[0].passage, words[0].start, words[-1].passage, words[-1].end, strength)

    def _is_written(self, word: _Word, case: Case) -> bool:
        if case is Case.ANY or self._passages[word.passage].zone in _CASELESS:
            return True
        text = self._text(word)
        within = case is Case.CAPITAL or not _SENTENCE_BEGINS.search(text[max(0, word.start - 20) : word.start])
        return within and not text[word.start].islower()

    def _in_rows(self) -> Iterator[Denied]:
        """Entries and parts of them as words in a row."""
        texts = [word.text for word in self._words]
        varied = {text: form for text in self._vocabulary if (form := self._variant(text))}
        for at, text in enumerate(texts):
            forms = [self._index.forms.get(tuple(texts[at : at + n])) for n in self._index.lengths.get(text, ())]
            for form in (*forms, varied.get(text)):
                if form and self._means(at, form):
                    yield self._span(self._words[at : at + len(form.words)], form.strength)

    def _variant(self, text: str) -> Form | None:
        """A plural or a slip of a telling name."""
        # The Smiths, the Joneses; an ordinary word is no more a name in the plural.
        if text not in ordinary_words() and not self._index.parts.isdisjoint((text[:-1], text[:-2])):
            for ending in ("s", "es"):
                if text.endswith(ending) and text.removesuffix(ending) in self._index.parts:
                    return Form((text,), Strength.PART)
        if text not in self._small and self._index.misspelt(text):
            return Form((text,), Strength.PART, Case.CAPITAL)
        return None

    def _means(self, at: int, form: Form) -> bool:
        row = self._words[at : at + len(form.words)]
        return all(self._is_written(word, form.case) for word in row) and not self._is_in_date(at, form)

    def _is_in_date(self, at: int, form: Form) -> bool:
        """April 2019, 3 May: a month although it is a name on the list."""
        beside = (*self._words[max(0, at - 1) : at], *self._words[at + 1 : at + 2])
        return form.words[0] in _MONTHS and len(form.words) == 1 and any(word.text.isdigit() for word in beside)

    def _with_titles(self) -> Iterator[Denied]:
        for title, name in zip(self._words, self._words[1:], strict=False):
            if title.text in TITLES and name.text in self._index.surnames and self._is_written(name, Case.CAPITAL):
                yield self._span((name,), Strength.PART)

    def _torn(self) -> Iterator[Denied]:
        """Names broken by a space, a hyphen at the end of a line, a cell: `Hartwhist | le`."""
        words, whole = self._words, self._index.runs
        for at in range(len(words)):
            row = words[at : at + _FRAGMENTS]
            text = row[0].text
            for count in range(2, len(row) + 1):
                text += row[count - 1].text
                if text in whole and len(text) >= SHORTEST_JOINED and not self._are_words(row[:count]):
                    strength = Strength.WHOLE if text in self._index.joined else Strength.PART
                    yield self._span(row[:count], strength)

    def _are_words(self, row: Sequence[_Word]) -> bool:
        """Whether the words stand well on their own: `the DA` is no name torn apart, `Hart whistle` may be one."""
        return all(word.text in ordinary_words() or 1 < len(word.text) < _LONG_FRAGMENT for word in row)

    def _spelt_out(self) -> Iterator[Denied]:
        """Letter by letter: `H a r t w h i s t l e`."""
        run: list[_Word] = []
        for word in (*self._words, _Word("", 0, 0, 0)):
            if len(word.text) == 1:
                run.append(word)
                continue
            text = "".join(w.text for w in run)
            for start in range(len(run) if len(run) > _FRAGMENTS else 0):
                for end in range(start + SHORTEST_JOINED, min(len(run), start + 40) + 1):
                    if text[start:end] in self._index.runs:
                        yield self._span(run[start:end], Strength.PART)
            run = []

    def _within_words(self) -> Iterator[Denied]:
        """Names run together in e-mail addresses, links and file names: `JaneSmith2`, `drjanesmith`, `jsmith@`."""
        for word in self._words:
            raw = self._text(word)[word.start : word.end]
            if not (raw.islower() or raw.istitle() or raw.isdigit()):
                yield from self._pieces(word, raw)
            if len(word.text) < SHORTEST_JOINED:
                continue
            ends = _ends(word.text) if len(word.text) >= _LONG_WORD else ()
            if not self._index.joined.isdisjoint(ends):
                yield self._span((word,), Strength.WHOLE)
            elif self._is_account(word) and not self._index.parts.isdisjoint(ends):
                yield self._span((word,), Strength.PART)
            elif word.text in self._index.accounts and self._is_account(word):
                yield self._span((word,), Strength.WHOLE)

    def _pieces(self, word: _Word, raw: str) -> Iterator[Denied]:
        for piece in _PIECES.finditer(raw):
            text = fold(piece.group())
            if len(text) < len(word.text) and text in self._index.runs:
                yield Denied(
                    word.passage, word.start + piece.start(), word.passage, word.start + piece.end(), Strength.PART
                )

    def _is_account(self, word: _Word) -> bool:
        passage = self._passages[word.passage]
        around = passage.text[max(0, word.start - 1) : word.start] + passage.text[word.end : word.end + 1]
        return passage.zone in _CASELESS or any(c in "@/\\_" for c in around)

    def _numbers(self) -> Iterator[Denied]:
        lengths = sorted({len(number) for number in self._index.numbers})
        for number, passage in enumerate(self._passages if lengths else ()):
            for run in _DIGITS.finditer(passage.text):
                places = [at for at in range(*run.span()) if passage.text[at].isdigit()]
                digits = "".join(passage.text[at] for at in places)
                for length in lengths:
                    for at in range(len(digits) - length + 1):
                        if digits[at : at + length] in self._index.numbers:
                            yield Denied(number, places[at], number, places[at + length - 1] + 1, Strength.WHOLE)

    def _dates(self) -> Iterator[Denied]:
        for number, passage in enumerate(self._passages if self._index.days else ()):
            for date in dates.written(passage.text):
                same = [day for day in self._index.days.get((date.month, date.day), ()) if day.is_same_day(date)]
                if same:
                    strength = Strength.PART if date.year is None else Strength.WHOLE
                    yield Denied(number, date.start, number, date.end, strength)


def _ends(text: str) -> tuple[str, ...]:
    """What a word begins with and what it ends with, as far as that is long enough for a name."""
    begins = (text[:at] for at in range(SHORTEST_MISSPELT, len(text) + 1))
    return (*begins, *(text[at:] for at in range(1, len(text) - SHORTEST_MISSPELT + 1)))
