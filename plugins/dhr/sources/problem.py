"""What is wrong in the sources or settings, in words for the person who can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class SourceProblem:
    """One mistake: the file, the line from 1 (0: the file as a whole), what is wrong and what to do."""

    path: str
    line: int
    what: str
    do: str

    def __str__(self) -> str:
        place = f"{self.path}, line {self.line}" if self.line else self.path
        return f"{place}: {self.what} {self.do}"


class SourceError(Exception):
    """The sources or settings cannot be used as they are; `problems` lists every reason that was found."""

    def __init__(self, problems: "list[SourceProblem] | tuple[SourceProblem, ...]") -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
