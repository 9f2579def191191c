"""What the rules and a model find, as one: a model's name is judged by its words, a rule's doubt by the model."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORDY
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.hit import LOW, MEDIUM, TIERS, Hit
from anonymise.recognisers.lexicon import CALLING, RANK, TITLE
from anonymise.recognisers.modelled import Likelihood, modelled_name
from anonymise.recognisers.names import names_in
from anonymise.recognisers.torn import is_torn_word

# Capitalised words that no list knows may be names, unless the model is quite sure that they are no name.
_UNLIKELY, _ALMOST_SURELY_NOT = 0.1, 0.02
_COLUMN = re.compile(r"\t|\n\s*\n| {3,}|\||\s{2,}\n")
# What follows the name of a firm.
_FIRM = re.compile(r",\s(?:a\s(?:\w+\s){0,2}firm\b|solicitors\b)|\s(?:LLP|Solicitors|GmbH|&\sCo)\b")


def _certain(start: int, end: int) -> float:
    return 1.0


@dataclass(frozen=True)
class Said:
    """What a model says of a block: names as [start, end), and how likely it is that a name stands in [start, end)."""

    spans: Sequence[tuple[int, int]] = ()
    likelihood: Likelihood = _certain


def united(text: str, said: Said) -> tuple[Hit, ...]:
    """The names of people in one block of plain text, in order; titles and possessives are left out of each."""
    block = read(text)
    ruled = [hit for hit in names_in(block) if not _is_denied(block, hit, said)]
    rows = [row for span in said.spans for row in _rows(block, *span)]
    modelled = [hit for row in rows if (hit := modelled_name(block, row, said.likelihood))]
    merged = _merged(sorted([*ruled, *modelled]))
    return tuple(hit for hit in merged if not (_FIRM.match(text, hit.end) or is_torn_word(block, *_ends(block, hit))))


def _merged(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Hits that overlap as one, as sure as the surer of them."""
    last: Hit | None = None
    for hit in hits:
        if last and hit.start < last.end:
            last = replace(last, end=max(last.end, hit.end), tier=min(last.tier, hit.tier, key=TIERS.index))
            continue
        if last:
            yield last
        last = hit
    if last:
        yield last


def _is_denied(block: Block, hit: Hit, said: Said) -> bool:
    """Whether the model is quite sure that a doubtful name is none; what is well founded it cannot talk away."""
    first, last = _ends(block, hit)
    is_founded = hit.tier != LOW and any(block.has(at, GIVEN | SURNAME | WORDY) for at in range(first, last + 1))
    is_after_title = first > 0 and block.has(first - 1, TITLE | RANK | CALLING) and block.runs_on_from_title(first - 1)
    is_after_place_word = hit.tier == MEDIUM and (
        block.is_one_of(first - 1, "place_words") or block.follows_determiner(first)
    )
    if is_after_title or (is_founded and not is_after_place_word):
        return False
    return said.likelihood(hit.start, hit.end) < (_ALMOST_SURELY_NOT if is_founded else _UNLIKELY)


def _ends(block: Block, hit: Hit) -> tuple[int, int]:
    """The first and the last word of a hit."""
    return _first_at(block, hit.start), _first_at(block, hit.end - 1)


def _first_at(block: Block, offset: int) -> int:
    """The first word that ends behind `offset`."""
    return bisect_left(block.words, offset, key=lambda word: word.end - 1)


def _rows(block: Block, start: int, end: int) -> Iterator[range]:
    """The words in [start, end) that stand together: a name does not go from one column of a table to the next."""
    first, last = _first_at(block, start), bisect_left(block.words, end, key=lambda word: word.start) - 1
    begin = first
    for at in range(first, last + 1):
        if at == last or _COLUMN.search(block.gap(at)):
            yield range(begin, at + 1)
            begin = at + 1
