"""What no passage of a file covers: marks, keys, names of attributes. A true name can stand there too."""

import re
from collections.abc import Iterable

from anonymise.passages import Passage, Source, Zone, join, located

_UNCOVERED = re.compile(rb"\0+")
_WORDS = re.compile(r"[^\W_]{2,}")


def residue(source: Source, passages: Iterable[Passage]) -> Passage | None:
    """The words of a text file that stand in none of its passages, as one passage for the deny list."""
    covered = bytearray(len(source.text))
    for passage in passages:
        positions = passage.positions
        if isinstance(positions, range):
            covered[positions.start : positions.stop] = b"\1" * len(positions)
            continue
        for position in positions:
            covered[position] = 1
        for index, end in passage.content.wide.items():
            start = positions[index]
            covered[start:end] = b"\1" * (end - start)
    gaps = (_WORDS.finditer(source.text, *gap.span()) for gap in _UNCOVERED.finditer(covered))
    left = [located(word.group(), word.start()) for gap in gaps for word in gap]
    return source.passage(join(left), Zone.LINK) if left else None
