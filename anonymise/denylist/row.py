"""A row of passages made ready for searching: its words by what they are, and only then by where they stand."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count
from typing import NamedTuple

from anonymise.denylist import glued
from anonymise.denylist.disguises import unescaped, unframed
from anonymise.denylist.meaning import Strength
from anonymise.folding import WORD, fold, owner
from anonymise.passages import Passage, Zone

# Small letters are the rule in addresses and file names.
_CASELESS = frozenset((Zone.LINK, Zone.FILE_NAME))
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;|])[\W_]*$")
# Parts two passages; no word has one.
_GAP = "\n"
# How far from a glued word the rest of a name may stand; and how often and how densely words are glued in noise.
_REACH, _MANY, _OFTEN = 80, 200, 40


class Span(NamedTuple):
    """Characters of a row's text that mean an entry."""

    start: int
    end: int
    strength: Strength


class Row:
    """The words of passages, made once for all lists that are looked for in them."""

    def __init__(self, passages: Sequence[Passage], *, is_parted: bool = False) -> None:
        """`is_parted` says that words which stand together without a gap are read as several."""
        self.passages, self.is_parted = passages, is_parted
        self.text = glued.read(_readable(passages)) if is_parted else _readable(passages)
        self._spans = glued.pieces(self.text) if is_parted else None
        self.raws = [self.text[slice(*span)] for span in self._spans] if self._spans else WORD.findall(self.text)
        read = {raw: owner(raw) for raw in set(self.raws)}
        self._folded = {raw: fold(bare) for raw, bare in read.items()}
        self._bare = read
        self.texts = [self._folded[raw] for raw in self.raws]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each folded word once."""
        return frozenset(self._folded.values())

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """Each word as it stands, without its possessive ending, once, and what it folds to."""
        return {self._bare[raw]: text for raw, text in self._folded.items()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that could be names by their letters: capital and never small, or where small letters are the rule."""
        capital = {text for raw, text in self._folded.items() if not raw[0].islower()}
        small = {text for raw, text in self._folded.items() if raw[0].islower()}
        return frozenset((capital - small) | self._in_addresses)

    @cached_property
    def capital(self) -> frozenset[str]:
        """Words that somewhere begin with a capital."""
        return frozenset(text for raw, text in self._folded.items() if raw[0].isupper())

    def positions(self, wanted: Collection[str]) -> Sequence[int]:
        """The numbers of the words that fold to one of those wanted."""
        return [at for at, text in enumerate(self.texts) if text in wanted] if wanted else ()

    def span(self, at: int) -> tuple[int, int]:
        """Where a word begins and ends in the text of the row."""
        start = self._starts[at]
        return start, start + len(self._bare[self.raws[at]])

    def bare(self, at: int) -> str:
        """A word as it stands, without its possessive ending."""
        return self._bare[self.raws[at]]

    def passage(self, offset: int) -> int:
        """The number of the passage at an offset of the row's text."""
        return bisect_right(self._offsets, offset) - 1

    def start_of(self, passage: int) -> int:
        """The offset of a passage in the row's text."""
        return self._offsets[passage]

    def is_caseless(self, offset: int) -> bool:
        """Whether small letters are the rule at an offset."""
        return self.passages[self.passage(offset)].zone in _CASELESS

    def behind(self, at: int) -> str:
        """What stands behind a word in its passage."""
        start, end = self.span(at)
        passage = self.passage(start)
        return self.text[end : self._offsets[passage] + len(self.passages[passage].text)]

    def is_alone(self, at: int) -> bool:
        """Whether the passage of a word holds nothing else."""
        start, _ = self.span(at)
        before = self.text[self._offsets[self.passage(start)] : start]
        return not any(map(str.isalnum, before + self.behind(at)))

    def begins_sentence(self, offset: int) -> bool:
        """Whether a sentence, or a passage, begins at an offset."""
        start = max(self._offsets[self.passage(offset)], offset - 20)
        return bool(_SENTENCE_BEGINS.search(self.text[start:offset]))

    def parted(self) -> Iterator[tuple[int, "Row"]]:
        """What holds words glued together, and what stands beside it, with these words parted; and where it begins."""
        places = glued.places(self.text)
        count_in = Counter(map(self.passage, places))
        # In what is packed, letters of all kinds change places all the time and hold no words.
        noise = {at for at, times in count_in.items() if len(self.passages[at].text) < times * _OFTEN and times > _MANY}
        near = {self.passage(max(0, at + step)) for at in places for step in (-_REACH, 0, _REACH)} - noise
        for at in sorted(near):
            if at - 1 not in near:
                end = next(behind for behind in count(at) if behind not in near)
                yield self._offsets[at], Row(self.passages[at:end], is_parted=True)

    @cached_property
    def small_in_prose(self) -> frozenset[str]:
        """Words that are also written in small letters where that says something, so that they are no names."""
        raws = set(WORD.findall(_readable([one for one in self.passages if one.zone not in _CASELESS])))
        return frozenset(self._folded.get(raw, "") for raw in raws if raw[0].islower())

    @cached_property
    def _in_addresses(self) -> frozenset[str]:
        raws = set(WORD.findall(_readable([one for one in self.passages if one.zone in _CASELESS])))
        return frozenset(self._folded.get(raw, "") for raw in raws)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [start for start, _ in self._spans] if self._spans else [m.start() for m in WORD.finditer(self.text)]

    @cached_property
    def _offsets(self) -> Sequence[int]:
        offsets, at = [], 0
        for passage in self.passages:
            offsets.append(at)
            at += len(passage.text) + len(_GAP)
        return offsets or [0]


def _readable(passages: Sequence[Passage]) -> str:
    """The texts of passages, each of their letters at the place that it had."""
    return unescaped(unframed(_GAP.join(passage.text for passage in passages)))
