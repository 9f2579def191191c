"""YAML read safely into plain values that know their lines.

Every scalar stays the text that was written: "no", "2023-04" and "1.10" are words here, never a boolean, a date or a
number that lost its nought. Anchors, double keys and tags are refused: editors do not need them, attackers do.
"""

import re
from dataclasses import dataclass

import yaml

from dhr.sources.problem import SourceError, SourceProblem

DEEPEST = 20
# A name in small letters is that of a fact, rightly spelt or not; anything else may be somebody's words.
_PLAIN_NAME = re.compile(r"[a-z_-]{1,30}")


@dataclass(frozen=True)
class Node:
    """A value and the line it begins on, from 1. `value` is None, text, a list of nodes or a mapping of nodes."""

    value: "str | list[Node] | dict[str, Node] | None"
    line: int


def may_be_told(name: str) -> bool:
    """Whether a message may repeat the name of a fact: messages are logged."""
    return _PLAIN_NAME.fullmatch(name) is not None


def read_nodes(text: str, *, path: str, first_line: int = 1) -> Node:
    """The document in `text`, whose first line is `first_line` of `path`. SourceError says what is wrong and where."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + first_line
        raise SourceError([SourceProblem(path, line, _in_words(error), _HINT)]) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise SourceError([SourceProblem(path, first_line, "This part cannot be read.", _HINT)]) from None
    if node is None:
        return Node(None, first_line)
    return _Reader(path, first_line).convert(node, depth=0)


_HINT = "Check the indentation, the colons and the quotation marks around this line."


def _in_words(error: yaml.MarkedYAMLError) -> str:
    # The library's own message may quote the source; the kind of fault is all that may be repeated.
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return "A colon stands where none is expected."
    if "tab" in problem or "\\t" in problem:
        return "A tab stands where spaces are expected."
    return "The facts cannot be read from here on."


class _Reader:
    """Converts composed nodes, refusing what a plain list of facts never needs."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = path, first_line
        self.seen: set[int] = set()

    def convert(self, node: yaml.Node, *, depth: int) -> Node:
        line = node.start_mark.line + self.first_line
        if depth > DEEPEST:
            raise self._problem(line, "The facts are nested too deeply.", "Use no more levels than the examples do.")
        if isinstance(node, yaml.ScalarNode):
            return Node(self._scalar(node), line)
        if id(node) in self.seen:
            what = "A value begins with “&” or “*”, which make it stand for another one."
            raise self._problem(line, what, "Write it out, or put it into quotation marks.")
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Node([self.convert(item, depth=depth + 1) for item in node.value], line)
        return Node(self._mapping(node, depth), line)

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        return None if node.tag == "tag:yaml.org,2002:null" else node.value

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for key, value in node.value:
            line = key.start_mark.line + self.first_line
            if not isinstance(key, yaml.ScalarNode):
                raise self._problem(line, "A name of a fact is not plain text.", _HINT)
            if key.value in found:
                which = f"The fact “{key.value}”" if may_be_told(key.value) else "A fact"
                raise self._problem(line, f"{which} is given twice.", "Keep one of the two.")
            found[key.value] = self.convert(value, depth=depth + 1)
        return found

    def _problem(self, line: int, what: str, do: str) -> SourceError:
        return SourceError([SourceProblem(self.path, line, what, do)])
