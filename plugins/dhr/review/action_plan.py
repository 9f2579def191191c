"""An action plan: recommendations, the actions that answer them, and dated updates.

Columns as the Home Office's template prints them: scope, action to take, intended outcome, lead agency, target date,
progress, updates, date of completion.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from dhr.review.dates import PartialDate


@dataclass(frozen=True, kw_only=True)
class Lead:
    """Who leads an action: an agency, and within it a role or a named officer (guidance allows both)."""

    agency: str
    role: str = ""
    name: str = ""

    @property
    def label(self) -> str:
        """The lead as one line of text."""
        return ", ".join(part for part in (self.name, self.role, self.agency) if part)


@dataclass(frozen=True, kw_only=True)
class Update:
    """What a lead reported, and when. An update taken from an older plan may lack its date."""

    text: str
    date: PartialDate | None = None
    progress: str = ""


@dataclass(frozen=True, kw_only=True)
class Action:
    """One row of the plan.

    `target` is what the plan says ("By June 2022, then reviewed annually"); `target_date` is the date in it.
    `none_as_at` says that there is no update yet, and on which date that was true (rule G8).
    """

    number: str
    action: str
    part: str = ""
    scope: str = ""
    outcome: str = ""
    lead: Lead
    target: str = ""
    target_date: PartialDate | None = None
    progress: str = ""
    completed: PartialDate | None = None
    updates: tuple[Update, ...] = ()
    none_as_at: PartialDate | None = None

    @property
    def has_dated_update(self) -> bool:
        """Whether an update, a completion or a stated lack of updates carries a date (rule G8)."""
        dated = (self.completed, self.none_as_at, *(update.date for update in self.updates))
        return any(date is not None for date in dated)

    @property
    def status(self) -> str:
        """`completed`, or the progress in words: `on track`, `some delay`, `not yet started or late`, `not stated`."""
        if self.completed:
            return "completed"
        words = {"green": "on track", "amber": "some delay", "red": "not yet started or late"}
        return words.get(self.progress, "not stated")

    def is_overdue(self, as_at: datetime.date) -> bool:
        """Whether the target date had passed at `as_at` without the action being completed."""
        return self.completed is None and self.target_date is not None and self.target_date.latest < as_at


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """One recommendation, its lettered parts in order, and its actions.

    `agency` is whom it addresses, in the plan's words; `addressee` is the same as a value of the vocabulary.
    """

    number: str
    text: str
    agency: str = ""
    addressee: str = ""
    themes: tuple[str, ...] = ()
    source: str = ""
    scope: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    actions: tuple[Action, ...] = ()

    def __post_init__(self) -> None:
        letters = [letter for letter, _ in self.parts]
        if len(set(letters)) != len(letters):
            raise ValueError("a recommendation has two parts with one letter")
        unknown = {action.part for action in self.actions if action.part} - set(letters)
        if unknown:
            raise ValueError("an action belongs to a part of its recommendation that is not listed")


@dataclass(frozen=True, kw_only=True)
class ActionPlan:
    """All recommendations of a review, as they stood at `as_at`."""

    recommendations: tuple[Recommendation, ...]
    as_at: PartialDate | None = None
    live_document: bool = False
    introduction: str = ""
    path: str = field(default="action-plan.yml", compare=False)

    def __post_init__(self) -> None:
        numbers = [recommendation.number for recommendation in self.recommendations]
        double = {number for number in numbers if numbers.count(number) > 1}
        if double:
            raise ValueError("two recommendations have one number")
        actions = [action.number for action in self.actions()]
        double = {number for number in actions if actions.count(number) > 1}
        if double:
            raise ValueError("two actions have one number")

    def actions(self) -> Iterator[Action]:
        """Every action, in the plan's order."""
        for recommendation in self.recommendations:
            yield from recommendation.actions
