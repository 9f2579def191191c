"""What the rules and a model find, as one: a model's name is judged by its words, a rule's doubt by the model."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORDY
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, TIERS, Hit
from anonymise.recognisers.lexicon import CALLING, RANK, TAIL, TERM, TITLE
from anonymise.recognisers.names import PERSON_NAME, names_in

# A lone capitalised word that no list knows is a question, unless the model is quite sure that it is no name.
UNLIKELY = 0.1


def _certain(start: int, end: int) -> float:
    return 1.0


@dataclass(frozen=True)
class Said:
    """What a model says of a block: names as [start, end), and how likely it is that a name stands in [start, end)."""

    spans: Sequence[tuple[int, int]] = ()
    likelihood: Callable[[int, int], float] = _certain


def united(text: str, said: Said) -> tuple[Hit, ...]:
    """The names of people in one block of plain text, in order; titles and possessives are left out of each."""
    block = read(text)
    ruled = [hit for hit in names_in(block) if hit.tier != LOW or said.likelihood(hit.start, hit.end) >= UNLIKELY]
    modelled = [hit for span in said.spans if (hit := _hit(block, *span))]
    return tuple(_merged(sorted([*ruled, *modelled])))


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


def _hit(block: Block, start: int, end: int) -> Hit | None:
    """A model's name without the title before it, and how sure the words in it make it."""
    first = bisect_left(block.words, start, key=lambda word: word.end - 1)
    last = bisect_left(block.words, end, key=lambda word: word.start) - 1
    while first <= last and block.has(first, TITLE | RANK | CALLING) and not block.has(first, GIVEN | SURNAME | WORDY):
        first += 1
    words = range(first, last + 1)
    if not any(block.is_capital(at) for at in words) or all(_is_known_thing(block, at) for at in words):
        return None
    return Hit(PERSON_NAME, block.words[first].start, block.words[last].end, _tier(block, words))


def _is_known_thing(block: Block, at: int) -> bool:
    return block.has(at, TERM | TAIL) and not block.has(at, GIVEN | SURNAME | WORDY)


def _tier(block: Block, words: range) -> str:
    is_named = any(block.has(at, GIVEN | SURNAME | WORDY) for at in words)
    if len(words) > 1 and is_named and all(block.is_capital(at) for at in words):
        return HIGH
    return MEDIUM if is_named else LOW
