"""The usual sections of a review, known by their headings: a reading of sections.yml."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dhr.review.written_dates import dates_in

# A raw chronology is a list of days: so many lines that begin with one.
MOST_DATED_LINES = 8

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$", re.MULTILINE)
_LINE_START = 24


def headings(text: str) -> list[str]:
    """The headings of a Markdown text, without emphasis marks."""
    return [_words(found[2]) for found in _HEADING.finditer(text)]


def missing_sections(text: str, kind: str) -> list[str]:
    """The usual sections of a `summary` or an `overview` for which the text has no heading."""
    found = "\n".join(headings(text))
    return [name for name, words in _table()[kind].items() if not _speaks(words, found)]


def equality(text: str) -> str:
    """The sections on equality and diversity, heading and text down to the next heading that is not below it."""
    return "\n".join(
        _section(text, found) for found in _HEADING.finditer(text) if _speaks(_table()["equality"], found[2])
    )


def missing_characteristics(text: str) -> list[str]:
    """The protected characteristics of which a text does not speak."""
    return [name for name, words in _table()["protected_characteristics"].items() if not _speaks(words, text)]


def is_internal(title: str, text: str) -> bool:
    """Whether a document is one that agencies keep for themselves, by its title, its words or its list of days."""
    if _speaks(_table()["internal"], title) and not _speaks(_table()["about_internal"], title):
        return True
    if _speaks(_table()["says_internal"], text):
        return True
    starts = (line.lstrip(" |-*#")[:_LINE_START] for line in text.split("\n"))
    return sum(any(d.precision == "day" for d in dates_in(start)) for start in starts) > MOST_DATED_LINES


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load((files("dhr.checklist") / "sections.yml").read_text(encoding="utf-8"))
    return table


def _speaks(words: Iterable[str], text: str) -> bool:
    return any(re.search(word, text, re.IGNORECASE) for word in words)


def _section(text: str, heading: re.Match[str]) -> str:
    below = text[heading.end() :]
    end = next((h.start() for h in _HEADING.finditer(below) if len(h[1]) <= len(heading[1])), len(below))
    return _words(heading[2]) + below[:end]


def _words(heading: str) -> str:
    return re.sub(r"[*_`]", "", heading)
