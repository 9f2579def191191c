"""Blocks of plain text in which every character knows its place in the file it came from.

None of them shows its words when it is printed: what is printed may end in a log.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from anonymise.finding import Finding, Place

# str.splitlines would also break at form feeds and at U+2028, where editors count no line.
_LINE_END = re.compile(r"\r\n|\n|\r")


class Zone(StrEnum):
    """What a text is for: it decides who may be named in it and which questions make sense."""

    BODY = "body"
    HEADING = "heading"
    PANEL = "panel"
    AUTHOR = "author"
    LETTER = "letter"
    LEAD = "lead"  # who leads an action
    PLAN = "plan"  # an action plan's texts and their dates
    RECORD = "record"  # sign-offs and stages of the review itself, dated by nature
    DECLARATION = "declaration"  # lists of declared people, accepted phrases
    METADATA = "metadata"
    LINK = "link"
    FILE_NAME = "file name"


@dataclass(frozen=True, eq=False)
class Located:
    """Some text, the offset of each of its characters in the file, and the ends of those wider than one.

    `&amp;` is one character of text and five of the file: `wide` holds its end by its index in `text`.
    """

    text: str = field(default="", repr=False)
    positions: Sequence[int] = field(default=(), repr=False)
    wide: Mapping[int, int] = field(default_factory=dict, repr=False)

    def end(self, index: int) -> int:
        """The offset just behind the character at `index`."""
        return self.wide.get(index, self.positions[index] + 1)

    def __getitem__(self, part: slice) -> "Located":
        start, stop, _ = part.indices(len(self.text))
        return Located(self.text[start:stop], self.positions[start:stop], self._wide_in(start, stop))

    def _wide_in(self, start: int, stop: int) -> Mapping[int, int]:
        # Whichever is less to look through: a long text cut into many pieces takes time without bound otherwise.
        if stop - start < len(self.wide):
            return {i - start: self.wide[i] for i in range(start, stop) if i in self.wide}
        return {i - start: end for i, end in self.wide.items() if start <= i < stop} if self.wide else {}

    def strip(self) -> "Located":
        """The same without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]


def located(text: str, start: int = 0) -> Located:
    """Text that stands in the file as it is, from offset `start` on."""
    return Located(text, range(start, start + len(text)))


class Joiner:
    """Collects pieces of located text into one; the only mutable thing here, and local to its user."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._positions = array("L")
        self._wide: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._positions)

    def add(self, piece: Located) -> None:
        """Append a piece as it is."""
        base = len(self._positions)
        self._wide.update((base + i, end) for i, end in piece.wide.items())
        self._texts.append(piece.text)
        self._positions.extend(piece.positions)

    def put(self, text: str, start: int, end: int) -> None:
        """Append `text` that stands for the file's characters from `start` to `end`."""
        base = len(self._positions)
        self._wide.update((base + i, end) for i in range(len(text)))
        self._texts.append(text)
        self._positions.extend([start] * len(text))

    def joined(self) -> Located:
        """All that was added."""
        return Located("".join(self._texts), self._positions, self._wide)


def join(pieces: Iterable[Located], *, gap: str = " ") -> Located:
    """Pieces one after the other, with `gap` where the file has marks or line ends between them."""
    joiner, behind = Joiner(), -1
    for piece in pieces:
        if not piece.text:
            continue
        if behind >= 0:
            joiner.put(gap, behind, behind + 1)
        joiner.add(piece)
        behind = piece.end(len(piece.text) - 1)
    return joiner.joined()


@dataclass(frozen=True, eq=False)
class Source:
    """A file's text, or the text of one `part` of a file without lines, with its line starts."""

    path: str
    text: str = field(repr=False)
    part: str = ""
    starts: Sequence[int] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        ends = (match.end() for match in _LINE_END.finditer(self.text))
        object.__setattr__(self, "starts", (0, *ends))

    def place(self, offset: int) -> Place:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return Place(self.path, line, offset - self.starts[line - 1] + 1, self.part)

    def offset(self, place: Place) -> int:
        """The offset of a line and column; the reverse of `place`."""
        return self.starts[min(place.line, len(self.starts)) - 1] + place.column - 1

    def passage(self, content: Located, zone: Zone, *, hidden: bool = False, aside: bool = False) -> "Passage":
        """A passage of this file."""
        return Passage(content, zone, self, hidden, aside)

    def whole(self, zone: Zone) -> "Passage":
        """All of the text as one passage, as it stands."""
        return Passage(located(self.text), zone, self)


@dataclass(frozen=True, eq=False)
class Passage:
    """One block of plain text, what it is for, and the way back to the file.

    A `hidden` one is in the file, but readers do not see it. One that stands `aside` is an attribute or a comment.
    """

    content: Located
    zone: Zone
    source: Source
    hidden: bool = False
    aside: bool = False

    @property
    def text(self) -> str:
        """The words."""
        return self.content.text

    @property
    def positions(self) -> Sequence[int]:
        """For each character of the text its offset in the file."""
        return self.content.positions

    @property
    def path(self) -> str:
        """The file, relative to the root of the check."""
        return self.source.path

    @property
    def part(self) -> str:
        """The field or page, in a file without lines."""
        return self.source.part

    def place(self, index: int) -> Place:
        """Where the character at `index` of the text stands in the file."""
        return self.source.place(self.positions[index])

    def length(self, start: int, end: int) -> int:
        """How many code points of the file the text from `start` to `end` takes up."""
        return self.content.end(end - 1) - self.positions[start]


@dataclass(frozen=True)
class Match:
    """A finding together with its words. It stays inside the package: reports are made of findings alone.

    A `final` match is one that no acceptance may remove.
    """

    finding: Finding
    words: str = field(repr=False)
    final: bool = False
