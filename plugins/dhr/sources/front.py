"""Facts at the head of a Markdown file, between two lines of three hyphens."""

from dataclasses import dataclass

from dhr.sources.nodes import Node, read_nodes
from dhr.sources.problem import SourceError, SourceProblem


@dataclass(frozen=True)
class Headed:
    """The facts of a file and the text below them, which begins on line `first_line`."""

    facts: Node
    body: str
    first_line: int


def split_front(text: str, *, path: str) -> Headed:
    """Part the facts from the text. SourceError when a file has no facts at its head."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        do = "Begin the file with a line of three hyphens (---), the facts, and three hyphens again."
        raise SourceError([SourceProblem(path, 1, "The facts at the head of the file are missing.", do)])
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        do = "Close the facts with a line of three hyphens (---)."
        raise SourceError([SourceProblem(path, 1, "The facts at the head of the file have no end.", do)])
    facts = read_nodes("\n".join(lines[1:end]), path=path, first_line=2)
    return Headed(facts, "\n".join(lines[end + 1 :]), end + 2)
