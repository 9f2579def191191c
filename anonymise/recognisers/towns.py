"""Towns and villages by their names: no finding by themselves, but a piece of a jigsaw."""

from collections.abc import Iterator

from anonymise.gazetteers.classes import GIVEN, PLACE, TOWN
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.lexicon import TERM


def towns(text: str) -> Iterator[tuple[int, int]]:
    """Where a settlement is named after a word such as "in"; counties and lands are too large to count."""
    block = read(text)
    for at in range(1, len(block.words)):
        if block.is_capital(at) and block.is_one_of(at - 1, "place_words") and block.runs_on_over_line(at - 1):
            last = at + max(block.phrase(at), 1) - 1
            if _is_settlement(block, at, last):
                yield block.words[at].start, block.words[last].end


def _is_settlement(block: Block, first: int, last: int) -> bool:
    if last > first:
        return True
    return block.has(first, PLACE | TOWN) and not block.has(first, GIVEN | TERM)
