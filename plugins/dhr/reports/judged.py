"""What came of the gate, as every report tells it: names as they may be shown, and no word of any text."""

from dataclasses import dataclass, field
from typing import Literal

from anonymise.finding import Report

# What an open requirement asks for, the most urgent first.
Kind = Literal["hold", "look", "later", "waiting"]


@dataclass(frozen=True, kw_only=True)
class Matter:
    """Something that is open: which requirement asks for it, why it is open, what to do, and the file concerned."""

    id: str
    kind: Kind
    why: str
    do: str
    path: str
    question: str = ""
    guidance: str = ""

    @property
    def number(self) -> str:
        """The requirement's number for people; empty where a reason has none, as with a briefing."""
        return self.id if self.id.startswith("G") else ""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A requirement with its answer, as `Outcome.name` gives it."""

    id: str
    question: str
    outcome: str
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One review or briefing: what messages call it, whether it may be published, and all that was asked about it."""

    name: str
    is_released: bool
    report: Report
    matters: tuple[Matter, ...] = ()
    answers: tuple[Answered, ...] = ()

    def of(self, kind: Kind) -> tuple[Matter, ...]:
        """What is open of one kind."""
        return tuple(matter for matter in self.matters if matter.kind == kind)

    def answered(self, outcome: str) -> tuple[Answered, ...]:
        """The requirements that were answered so."""
        return tuple(answer for answer in self.answers if answer.outcome == outcome)


@dataclass(frozen=True, kw_only=True)
class Gate:
    """Both gates: what came of each review and briefing, of the register if there is one, and all findings together."""

    reviews: tuple[Judged, ...] = ()
    briefings: tuple[Judged, ...] = ()
    register: Judged | None = None
    findings: Report = field(default_factory=Report)

    @property
    def in_order(self) -> tuple[Judged, ...]:
        """Reviews, briefings, and the register."""
        return (*self.reviews, *self.briefings, *([self.register] if self.register else []))

    @property
    def all(self) -> tuple[Judged, ...]:
        """The same, those that are held first."""
        return tuple(sorted(self.in_order, key=lambda judged: judged.is_released))

    @property
    def holds(self) -> bool:
        """Whether anything is held."""
        return not all(judged.is_released for judged in self.all)
