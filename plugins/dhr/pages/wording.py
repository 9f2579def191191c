"""Dates, sizes and counts in words, as the pages say them; and the interface's words in each language."""

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from dhr.review.dates import MONTHS, PartialDate


def size(count: int) -> str:
    """A file's size as readers know it: `830 bytes`, `12 KB`, `1.4 MB`."""
    if count < 1_000:
        return f"{count} bytes"
    if count < 1_000_000:
        return f"{max(1, round(count / 1_000))} KB"
    return f"{count / 1_000_000:.1f} MB"


def number_of(count: int, noun: str, plural: str = "") -> str:
    """`1 review`, `1,204 reviews`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def listed(words: Iterable[str], *, last: str = "and") -> str:
    """`police, health and housing`."""
    *first, final = [*words] or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def day(date: datetime.date) -> str:
    """A calendar day in words."""
    return PartialDate(date.year, date.month, date.day).label


def to_the_month(date: PartialDate) -> str:
    """A date that comes soon after a death: to the month at most, since the day would give the day of death away."""
    return PartialDate(date.year, date.month).label


def short_month(date: PartialDate) -> str:
    """A date for a narrow column, to the month at most: `Sep 2024`."""
    return f"{MONTHS[date.month - 1][:3]} {date.year}" if date.month else str(date.year)


@cache
def interface(language: str) -> Mapping[str, str]:
    """The words of the frame around a page in a language; English where a language has none."""
    every = yaml.safe_load((files("dhr.pages") / "words.yml").read_text(encoding="utf-8"))
    return MappingProxyType({**every["en"], **every.get(language, {})})
