"""The register: reviews that are known and not yet published, with the reason and without a name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dhr.review.dates import PartialDate
from dhr.review.facts import KeyDates
from dhr.review.stages import Stages, dated

NUMBER = re.compile(r"k-\d{4}-[0-9a-f]{4,12}")
EXPECTED = re.compile(r"\d{4}(-Q[1-4])?")

_QUARTERS = ("January to March", "April to June", "July to September", "October to December")

# How far each stage has come: the dates that it may bear. The last of them is the day since when it lasts.
REACHED: Mapping[str, tuple[str, ...]] = {
    "notified": ("notified",),
    "deciding": ("notified",),
    "under way": ("notified", "commissioned"),
    "completed": ("notified", "commissioned", "completed"),
    "submitted": ("notified", "commissioned", "completed", "submitted"),
    "conditions": ("notified", "commissioned", "completed", "submitted", "conditions"),
    "cleared": ("notified", "commissioned", "completed", "submitted", "conditions", "cleared"),
}


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """One review that is not yet published, as somebody wrote it down: no name, and nothing in words of its own.

    `died` is a year and no more. `conditions` is when a letter came that clears the review on conditions. `review` is
    the folder of the review, if there is one yet: it is never shown.
    """

    number: str
    partnership: str
    region: str
    died: PartialDate
    review_type: str
    stage: str
    reason: str
    expected: str = ""
    dates: KeyDates = field(default_factory=KeyDates)
    conditions: PartialDate | None = None
    review: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if not NUMBER.fullmatch(self.number):
            raise ValueError("a number looks like k-2024-3f9a: k, a year, four to twelve of 0-9 and a-f")
        if self.died.precision != "year":
            raise ValueError("give the year of a death at most")
        if any(date.precision == "day" for date in self.order.values()):
            raise ValueError("give the month of a stage at most: a day can give the day of death away")

    @property
    def stages(self) -> Stages:
        """The stages that timeliness is counted by."""
        return dated(self.died, self.dates)

    @property
    def order(self) -> Stages:
        """Every date of the entry, in the order in which they follow one another."""
        conditional = {"conditions": self.conditions} if self.conditions else {}
        stages = dict(self.stages)
        cleared = {"cleared": stages.pop("cleared")} if "cleared" in stages else {}
        return stages | conditional | cleared

    @property
    def since(self) -> PartialDate | None:
        """Since when the review has been at this stage, where that is known."""
        return self.order.get(REACHED[self.stage][-1])

    @property
    def expected_label(self) -> str:
        """When the review is expected, in words: `2025`, `July to September 2025`."""
        year, _, quarter = self.expected.partition("-Q")
        return f"{_QUARTERS[int(quarter) - 1]} {year}" if quarter else year


def in_order(entries: tuple[RegisterEntry, ...]) -> tuple[RegisterEntry, ...]:
    """Entries by partnership, then by year of death, newest first, then by number."""
    return tuple(sorted(entries, key=lambda e: (e.partnership.casefold(), -e.died.year, e.number)))
