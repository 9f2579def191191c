"""What is planted, and where it ended up."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a planted identifier is to the check, for each of which the bar is another."""

    DENIED = "denied"  # it stands on the private list
    FORM = "form"  # it has a form by which it is known
    PERSON = "person"  # the name of a person whom nobody declared


@dataclass(frozen=True)
class Plant:
    """One identifier: the rule that should speak of it, its form, disguise and place, and for names their origin."""

    kind: Kind
    rule: str
    form: str
    disguise: str = "plain"
    origin: str = ""
    place: str = ""

    def in_disguise(self, disguise: str) -> "Plant":
        """The same in a disguise."""
        return replace(self, disguise=disguise)

    def at(self, place: str) -> "Plant":
        """The same in a place."""
        return replace(self, place=place)


class Item(NamedTuple):
    """An identifier to plant. `⟦ ⟧` in the text hold it, where it needs words around it; SEPARATOR parts two cells.

    What `is_markup` is written in the language of its file already.

    """

    plant: Plant
    text: str
    is_markup: bool = False


@dataclass(frozen=True)
class Truth:
    """A planted identifier in its file: characters [start, end) of `part`, which is empty in files with lines.

    In a file without lines nobody knows the offsets: `words` say what to look for there, and `start` is `end`.
    """

    path: str
    plant: Plant
    start: int
    end: int
    part: str
    words: str


SEPARATOR = "\x1f"
