"""The deny list as its user knows it: a private file outside the repository, named directly or by DHR_DENYLIST."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from anonymise.denylist.index import Index, PlainIndex, index_of
from anonymise.denylist.meaning import Strength
from anonymise.denylist.row import Row
from anonymise.denylist.search import Denied, search
from anonymise.extract.files import repository_of
from anonymise.finding import Unchecked
from anonymise.folding import folded
from anonymise.passages import Passage

VARIABLE = "DHR_DENYLIST"
_LARGEST = 20_000_000


@dataclass(frozen=True)
class DenyList:
    """True names, addresses, dates and numbers that must not be published. Without entries it finds nothing.

    A list that was asked for and cannot be used has a `problem`, which holds everything. Entries are never shown.
    """

    count: int = 0
    problem: str = ""
    path: Path | None = field(default=None, repr=False)
    _index: Index = field(default_factory=PlainIndex, repr=False)

    @classmethod
    def of(cls, entries: Iterable[str]) -> "DenyList":
        """A list of these entries; empty lines and lines that begin with `#` say nothing."""
        lines = [line.strip() for line in entries]
        said = [(number, line) for number, line in enumerate(lines, start=1) if line and not line.startswith("#")]
        short = [str(number) for number, line in said if len("".join(folded(line))) < 2]
        if short:
            return cls(problem=f"The private deny list has entries too short to look for: line {', '.join(short)}.")
        if not said:
            return cls(problem="The private deny list is set but holds no entry.")
        return cls(len(said), _index=index_of(line for _, line in said))

    @classmethod
    def from_file(cls, path: Path) -> "DenyList":
        """The list in a text file, one entry a line."""
        try:
            if path.stat().st_size > _LARGEST:
                return cls(problem="The private deny list is too large to be one.", path=path)
            made = cls.of(path.read_text(encoding="utf-8-sig").splitlines())
        except (OSError, ValueError):
            # The reason could quote a line of the list.
            return cls(problem="The private deny list is set but cannot be read as text in UTF-8.", path=path)
        return cls(made.count, made.problem, path, made._index)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "DenyList":
        """The list that DHR_DENYLIST names, or none."""
        path = environment.get(VARIABLE, "")
        return cls.from_file(Path(path)) if path else cls()

    @property
    def state(self) -> str:
        """Whether a list was used, in words for the top of a report."""
        if self.problem:
            return self.problem
        if not self.count:
            return "No private deny list was set: true names were looked for by rules alone."
        return f"A private deny list of {self.count} {'entry' if self.count == 1 else 'entries'} was used."

    def problems(self, root: Path | None = None) -> tuple[Unchecked, ...]:
        """Why the list cannot be relied on. A list inside the repository of `root` would be published with it."""
        problem = self.problem
        if not problem and root and self.path and (home := repository_of(self.path)) and home == repository_of(root):
            problem = "The private deny list lies inside the repository; move it out, and take it out of its history."
        return (Unchecked("private deny list", problem),) if problem else ()

    def search(self, passages: Sequence[Passage]) -> tuple[Denied, ...]:
        """Where entries stand in a row of passages."""
        return self.search_row(Row(passages)) if self.count else ()

    def search_row(self, row: Row) -> tuple[Denied, ...]:
        """The same in a row whose words are known already."""
        return search(row, self._index) if self.count else ()


__all__ = ["VARIABLE", "Denied", "DenyList", "Strength"]
