"""How far the reading of a plan has come: its recommendations, the open row, the columns, the page."""

from dataclasses import dataclass, field

from dhr.imports.notes import Log
from dhr.imports.raw_plan import Group, Row
from dhr.imports.words import Vocabulary


@dataclass
class Groups:
    """The recommendations so far. `agency` is that of a heading above several recommendations."""

    known: Vocabulary
    log: Log
    all: list[Group] = field(default_factory=list)
    from_reviews: bool = False
    agency: str = ""

    @property
    def last(self) -> Group | None:
        """The recommendation that is being read."""
        return self.all[-1] if self.all else None

    def open(self, line: int, *, number: str = "", agency: str = "") -> Group:
        """Begin a recommendation."""
        group = Group(line, number, agency or self.agency, from_reviews=self.from_reviews)
        self.all.append(group)
        return group

    def current(self, line: int) -> Group:
        """The recommendation that is being read; a new one without a number where there is none."""
        return self.last or self.open(line)

    def without_rows(self, line: int) -> Group:
        """The recommendation that still waits for its rows; a new one where the last has them already."""
        last = self.last
        return last if last is not None and not last.rows else self.open(line)


@dataclass
class PlanState:
    """What is open while a plan is read. `kinds` are the plan's columns, as the last header named them.

    `page` counts the fragments; `foot` is the last line of the fragment before, `feet` of all. `part` is the lettered
    part whose rows follow; `in_heading` tells that a title in the table still waits for its first row.
    """

    groups: Groups
    kinds: tuple[str, ...] = ()
    page: int = 0
    foot: int = 0
    feet: set[int] = field(default_factory=set)
    row: Row | None = None
    part: str = ""
    in_heading: bool = False

    def close(self) -> None:
        """End the open row: text outside of the table follows."""
        self.row, self.part, self.in_heading = None, "", False
