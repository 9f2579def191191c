"""What the checklist answers, and what follows from it."""

from dataclasses import dataclass

from dhr.checklist.requirements import Requirement


@dataclass(frozen=True)
class Met:
    """The requirement is met."""


@dataclass(frozen=True)
class NotMet:
    """The requirement is not met, why, and what to do where that is not what the requirement itself says."""

    why: str
    do: str = ""


@dataclass(frozen=True)
class NotApplicable:
    """The requirement does not concern this review, and why."""

    why: str


@dataclass(frozen=True)
class Unchecked:
    """It could not be checked whether the requirement is met, why, and what to do. Counts as not met."""

    why: str
    do: str = ""


Answer = Met | NotMet | NotApplicable | Unchecked


@dataclass(frozen=True)
class Outcome:
    """One requirement with its answer."""

    requirement: Requirement
    answer: Answer

    @property
    def name(self) -> str:
        """`met`, `not-met`, `not-applicable` or `unchecked`, as reports print it."""
        return {Met: "met", NotMet: "not-met", NotApplicable: "not-applicable", Unchecked: "unchecked"}[
            type(self.answer)
        ]

    @property
    def why(self) -> str:
        """The reason given with the answer, if any."""
        return "" if isinstance(self.answer, Met) else self.answer.why

    @property
    def do(self) -> str:
        """What to do about it: the answer's own advice, else the requirement's."""
        own = self.answer.do if isinstance(self.answer, NotMet | Unchecked) else ""
        return own or self.requirement.do

    @property
    def is_open(self) -> bool:
        """Whether the requirement is not met, or not known to be."""
        return isinstance(self.answer, NotMet | Unchecked)

    @property
    def blocks(self) -> bool:
        """Whether publication is held by it."""
        return self.is_open and self.requirement.severity == "block"


@dataclass(frozen=True)
class Reason:
    """Why a review is held: the requirement's id, what is the matter, what to do."""

    id: str
    why: str
    do: str


@dataclass(frozen=True)
class Release:
    """The review may be published."""


@dataclass(frozen=True)
class Hold:
    """The review may not be published, and why."""

    reasons: tuple[Reason, ...]


Decision = Release | Hold
