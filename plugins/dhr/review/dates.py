"""Dates as reviews may give them: a year, a year and month, or a full day."""

import datetime
import re
from dataclasses import dataclass
from functools import total_ordering

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date known to the year, the month or the day.

    Reviews give the month of a death at most (an exact date of death identifies), so precision is
    part of the value and is never filled in.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        datetime.date(self.year, self.month or 1, self.day or 1)
        if not 1900 <= self.year <= 2200:
            raise ValueError("the year must lie between 1900 and 2200")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2024`, `2024-02` or `2024-02-29`; ValueError says which forms are known."""
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise ValueError("write a date as 2024, 2024-02 or 2024-02-29")
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def label(self) -> str:
        """The date in words: `29 February 2024`, `February 2024` or `2024`."""
        month = [MONTHS[self.month - 1]] if self.month else []
        return " ".join([str(self.day)] * bool(self.day) + month + [str(self.year)])

    @property
    def earliest(self) -> datetime.date:
        """The first day that the date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that the date can mean."""
        if self.day:
            return self.earliest
        year, month = (self.year, self.month + 1) if self.month and self.month < 12 else (self.year + 1, 1)
        return datetime.date(year, month, 1) - datetime.timedelta(days=1)

    def months_to(self, other: "PartialDate") -> int | None:
        """How many months lie between the two, counted from month to month; None where a month is not known."""
        if self.month is None or other.month is None:
            return None
        return (other.year - self.year) * 12 + other.month - self.month

    def __str__(self) -> str:
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year:04}{month}" + (f"-{self.day:02}" if self.day else "")

    def __lt__(self, other: "PartialDate") -> bool:
        return str(self) < str(other)
