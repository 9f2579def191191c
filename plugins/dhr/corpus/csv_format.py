"""Comma-separated values: RFC 4180, UTF-8, a header row; safe to open in a spreadsheet.

A cell that begins like a formula would be run as one. OWASP's treatment ("CSV injection") is an apostrophe before it,
which spreadsheets take for "this is text". It goes before text and entries of lists only: numbers and dates are made
here and cannot be anything else, and an apostrophe would turn a negative number into words.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from dhr.corpus.fields import Field
from dhr.corpus.record import Cell, Record

# Excel also takes the full-width forms for formulas, and some programs skip the white space before one. Apostrophes are
# in the run so that the treatment can be undone: a text that already begins with '= gets a second one.
_FORMULA = re.compile(r"['\s\x00]*[=+\-@＝＋－＠]|'*[\t\r\n\x00]")


def write_csv(fields: Sequence[Field], records: Iterable[Record], stream: TextIO) -> None:
    """Write records, one at a time, to a stream that was opened with `newline=""`."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(field.name for field in fields)
    for record in records:
        writer.writerow(_text(field, record[field.name]) for field in fields)


def read_csv(fields: Sequence[Field], stream: TextIO) -> Iterator[Record]:
    """Read the records that `write_csv` wrote. ValueError when the header is another one."""
    reader = csv.reader(stream)
    if next(reader, None) != [field.name for field in fields]:
        raise ValueError("the file's columns are not those of this table")
    for row in reader:
        yield {field.name: _READ[field.type](text) for field, text in zip(fields, row, strict=True)}


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_written(text: str) -> str:
    """What a text was before it was made harmless."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _text(field: Field, value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(harmless(_escape(entry)) for entry in value)
    return harmless(str(value)) if field.type == "string" else str(value)


def _escape(entry: str) -> str:
    return entry.replace("\\", "\\\\").replace(";", "\\;")


def _list(text: str) -> tuple[str, ...]:
    entries = re.split(r"(?<!\\)((?:\\\\)*); ", text)
    # Splitting gives entry, its closing backslashes, entry, ...: put each pair together again.
    joined = ["".join(entries[place : place + 2]) for place in range(0, len(entries), 2)]
    return tuple(re.sub(r"\\(.)", r"\1", as_written(entry), flags=re.DOTALL) for entry in joined if text)


_READ: Mapping[str, Callable[[str], Cell]] = {
    "string": lambda text: as_written(text) or None,
    "date": lambda text: text or None,
    "integer": lambda text: int(text) if text else None,
    "boolean": lambda text: text == "true" if text else None,
    "list": _list,
}
