"""The shapes that facts may have. One table of shapes checks a file and makes its JSON Schema."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dhr.review.dates import PartialDate
from dhr.sources.nodes import Node, may_be_told
from dhr.sources.problem import SourceProblem
from dhr.vocabulary.terms import nearest, values


@dataclass(frozen=True)
class Text:
    """Words. `pattern` is the description and the regular expression of a stricter form."""

    pattern: tuple[str, str] | None = None


@dataclass(frozen=True)
class Date:
    """A year, month or day; `finest` is the finest precision that is allowed."""

    finest: str = "day"


@dataclass(frozen=True)
class Flag:
    """true or false."""


@dataclass(frozen=True)
class OneOf:
    """One stored value of a vocabulary."""

    vocabulary: str


@dataclass(frozen=True)
class ListOf:
    """A list whose members all have one shape."""

    shape: "Shape"


@dataclass(frozen=True)
class Named:
    """A mapping from short names, such as letters or languages, to text, in order.

    `names` is their regular form, `example` how the whole is written.
    """

    names: str
    example: str


@dataclass(frozen=True)
class Key:
    """One fact: its name, shape and meaning, and whether it must be given."""

    name: str
    shape: "Shape"
    meaning: str
    required: bool = False


@dataclass(frozen=True)
class Facts:
    """A mapping with known keys."""

    keys: tuple[Key, ...]


_PRECISIONS = ("year", "month", "day")
_SUCH_AS = {"year": "2024", "month": "2024-02"}

Shape = Text | Date | Flag | OneOf | ListOf | Named | Facts


class Given(dict[str, Any]):
    """The facts that a file gives, checked, with the line of each: `line` of the whole, `lines` by key."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class _Wrong(Exception):
    """A value does not have its shape."""

    def __init__(self, node: Node, what: str, do: str) -> None:
        self.line, self.what, self.do = node.line, what, do


class Checking:
    """Checks nodes of one file against shapes and collects every problem, so that an editor mends them in one go."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[SourceProblem] = []

    def read(self, node: Node, shape: Shape, name: str) -> Any:
        """The value of `node`, checked against `shape`; None when it is wrong, which `problems` then tells."""
        try:
            return _READERS[type(shape)](self, node, shape, name)
        except _Wrong as wrong:
            self.problems.append(SourceProblem(self.path, wrong.line, wrong.what, wrong.do))
            return None

    def _text(self, node: Node, shape: Text, name: str) -> str:
        words = _words(node)
        if not words:
            raise _Wrong(node, f"“{name}” should be a line of text.", f"Write it as {name}: text.")
        if shape.pattern and not re.fullmatch(shape.pattern[1], words):
            raise _Wrong(node, f"“{name}” does not have its usual form.", f"Write it like {shape.pattern[0]}.")
        return words

    def _date(self, node: Node, shape: Date, name: str) -> PartialDate:
        try:
            date = PartialDate.parse(str(node.value))
        except ValueError:
            raise _Wrong(node, f"“{name}” is not a date.", "Write 2024, 2024-02 or 2024-02-29.") from None
        if _PRECISIONS.index(date.precision) > _PRECISIONS.index(shape.finest):
            do = f"Give the {shape.finest} at most, such as {_SUCH_AS[shape.finest]}."
            raise _Wrong(node, f"“{name}” gives the {date.precision}.", do)
        return date

    def _flag(self, node: Node, shape: Flag, name: str) -> bool:
        known = {"true": True, "yes": True, "false": False, "no": False}
        word = str(node.value).casefold()
        if word not in known:
            raise _Wrong(node, f"“{name}” should be true or false.", f"Write {name}: true or {name}: false.")
        return known[word]

    def _one_of(self, node: Node, shape: OneOf, name: str) -> str:
        known = values(shape.vocabulary)
        if isinstance(node.value, str) and node.value in known:
            return node.value
        near = nearest(node.value, known) if isinstance(node.value, str) else None
        hint = f"Did you mean “{near}”? " if near else ""
        do = f"{hint}Known: {'; '.join(sorted(known))}." if len(known) <= 12 or not hint else hint.strip()
        raise _Wrong(node, f"“{name}” has a value that is not in its list.", do)

    def _list(self, node: Node, shape: ListOf, name: str) -> tuple[Any, ...]:
        if not isinstance(node.value, list):
            raise _Wrong(node, f"“{name}” should be a list.", f"Write it as {name}: [one, two].")
        members = (self.read(member, shape.shape, name) for member in node.value)
        return tuple(member for member in members if member is not None)

    def _named(self, node: Node, shape: Named, name: str) -> tuple[tuple[str, str], ...]:
        do = f"Write it like {name}: {shape.example}."
        if not isinstance(node.value, dict):
            raise _Wrong(node, f"“{name}” should be names with texts.", do)
        if not all(re.fullmatch(shape.names, key) for key in node.value):
            raise _Wrong(node, f"“{name}” has a name that is not known.", do)
        for value in node.value.values():
            if not _words(value):
                raise _Wrong(value, f"“{name}” has a name without a text.", do)
        return tuple((key, _words(value)) for key, value in node.value.items())

    def _facts(self, node: Node, shape: Facts, name: str) -> Given:
        if not isinstance(node.value, dict):
            raise _Wrong(node, f"“{name}” should be a group of facts.", "Look at the examples for its form.")
        given = Given(node.line)
        known = {key.name: key for key in shape.keys}
        for key_name, value in node.value.items():
            if key_name not in known:
                self._unknown(value, key_name, known)
            elif value.value is not None and value.value != []:
                given.lines[key_name] = value.line
                given[key_name] = self.read(value, known[key_name].shape, key_name)
        missing = (key for key in shape.keys if key.required and key.name not in given)
        for key in missing:
            what, do = f"“{key.name}” is missing.", f"Add it: {key.meaning}."
            self.problems.append(SourceProblem(self.path, node.line, what, do))
        return given

    def _unknown(self, node: Node, name: str, known: Mapping[str, Key]) -> None:
        near = nearest(name, known)
        do = f"Did you mean “{near}”?" if near else f"Known facts here: {', '.join(sorted(known))}."
        what = f"There is no fact called “{name}”." if may_be_told(name) else "A fact is not known."
        self.problems.append(SourceProblem(self.path, node.line, what, do))


def _words(node: Node) -> str:
    """The text of a node; empty where it is something else."""
    return node.value.strip() if isinstance(node.value, str) else ""


_READERS: dict[type, Callable[..., Any]] = {
    Text: Checking._text,
    Date: Checking._date,
    Flag: Checking._flag,
    OneOf: Checking._one_of,
    ListOf: Checking._list,
    Named: Checking._named,
    Facts: Checking._facts,
}
