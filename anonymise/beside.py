"""What another check says in the same report: its verdict on everything, and what it remarks of files and folders."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

# As severities of findings are called; a NOTE asks for nothing now.
Weight = Literal["hold", "query", "note"]
NOTE: Final = "note"


@dataclass(frozen=True, kw_only=True)
class Remark:
    """What another check says of one file or folder. Like a finding it never holds words of the text."""

    path: str
    rule: str
    title: str
    weight: Weight
    message: str
    why: str = ""

    @property
    def fingerprint(self) -> str:
        """A name for this remark that no other has: a rule speaks of a file or folder once."""
        return hashlib.sha256(f"{self.rule}|{self.path}".encode(errors="replace")).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Another check whose verdict stands first in a report on findings, and what it has to say before them.

    `step` says what to do next, if anything. `text` and `html` are its own part of the report for people, already in
    that form; `style` is added to the style sheet, and `links` leads from a path to the file that it names.
    """

    tool: str
    heading: str
    verdict: str
    holds: bool
    step: str = ""
    remarks: tuple[Remark, ...] = ()
    text: str = ""
    html: str = ""
    style: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
