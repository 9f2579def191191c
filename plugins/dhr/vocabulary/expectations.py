"""Expectations: how long guidance allows between two stages of a review."""

from dataclasses import dataclass
from functools import cache

from dhr.vocabulary.terms import load


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """What guidance expects of the time from one stage to another, in words."""

    start: str
    end: str
    words: str


@cache
def expectations() -> tuple[Expectation, ...]:
    """The expectations that are known, in the order of the stages."""
    return tuple(Expectation(**entry) for entry in load("expectations")["expectations"])
