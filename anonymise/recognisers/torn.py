"""Words that a column's edge has torn in two, which look like names: `Cambri | dgeshire`, but not `Hartwhist | le`."""

import re
from collections.abc import Iterable

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORDY
from anonymise.recognisers.block import Block
from anonymise.recognisers.lexicon import wholes

_SHORTEST_PIECE = 3
# The rest of a month may be anywhere in a broken table; nobody is called Janua or Septe.
_MONTHS = ("January", "February", "September", "October", "November", "December")
_SHORTEST_OF_MONTH = 4


def is_torn_word(block: Block, first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are a piece of an ordinary word or of a place, or one in pieces."""
    word = block.words[first]
    if last > first:
        pieces = "".join(re.findall(r"\w+", block.text[word.start : block.words[last].end]))
        return not block.is_capital(first + 1) and pieces.lower() in wholes(word.text)
    if block.has(first, GIVEN | SURNAME | WORDY):
        return False
    if len(word.text) >= _SHORTEST_OF_MONTH and any(month.startswith(word.text) for month in _MONTHS):
        return True
    rests = [whole[len(word.text) :] for whole in wholes(word.text)]
    return any(rest in block.lower or _begins_with_one(rest, block.lower) for rest in rests if rest)


def _begins_with_one(rest: str, pieces: Iterable[str]) -> bool:
    return any(len(piece) >= _SHORTEST_PIECE and rest.startswith(piece) for piece in pieces)
