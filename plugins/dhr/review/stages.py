"""The stages of a review, from the death to its publication, and the months between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from dhr.review.dates import PartialDate
from dhr.review.facts import KeyDates, Review

STAGES = ("death", "notified", "commissioned", "completed", "submitted", "cleared", "published")

Stages = Mapping[str, PartialDate]


@dataclass(frozen=True)
class Interval:
    """The time from one stage to another."""

    start: str
    end: str

    @property
    def name(self) -> str:
        """The interval as vocabularies and tables call it, such as `death to notified`."""
        return f"{self.start} to {self.end}"

    def months(self, stages: Stages) -> int | None:
        """How many whole months it took; None unless both ends are known to the month at least."""
        return stages[self.start].months_to(stages[self.end]) if {self.start, self.end} <= stages.keys() else None


WHOLE = Interval("death", "published")
INTERVALS = (*(Interval(start, end) for start, end in pairwise(STAGES)), WHOLE)


def stages_of(review: Review) -> Stages:
    """The stages of a review whose dates are known, in their order."""
    return dated(review.death.when, review.dates)


def dated(death: PartialDate, dates: KeyDates) -> Stages:
    """The stages whose dates are known, in their order."""
    return {"death": death} | {name: date for name in STAGES[1:] if (date := getattr(dates, name))}


def out_of_order(stages: Stages) -> tuple[str, str] | None:
    """The first two stages of which the later one has the earlier date, whatever days the dates can mean."""
    pairs = combinations(stages.items(), 2)
    return next(((one, two) for (one, before), (two, after) in pairs if after.latest < before.earliest), None)
