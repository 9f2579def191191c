"""Helplines: who answers, for whom, on which number. The footer of every page shows the first of them."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, kw_only=True)
class Helpline:
    """One line. `shown` is whether it stands in the footer of every page."""

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
    data = yaml.safe_load((files("dhr.pages") / "help.yml").read_text(encoding="utf-8"))
    return tuple(Helpline(**entry) for entry in data["lines"])
