"""FORMATS: the forms in which every table is published. A new one is a module of two functions, and a row here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from dhr.corpus.csv_format import read_csv, write_csv
from dhr.corpus.fields import Field
from dhr.corpus.json_lines import read_json_lines, write_json_lines
from dhr.corpus.record import Record


@dataclass(frozen=True)
class Format:
    """One format: what readers call it, its media type, and how records get into a text file and out of it again."""

    label: str
    media_type: str
    write: Callable[[Sequence[Field], Iterable[Record], TextIO], None]
    read: Callable[[Sequence[Field], TextIO], Iterator[Record]]


FORMATS: Mapping[str, Format] = {
    "csv": Format("CSV, for spreadsheets", "text/csv", write_csv, read_csv),
    "jsonl": Format("JSON Lines, for programs", "application/jsonl", write_json_lines, read_json_lines),
}
