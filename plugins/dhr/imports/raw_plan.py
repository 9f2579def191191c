"""An action plan as it is gathered from the text, before its cells are read."""

from dataclasses import dataclass, field

from dhr.imports.columns import Tail
from dhr.imports.words import Vocabulary


@dataclass(frozen=True)
class Piece:
    """One line of a cell: its line in the file, the fragment it stood in, its words."""

    number: int
    page: int
    text: str


@dataclass
class Row:
    """One action: the pieces of its cells by kind of column."""

    line: int
    part: str = ""
    cells: dict[str, list[Piece]] = field(default_factory=dict)
    damaged: list[tuple[int, str]] = field(default_factory=list)

    def add(self, kind: str, piece: Piece) -> None:
        """Go on with a cell."""
        self.cells.setdefault(kind, []).append(piece)

    def last(self, kind: str) -> str:
        """The last line of a cell."""
        pieces = self.cells.get(kind)
        return pieces[-1].text.split("\n")[-1] if pieces else ""

    def has(self, kind: str) -> bool:
        """Whether anything stands in a cell."""
        return bool(self.cells.get(kind))

    def tail(self, kind: str, foot: int, page: int) -> Tail:
        """How a cell ended, where the last page's lowest line has the number `foot`."""
        pieces = self.cells.get(kind, [])
        here = [piece for piece in pieces if piece.page == page]
        if not here:
            return Tail(self.last(kind), ended=bool(pieces) and self.began < page)
        lines = [len(piece.text) for piece in here]
        several = len(lines) >= 3
        at_foot = abs(foot - here[-1].number) <= 1 if several else None
        return Tail(self.last(kind), at_foot, length=sum(lines) / len(lines) if several else 0.0)

    @property
    def began(self) -> int:
        """The fragment in which the row began."""
        return min((piece.page for pieces in self.cells.values() for piece in pieces), default=0)


@dataclass
class Group:
    """One recommendation: what was read of its number, agency, text, lettered parts and rows."""

    line: int
    number: str = ""
    agency: str = ""
    text: list[tuple[int, str]] = field(default_factory=list)
    parts: list[tuple[str, str, int]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    damaged: list[tuple[int, str]] = field(default_factory=list)
    from_reviews: bool = False
    numbered_by_item: bool = False

    def part_text(self, letter: str) -> str:
        """The text of a lettered part as it was listed."""
        return next((text for known, text, _ in self.parts if known == letter), "")

    @property
    def letters(self) -> list[str]:
        """The letters of the parts, in their order."""
        return [letter for letter, _, _ in self.parts]

    @property
    def is_fresh(self) -> bool:
        """Whether the recommendation has only been announced."""
        return not (self.text or self.parts or self.rows or self.damaged)


@dataclass
class RawPlan:
    """The whole plan as gathered, with the words that are whole in the text around it.

    `feet` are the numbers of the lines at the foot of a page.
    """

    groups: list[Group]
    introduction: list[str]
    known: Vocabulary
    kinds: tuple[str, ...]
    feet: frozenset[int] = frozenset()
