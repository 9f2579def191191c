"""Helplines: who answers, for whom, on which number. Every page and the cover of every PDF show the first of them."""

from dataclasses import dataclass
from functools import cache

from dhr.vocabulary.terms import load


@dataclass(frozen=True, kw_only=True)
class Helpline:
    """One line. `shown` is whether it stands on every page and on the cover of every PDF."""

    name: str
    number: str
    hours: str
    whom: str
    shown: bool = False

    @property
    def link(self) -> str:
        """The number as telephones dial it."""
        return "tel:" + "".join(letter for letter in self.number if letter.isdigit())


@cache
def helplines() -> tuple[Helpline, ...]:
    """The helplines of this package, in the order in which they are shown."""
    return tuple(Helpline(**entry) for entry in load("helplines")["lines"])
