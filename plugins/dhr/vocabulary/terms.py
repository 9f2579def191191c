"""Controlled vocabularies: what is stored, and the label that readers see.

The two are kept apart because labels are softened over time while stored values must stay comparable.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True)
class Term:
    """One value of a vocabulary, and the words in which it is shown."""

    value: str
    label: str


@cache
def load(name: str) -> Any:
    """The content of one of this package's own data files."""
    return yaml.safe_load((files("dhr.vocabulary") / f"{name}.yml").read_text(encoding="utf-8"))


@cache
def terms(name: str) -> tuple[Term, ...]:
    """The terms of a vocabulary in their usual order, such as `terms("age_band")`. KeyError for an unknown name."""
    return tuple(_term(entry) for entry in load("terms")[name])


def _term(entry: str | dict[str, str]) -> Term:
    if isinstance(entry, str):
        return Term(entry, entry[:1].upper() + entry[1:])
    ((value, label),) = entry.items()
    return Term(value, label)


@cache
def values(name: str) -> frozenset[str]:
    """The stored values of a vocabulary."""
    return frozenset(term.value for term in terms(name))


def label(name: str, value: str) -> str:
    """The label of a stored value; the value itself when it belongs to no list."""
    return next((term.label for term in terms(name) if term.value == value), value)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like the one written, if any is near."""
    folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    matches = difflib.get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None
