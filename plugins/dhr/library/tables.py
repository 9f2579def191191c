"""Tables of figures and files for download, as values that statistics, corpus and pages share."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataFile:
    """A file for download: its address on the site, what it is, its size in bytes."""

    path: str
    title: str
    media_type: str
    size: int


@dataclass(frozen=True)
class Table:
    """A table of figures: a caption, column heads, rows of text (the first cell of a row is its head)."""

    slug: str
    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class TableGroup:
    """Tables of one kind, and what has to be said of all of them."""

    note: str
    tables: tuple[Table, ...] = ()
