"""The requirements as data: what is asked, on whose authority, and what to do when it is not met."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One rule, G1 to G28 or of the house.

    `severity` is `block`, `warn` or `todo` (after publication); `evidence` says how sure we are of it.
    """

    id: str
    slug: str
    question: str
    guidance: str
    evidence: str
    severity: str
    do: str


@cache
def requirements() -> tuple[Requirement, ...]:
    """All requirements that are checked, in the order of their numbers."""
    text = (files("dhr.checklist") / "checklist.yml").read_text(encoding="utf-8")
    return tuple(Requirement(**entry) for entry in yaml.safe_load(text))
