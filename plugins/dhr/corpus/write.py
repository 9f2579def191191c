"""Writes the corpus: every table in every format, an action plan as a file of its own, and the codebook."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dhr.corpus.csv_format import write_csv
from dhr.corpus.fields import FIELDS, Field
from dhr.corpus.formats import FORMATS
from dhr.corpus.record import Record, record
from dhr.corpus.rows import ENTRY_ROWS, ROWS, Context, Row, plan_rows
from dhr.library.library import Library
from dhr.library.tables import DataFile, Table
from dhr.review.facts import Review
from dhr.review.register import RegisterEntry
from dhr.sources.settings import Settings
from dhr.vocabulary.terms import terms

TITLES: Mapping[str, str] = {
    "reviews": "Reviews",
    "recommendations": "Recommendations",
    "actions": "Actions",
    "updates": "Updates on actions",
    "timeliness": "Timeliness of reviews",
    "register": "Reviews not yet published",
}
# Written where somebody keeps a register, and there alone: an empty file would say that there are no such reviews.
_OF_REGISTER = ("register",)

_NOTE = (
    "One row for each entry. Unknown is an empty cell, or null; no entry in a list means none recorded, not none there"
    " was. Dates are given as far as they are known: 2024, 2024-02 or 2024-02-29. In CSV the entries of a list are"
    " parted by a semicolon and a space, a semicolon within an entry is written \\; and a text or an entry that"
    " a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a line break) has an apostrophe"
    " before it. JSON Lines have every text exactly as it is, and lists as lists."
)


def write_corpus(library: Library, *, settings: Settings, folder: Path) -> tuple[DataFile, ...]:
    """Write `data/` below `folder`, the root of the site: every table in every format.

    Reviews stand in the order of their ids, whatever the order they come in; withdrawn ones are left out.
    """
    ordered = sorted(library.published, key=lambda review: review.id)
    context = _context(settings)
    return tuple(
        _write(name, suffix, _records(FIELDS[name], _rows(name, ordered, library.register or (), context)), folder)
        for name in _names(with_register=library.register is not None)
        for suffix in FORMATS
    )


def plan_csv(review: Review) -> str:
    """A review's action plan as CSV: the columns of the table of actions, recommendations without an action included.

    It stands beside the plan's page and says nothing of a day, so `overdue` is empty.
    """
    stream = io.StringIO(newline="")
    fields = FIELDS["actions"]
    write_csv(fields, _records(fields, plan_rows(review, Context())), stream)
    return stream.getvalue()


def codebook(*, with_register: bool) -> tuple[Table, ...]:
    """What every column means: a table for each table of data."""
    heads = ("Column", "Type", "Meaning", "Values")
    return tuple(
        Table(slug=name, title=TITLES[name], note=_NOTE, heads=heads, rows=tuple(map(_described, FIELDS[name])))
        for name in _names(with_register=with_register)
    )


def _names(*, with_register: bool) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if with_register or name not in _OF_REGISTER)


def _context(settings: Settings) -> Context:
    as_at = settings.as_at.earliest if settings.as_at else None
    return Context(site_url=settings.site_url, licence=settings.licence_name, as_at=as_at)


def _rows(name: str, reviews: Sequence[Review], entries: Sequence[RegisterEntry], context: Context) -> Iterator[Row]:
    if name in ROWS:
        yield from (row for review in reviews for row in ROWS[name](review, context))
    if name in ENTRY_ROWS:
        yield from (row for entry in entries for row in ENTRY_ROWS[name](entry, context))


def _records(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[Record]:
    return (record(fields, row) for row in rows)


def _write(name: str, suffix: str, records: Iterator[Record], folder: Path) -> DataFile:
    form = FORMATS[suffix]
    path = folder / "data" / f"{name}.{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        form.write(FIELDS[name], records, stream)
    title = f"{TITLES[name]} ({form.label})"
    return DataFile(path.relative_to(folder).as_posix(), title, form.media_type, path.stat().st_size)


def _described(field: Field) -> tuple[str, ...]:
    known = "; ".join(term.value for term in terms(field.vocabulary)) if field.vocabulary else ""
    return field.name, field.type, field.meaning, known
