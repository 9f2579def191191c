"""A block with single gaps: columns, justified lines and invisible characters part what belongs together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

# The second and later characters of a gap, and characters that nobody sees.
_LEFT_OUT = re.compile("(?<=\\s)\\s+|[\u00ad\u200b-\u200d\u2060\ufeff]+")
_MAYBE = re.compile("\\s{2}|[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True)
class Even:
    """A text with single gaps; `offsets` are where its characters stood, if any were left out."""

    text: str = field(repr=False)
    offsets: Sequence[int] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) stood in the text as it was."""
        return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[end - 1] + 1)


@lru_cache(maxsize=16)
def even(text: str) -> Even:
    """`text` with single gaps; read once for all the rules."""
    if not _MAYBE.search(text):
        return Even(text)
    kept: list[int] = []
    last = 0
    for match in _LEFT_OUT.finditer(text):
        kept.extend(range(last, match.start()))
        last = match.end()
    kept.extend(range(last, len(text)))
    return Even("".join(text[index] for index in kept), kept)
