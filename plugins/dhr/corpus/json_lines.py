"""JSON Lines: one record a line, typed, in the order of the columns; texts exactly as they are, unknown is null."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

from dhr.corpus.fields import Field
from dhr.corpus.record import Cell, Record

# JSON allows these in a text, but many programs end a line at them.
_LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\u0085\u2028\u2029"}


def write_json_lines(fields: Sequence[Field], records: Iterable[Record], stream: TextIO) -> None:
    """Write records, one at a time, to a stream that was opened with `newline=""`."""
    for record in records:
        ordered = {field.name: record[field.name] for field in fields}
        stream.write(json.dumps(ordered, ensure_ascii=False).translate(_LINE_ENDS) + "\n")


def read_json_lines(fields: Sequence[Field], stream: TextIO) -> Iterator[Record]:
    """Read the records that `write_json_lines` wrote. ValueError when the columns are others."""
    for line in stream:
        found: dict[str, Any] = json.loads(line)
        if list(found) != [field.name for field in fields]:
            raise ValueError("the file's columns are not those of this table")
        yield {name: _cell(value) for name, value in found.items()}


def _cell(value: Any) -> Cell:
    return tuple(value) if isinstance(value, list) else value
