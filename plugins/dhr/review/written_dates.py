"""Dates as plans and letters write them: 29th February 2024, By June 2022, 01/11/2023."""

import re

from dhr.review.dates import MONTHS, PartialDate

_MONTH = "|".join([*MONTHS, *(month[:3] for month in MONTHS), "Sept"])
MONTH = rf"(?:{_MONTH})\b\.?"

_DAY_MONTH = re.compile(
    rf"(?:\b(\d{{1,2}})\s*(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b({MONTH})\s*,?\s*(\d{{4}}|\d{{2}})\b(?!\s*%)", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"\b({MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,\s*(\d{{4}})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_YEAR = re.compile(r"\b(20\d{2})\b(?!\s*[-–/]\s*\d)")


def dates_in(text: str) -> list[PartialDate]:
    """Every date in a text that names a month, in the text's order."""
    found: list[tuple[int, PartialDate | None]] = []
    for match in _DAY_MONTH.finditer(text):
        found.append((match.start(), _date(match[3], _month(match[2]), match[1])))
    for match in _MONTH_DAY.finditer(text):
        found.append((match.start(), _date(match[3], _month(match[1]), match[2])))
    for match in _NUMERIC.finditer(text):
        found.append((match.start(), _date(match[3], int(match[2]), match[1])))
    for match in _ISO.finditer(text):
        found.append((match.start(), _date(match[1], int(match[2]), match[3])))
    return [date for _, date in sorted(found, key=lambda pair: pair[0]) if date is not None]


def first_date(text: str) -> PartialDate | None:
    """The first date in a text; a year alone where there is no month."""
    dates = dates_in(text)
    if dates:
        return dates[0]
    year = _YEAR.search(text)
    return PartialDate(int(year[1])) if year else None


def _month(word: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.lower().startswith(word.lower().rstrip(".")[:3]))


def _date(year: str, month: int, day: str | None) -> PartialDate | None:
    number = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return PartialDate(number, month, int(day) if day else None)
    except ValueError:
        return None
