"""What the check says: a place and a rule, never the words themselves.

A finding may be logged, stored and shown in CI. That is safe only as long as nothing in this file can carry the words
that were found, nor a hash of them: names are so few that their hashes can be guessed.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """HOLD: do not publish before it is resolved. QUERY: a question for a person."""

    HOLD = "hold"
    QUERY = "query"


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: a file, line and column, both from 1, in Unicode code points of the file as it is.

    In a file without lines (picture, PDF, Word) they count in the text of `part`, which names the field or page.
    """

    path: str
    line: int = 1
    column: int = 1
    part: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" + (f" ({self.part})" if self.part else "")


@dataclass(frozen=True, order=True)
class Finding:
    """Something at `place`, `length` code points of the file long, that `rule` speaks of."""

    place: Place
    rule: str
    severity: Severity
    length: int

    @property
    def fingerprint(self) -> str:
        """A name for this finding that no other of the same check has, made of rule and place, never of words."""
        place = f"{self.place.path}|{self.place.part}|{self.place.line}|{self.place.column}|{self.length}"
        return hashlib.sha256(f"{self.rule}|{self.severity}|{place}".encode(errors="replace")).hexdigest()[:16]


@dataclass(frozen=True, order=True)
class Unchecked:
    """Something that could not be checked, and why. It holds publication as a finding does."""

    path: str
    why: str


class NoSuchModel(Exception):
    """The model that a setting names cannot read names, and what to do. The message is for people."""


@dataclass(frozen=True)
class Report:
    """All that one check found. `denylist` says in words whether a private deny list was used."""

    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    denylist: str = "No private deny list was set: true names were looked for by rules alone."

    @property
    def holds(self) -> tuple[Finding, ...]:
        """The findings that hold publication."""
        return tuple(f for f in self.findings if f.severity is Severity.HOLD)

    @property
    def queries(self) -> tuple[Finding, ...]:
        """The findings that ask a question."""
        return tuple(f for f in self.findings if f.severity is Severity.QUERY)

    @property
    def is_clear(self) -> bool:
        """Whether nothing holds publication: no HOLD, and nothing left unchecked."""
        return not self.holds and not self.unchecked
