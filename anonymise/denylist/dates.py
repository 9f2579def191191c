"""Dates in the forms in which people write them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?"
_DAY = r"(?P<day>[0-3]?[0-9])(?:\s*(?:st|nd|rd|th))?"
_YEAR = r"(?P<year>[12][0-9]{3}|['’]?[0-9]{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_DAY}\s*(?:of\s+)?[-/ ]?\s*{_MONTH}(?:[-/,\s]+{_YEAR})?\b",
        rf"\b{_MONTH}\s+{_DAY}(?:[,\s]+{_YEAR})?\b",
        r"\b(?P<year>[12][0-9]{3})[-/.](?P<month>[01]?[0-9])[-/.](?P<day>[0-3]?[0-9])\b",
        r"\b(?P<day>[0-3]?[0-9])[-/.](?P<month>[01]?[0-9])[-/.](?P<year>[12][0-9]{3}|[0-9]{2})\b",
    )
)


class Written(NamedTuple):
    """A date as it stands in a text. The year is left out, or has two digits only, where the writer did so."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def is_same_day(self, other: "Written") -> bool:
        """Whether both mean one day, as far as both say."""
        if (self.day, self.month) != (other.day, other.month):
            return False
        if self.year is None or other.year is None:
            return True
        short = min(self.year, other.year) < 100
        return self.year % 100 == other.year % 100 if short else self.year == other.year


def written(text: str) -> Iterator[Written]:
    """The dates in `text`, by form and then by place."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"].lower()[:3]
            year = match["year"]
            number = _MONTHS.index(month) + 1 if month.isalpha() else int(month)
            if 1 <= number <= 12 and 1 <= int(match["day"]) <= 31:
                yield Written(*match.span(), int(match["day"]), number, int(year.lstrip("'’")) if year else None)


def whole(text: str) -> Written | None:
    """The date that `text` is, if it is one and nothing else."""
    return next((date for date in written(text) if (date.start, date.end) == (0, len(text))), None)
