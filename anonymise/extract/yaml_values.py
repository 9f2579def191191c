"""YAML: every value with its exact place, every comment, each in the zone of its field."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from anonymise.extract import zones
from anonymise.extract.blocks import paragraphs
from anonymise.extract.files import File, Unreadable
from anonymise.extract.inline import read
from anonymise.extract.tidy import replaced
from anonymise.passages import Located, Passage, Source, located

_DEEPEST = 50
_COMMENT = re.compile(r"(?:^|(?<=\s))#+([^\r\n]*)", re.MULTILINE)
_FOLD = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")
_ESCAPE = re.compile(
    r"""\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|\n|\r)[ \t]*|.)|[ \t]*(?:\r\n|\n|\r)[ \t]*""",
    re.DOTALL,
)
_SIMPLE = {
    "n": " ",
    "t": " ",
    "r": " ",
    "N": " ",
    "_": " ",
    "L": " ",
    "P": " ",
    "v": " ",
    "f": " ",
    "0": "",
    "a": "",
    "b": "",
    "e": "",
}


class _Scalar(NamedTuple):
    """Where a key (without `keys`) or a value (with the keys above it) stands."""

    start: int
    end: int
    keys: tuple[str, ...] | None
    style: str


def extract(file: File) -> Iterator[Passage]:
    """The passages of a YAML file."""
    source = file.source()
    content = located(source.text)
    yield from front_matter(source, content[1:] if source.text.startswith("\ufeff") else content, file.stem)


def front_matter(source: Source, content: Located, stem: str) -> Iterator[Passage]:
    """The passages of some YAML inside a file; `stem` is the file's name, which decides on the fields' zones."""
    done = 0
    for scalar in _scalars(source, content):
        yield from _comments(source, content[done : scalar.start], stem)
        done = max(done, scalar.end)
        if scalar.keys is not None:
            yield from _passages(source, _value(content[scalar.start : scalar.end], scalar.style), stem, scalar.keys)
    yield from _comments(source, content[done:], stem)


def _passages(source: Source, value: Located, stem: str, keys: tuple[str, ...]) -> Iterator[Passage]:
    zone = zones.of_field(stem, keys)
    for paragraph in paragraphs(value):
        for piece in read(paragraph.strip()):
            yield source.passage(piece.content, zones.of_piece(piece.zone, zone))


def _comments(source: Source, between: Located, stem: str) -> Iterator[Passage]:
    for comment in _COMMENT.finditer(between.text):
        yield source.passage(between[comment.start(1) : comment.end(1)].strip(), zones.of_file(stem))


def _scalars(source: Source, content: Located) -> list[_Scalar]:
    import yaml

    # Events, not nodes: building nodes of deep nesting overflows the stack of the fast loader, and aliases of aliases
    # grow without bound. The fast loader counts characters as the slow one does.
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    walk = _Walk()
    try:
        found = [scalar for event in yaml.parse(content.text, Loader=loader) if (scalar := walk.step(event))]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = source.place(content.positions[0]).line + mark.line if mark and content.text else 1
        raise Unreadable(f"Its fields cannot be read: look at line {line}.") from None
    return sorted((scalar for scalar in found if scalar.start < scalar.end), key=lambda scalar: scalar[:2])


class _Walk:
    """Follows the events of a file and knows the keys above each value."""

    def __init__(self) -> None:
        # For each open collection the key that we are at, `*` in a list, and what comes next: entry, key or value.
        self._keys: list[str] = []
        self._next: list[str] = []

    def step(self, event: Any) -> _Scalar | None:
        """The next event; the scalar that it is, if it is one."""
        kind = type(event).__name__
        if kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._keys.pop()
            self._next.pop()
            self._passed("?")
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            if len(self._keys) >= _DEEPEST:
                raise Unreadable(f"Its fields are nested more than {_DEEPEST} deep.")
            self._keys.append("?" if kind == "MappingStartEvent" else "*")
            self._next.append("key" if kind == "MappingStartEvent" else "entry")
        elif kind == "AliasEvent":
            self._passed("?")
        elif kind == "ScalarEvent":
            return self._scalar(event)
        return None

    def _scalar(self, event: Any) -> _Scalar:
        keys = None if self._next[-1:] == ["key"] else tuple(self._keys)
        self._passed(event.value)
        return _Scalar(event.start_mark.index, event.end_mark.index, keys, event.style or "")

    def _passed(self, name: str) -> None:
        """An entry, a key or a value is over: in a mapping the other of the last two comes next."""
        if self._next[-1:] == ["key"]:
            self._keys[-1], self._next[-1] = name, "value"
        elif self._next[-1:] == ["value"]:
            self._next[-1] = "key"


def _value(raw: Located, style: str) -> Located:
    if style == "'":
        return replaced(replaced(raw[1:-1], re.compile("''"), lambda _: "'"), _FOLD, lambda _: " ")
    if style == '"':
        return replaced(raw[1:-1], _ESCAPE, _unescaped)
    if style in ("|", ">"):
        header = re.match(r"[^\r\n]*(?:\r\n|\n|\r)?", raw.text)
        return raw[header.end() :] if header else raw
    return raw


def _unescaped(escape: str) -> str:
    if escape[0] != "\\" or escape[1] in "\r\n":
        return " " if escape[0] != "\\" else ""
    if escape[1] in "xuU":
        return chr(int(escape[2:], 16))
    return _SIMPLE.get(escape[1], escape[1])
