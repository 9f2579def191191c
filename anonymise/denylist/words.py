"""Where words mean an entry of a deny list: in a row, torn, spelt out, misspelt, or hidden in other words.

Every step looks at each different word once and asks where it stands only when it means something.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anonymise.denylist import slips
from anonymise.denylist.disguises import decoded, with_signs
from anonymise.denylist.forms import SHORTEST_JOINED, SHORTEST_PART
from anonymise.denylist.index import SHORTEST_MISSPELT, Index
from anonymise.denylist.meaning import Case, Kind, Meaning, Strength
from anonymise.denylist.pieces import (
    LONGEST_SPELT,
    LONGEST_WORD,
    ends_of,
    inner,
    may_be_of_code,
    neighbours,
    windows_of,
)
from anonymise.denylist.row import Row, Span
from anonymise.denylist.telling import ordinary_words, words_of
from anonymise.folding import code, fold
from anonymise.people import TITLES

_FOLLOWING = re.compile(r"[ \n\xa0]{1,3}([a-zß-ÿ]+)")
_DAY_OR_YEAR = re.compile("[0-3]?[0-9]|(?:19|20)[0-9]{2}")
_MONTHS = frozenset(("january", "april", "may", "june", "july", "august", "september", "october"))
_PART_WITH_CAPITAL = Meaning(Strength.PART, Case.CAPITAL)
_BEFORE_ACCOUNT = frozenset("@/\\_#+=~")
_BEHIND_ACCOUNT = re.compile(r"[@/\\_#+~]|[.](?=[a-z])[a-z0-9]{2,12}\b|-[0-9a-z]+[.][a-z]")
_FRAGMENTS, _CODE_FRAGMENTS, _LONG_FRAGMENT = 3, 5, 3
_SHORTEST_SPELT, _LONG_TORN = 3, 7


class Words:
    """One search for one list among the words of one row."""

    def __init__(self, row: Row, index: Index) -> None:
        self._row = row
        self._index = index
        self._texts = row.texts

    def found(self) -> Iterator[Span]:
        """All that means an entry, by each of the ways in which words can be written."""
        yield from self._single()
        yield from self._in_rows()
        if any(self._index.has(kind) for kind in (Kind.JOINED, Kind.SURNAME)):
            yield from self._with_titles()
            yield from self._torn()
            yield from self._torn_into_words()
            yield from self._spelt_out()
            yield from self._within_words()

    def _span(self, first: int, last: int, strength: Strength) -> Span:
        return Span(self._row.span(first)[0], self._row.span(last)[1], strength)

    def _is_written(self, at: int, case: Case) -> bool:
        if case is Case.ANY:
            return True
        bare = self._row.bare(at)
        start = self._row.span(at)[0]
        if self._row.is_caseless(start):
            return case is not Case.UPPER
        if case is Case.UPPER:
            # The plural DHRs is no DH with something behind.
            return bare.isupper() and not self._row.is_parted
        if bare == bare.lower():
            return len(bare) == 1 and bare.isalpha() and bare not in ordinary_words()
        return case is Case.CAPITAL or not self._row.begins_sentence(start) or self._is_name_at_start(at)

    def _is_name_at_start(self, at: int) -> bool:
        """Whether a word that begins a sentence is a name: it owns or does something, or is never written small.

        Young people were asked; Young was asked, and so was Young's mother.
        """
        start, end = self._row.span(at)
        if len(self._row.raws[at]) > end - start:
            return True
        following = _FOLLOWING.match(self._row.behind(at))
        if following:
            return following[1].endswith("ed") or following[1] in words_of("deeds")
        return self._texts[at] not in self._row.small_in_prose or self._row.is_alone(at)

    def _run(self, text: str) -> Meaning | None:
        """What a run of letters means wherever it was torn apart or hidden."""
        found = self._index.meaning(Kind.JOINED, text)
        if not found and len(text) >= SHORTEST_PART:
            found = self._index.meaning(Kind.WORDS, text)
        return found if found and found.case is Case.ANY else None

    def _single(self) -> Iterator[Span]:
        """Entries and parts of them as single words, in the plural, and misspelt."""
        meanings: dict[str, list[Meaning]] = {}
        for text in self._row.vocabulary:
            found = [m for m in (self._index.meaning(Kind.WORDS, text), self._variant(text)) if m]
            if found:
                meanings[text] = found
        for at in self._row.positions(meanings):
            for meaning in meanings[self._texts[at]]:
                if self._is_written(at, meaning.case) and not self._is_month(at):
                    yield self._span(at, at, meaning.strength)

    def _variant(self, text: str) -> Meaning | None:
        """A plural or a slip of a telling name."""
        # An ordinary word is no more a name in the plural.
        if not SHORTEST_PART < len(text) <= LONGEST_WORD or text in ordinary_words():
            return None
        # The Smiths, the Joneses.
        plural = (text.removesuffix(ending) for ending in ("s", "es") if text.endswith(ending))
        if any(self._run_of_one(name) for name in plural):
            return _PART_WITH_CAPITAL
        return _PART_WITH_CAPITAL if text in self._row.names and self._is_slip(text) else None

    def _run_of_one(self, name: str) -> bool:
        found = self._index.meaning(Kind.WORDS, name) if len(name) >= SHORTEST_PART else None
        return bool(found and found.case is Case.ANY and found.strength >= Strength.PART)

    def _is_slip(self, text: str) -> bool:
        if not text.isalpha() or not self._index.has(Kind.SLIP) or text in self._row.small_in_prose:
            return False
        ask = self._index.meaning
        if ask(Kind.SLIP, text):
            return True
        if len(text) >= SHORTEST_MISSPELT and any(ask(Kind.SLIP, pattern) for pattern in slips.patterns(text)):
            return True
        if len(text) > SHORTEST_MISSPELT and any(ask(Kind.SPELT, less) for less in slips.shortened(text)):
            return True
        heard = slips.telling_sound(text)
        return bool(heard and ask(Kind.SOUND, heard)) or self._index.is_far(text)

    def _in_rows(self) -> Iterator[Span]:
        """Entries as several words in a row."""
        shapes = {text: found for text in self._row.vocabulary if (found := self._index.shapes(text))}
        for at in self._row.positions(shapes):
            for place, count in shapes[self._texts[at]]:
                first = at - place
                words = self._texts[max(first, 0) : first + count]
                meaning = self._index.meaning(Kind.WORDS, " ".join(words)) if len(words) == count else None
                if meaning and all(self._is_written(word, meaning.case) for word in range(first, first + count)):
                    yield self._span(first, first + count - 1, meaning.strength)

    def _is_month(self, at: int) -> bool:
        """April 2019, 3 May: a month although it is a name on the list."""
        beside = (*self._texts[max(0, at - 1) : at], *self._texts[at + 1 : at + 2])
        return self._texts[at] in _MONTHS and any(map(_DAY_OR_YEAR.fullmatch, beside))

    def _with_titles(self) -> Iterator[Span]:
        """Mr Young, the Youngs: behind a title even an ordinary word is a name."""
        for at in self._row.positions(TITLES | {"the"}):
            name = self._texts[at + 1] if at + 1 < len(self._texts) else ""
            title = self._texts[at] != "the"
            if not title and not (name.endswith("s") and name not in ordinary_words()):
                continue
            surnames = (name,) if title else (name.removesuffix("s"), name.removesuffix("es"))
            known = any(self._index.meaning(Kind.SURNAME, surname) for surname in surnames)
            if known and self._is_written(at + 1, Case.CAPITAL):
                yield self._span(at + 1, at + 1, Strength.PART if title else Strength.MAYBE)

    def _torn(self) -> Iterator[Span]:
        """Names broken by a space, a hyphen at the end of a line, a cell: `Hartwhist | le`."""
        known: dict[str, Meaning | None] = {}
        for first, last in sorted({window for at in self._odd() for window in self._windows(at)}):
            text = code("".join(self._texts[first : last + 1]))
            if SHORTEST_JOINED <= len(text) <= LONGEST_WORD and not text.isdigit():
                if text not in known:
                    known[text] = self._run(text)
                meaning = known[text]
                if meaning and not (text.isalpha() and self._are_words(first, last)):
                    yield self._span(first, last, meaning.strength)

    def _torn_into_words(self) -> Iterator[Span]:
        """`Love rock`, `Winter-` and `scale` on the next line: with a capital, for `good man` is no Goodman."""
        for at in self._row.positions(self._row.capital & ordinary_words()):
            text = "".join(self._texts[at : at + 2])
            if len(text) >= _LONG_TORN and self._texts[at + 1 : at + 2] and self._run_of_one(text):
                gap = self._row.text[self._row.span(at)[1] : self._row.span(at + 1)[0]]
                # `Good men` may begin a sentence; a cell, a hyphen or a mark between them is no writer's.
                is_doubtful = not gap.strip(" ") and self._row.begins_sentence(self._row.span(at)[0])
                yield self._span(at, at + 1, Strength.MAYBE if is_doubtful else Strength.PART)

    def _odd(self) -> Iterator[int]:
        """The numbers of words that could be fragments: they are no words themselves."""
        odd = {text for text in self._row.vocabulary if text not in ordinary_words()}
        for at in self._row.positions(odd):
            # Most numbers stand beside words and make no code with them.
            beside = self._texts[max(0, at - 1) : at] + self._texts[at + 1 : at + 2]
            if not self._texts[at].isdigit() or any(may_be_of_code(word) for word in beside):
                yield at

    def _windows(self, at: int) -> Iterator[tuple[int, int]]:
        """Two and more words in a row with this one among them: more of a code, whose parts are many."""
        count = len(self._texts)
        most = _FRAGMENTS if self._texts[at].isalpha() else _CODE_FRAGMENTS
        for first in range(max(0, at - most + 1), at + 1):
            for last in range(max(at, first + 1), min(count, first + most)):
                yield first, last

    def _are_words(self, first: int, last: int) -> bool:
        """Whether the words stand well on their own: `the DA` is no name torn apart, `Hart whistle` may be one."""
        words = self._texts[first : last + 1]
        is_short = sum(map(len, words)) < _LONG_TORN
        return all(word in ordinary_words() or (is_short and 1 < len(word) < _LONG_FRAGMENT) for word in words)

    def _spelt_out(self) -> Iterator[Span]:
        """Letter by letter: `H a r t w h i s t l e`."""
        single = {text for text in self._row.vocabulary if len(text) == 1}
        for letters in (single, {text for text in single if text.isalpha()}):
            for run in neighbours(self._row.positions(letters), gap=1 if letters is single else 2):
                yield from self._spelt(run)

    def _spelt(self, run: Sequence[int]) -> Iterator[Span]:
        text = "".join(self._texts[at] for at in run)
        # A table of numbers spells nothing.
        if sum(map(str.isalpha, text)) * 2 <= len(text):
            return
        for spelt in {decoded(text)[0], code(text)}:
            known = {word for word in windows_of(spelt) if self._run(word) or self._index.meaning(Kind.ACCOUNT, word)}
            for word in known:
                for found in re.finditer(f"(?={word})", spelt):
                    yield self._span(run[found.start()], run[found.start() + len(word) - 1], Strength.PART)
        for first, last in self._parts(run):
            meaning = self._index.meaning(Kind.WORDS, "".join(self._texts[at] for at in run[first:last]))
            if meaning:
                yield self._span(run[first], run[last - 1], meaning.strength)

    def _parts(self, run: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Short words among letters, by the gaps between these: `S .  H u n g`."""
        ends = [self._row.span(at)[1] for at in run]
        gaps = [self._row.text[end : self._row.span(at)[0]] for end, at in zip(ends, run[1:], strict=False)]
        usual = Counter(gaps).most_common(1)[0][0] if gaps else ""
        bounds = [0, *(at for at, gap in enumerate(gaps, start=1) if gap != usual), len(run)]
        for first, last in pairwise(bounds):
            nearest, furthest = max(first, last - LONGEST_SPELT), min(last, first + LONGEST_SPELT)
            yield from ((start, last) for start in range(nearest, last - _SHORTEST_SPELT + 1))
            yield from ((first, end) for end in range(first + _SHORTEST_SPELT, furthest))

    def _within_words(self) -> Iterator[Span]:
        """Names run together in addresses, links and file names, or with signs for letters: `JaneSmith2`, `jsmith@`."""
        hidden = {bare: found for bare, text in self._row.spellings.items() if (found := self._hidden(bare, text))}
        for at in self._row.positions({fold(bare) for bare in hidden}):
            for start, end, strength, is_account in hidden.get(self._row.bare(at), ()):
                if not is_account or self._is_account(at):
                    begin = self._row.span(at)[0]
                    yield Span(begin + start, begin + end, strength)
        yield from self._with_signs()

    def _hidden(self, bare: str, text: str) -> Sequence[tuple[int, int, Strength, bool]]:
        """What one word holds: from where to where, how surely, and whether only addresses hide it so."""
        found: list[tuple[int, int, Strength, bool]] = []
        if len(text) < SHORTEST_PART:
            return found
        if text in ordinary_words() or text.isdigit():
            return found
        whole = (0, len(bare))
        if self._index.meaning(Kind.ACCOUNT, text):
            found.append((*whole, Strength.WHOLE, True))
        ends = ends_of(text)
        if any(self._index.meaning(Kind.JOINED, end) for end in (*ends, *inner(text))):
            found.append((*whole, Strength.WHOLE, False))
        if any(self._index.meaning(Kind.ACCOUNT, end) or self._run(end) for end in ends if end != text):
            found.append((*whole, Strength.PART, True))
        if not bare.isalpha() and self._is_decoded(bare):
            found.append((*whole, Strength.PART, False))
        return found

    def _with_signs(self) -> Iterator[Span]:
        """`H@rtwhi$tle`: words that signs stand in, which part other words."""
        text = self._row.text
        for start, end in with_signs(text):
            if self._is_decoded(text[start:end]):
                yield Span(start, end, Strength.PART)

    def _is_decoded(self, word: str) -> bool:
        return any(self._run(reading) for reading in decoded(word) if len(reading) >= SHORTEST_JOINED)

    def _is_account(self, at: int) -> bool:
        """Whether a word stands in an address or in the name of a file: `@jsmith`, `jsmith.pdf`, `jsmith+dhr@`."""
        start, end = self._row.span(at)
        text = self._row.text
        behind = _BEHIND_ACCOUNT.match(text, end) or _BEHIND_ACCOUNT.match(text, start + len(self._row.raws[at]))
        return bool(self._row.is_caseless(start) or behind or text[max(0, start - 1) : start] in _BEFORE_ACCOUNT)
