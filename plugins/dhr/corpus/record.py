"""A row as a record: each column's name with a plain value, the same in every format."""

from collections.abc import Iterable, Mapping

from dhr.corpus.fields import Field
from dhr.corpus.rows import Row
from dhr.review.dates import PartialDate

Cell = str | int | bool | tuple[str, ...] | None
Record = Mapping[str, Cell]


def record(fields: Iterable[Field], row: Row) -> Record:
    """The record of a row. Unknown is None, never an empty text; a date is text in as many parts as are known."""
    return {field.name: _cell(field, row) for field in fields}


def _cell(field: Field, row: Row) -> Cell:
    value = field.value(row)
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, tuple):
        return tuple(entry for entry in value if entry)
    return None if value == "" else value
