"""CSV: every cell with its exact place, quotes read, in the zone of its column."""

import re
from collections.abc import Iterator

from anonymise.extract import zones
from anonymise.extract.blocks import paragraphs
from anonymise.extract.files import File
from anonymise.extract.inline import read
from anonymise.extract.tidy import replaced
from anonymise.passages import Located, Passage, located

# A cell and what ends it: the separator, the end of the line or of the file.
_CELL = r'[ ]*"((?:[^"]|"")*)"[^{0}\r\n]*({0}|\r\n|\n|\r|\Z)|([^{0}\r\n]*)({0}|\r\n|\n|\r|\Z)'
_SEPARATORS = ",;\t|"
_DOUBLED = re.compile('""')


def extract(file: File) -> Iterator[Passage]:
    """The passages of a table."""
    source = file.source()
    columns: list[str] = []
    for row, column, cell in _cells(located(source.text)):
        if row == 0:
            columns.append(cell.text)
        name = columns[column] if row > 0 and column < len(columns) else ""
        for paragraph in paragraphs(cell):
            for piece in read(paragraph.strip()):
                yield source.passage(piece.content, zones.of_piece(piece.zone, zones.of_column(file.stem, name)))


def _cells(table: Located) -> Iterator[tuple[int, int, Located]]:
    separator = _separator(table.text)
    cell = re.compile(_CELL.format(re.escape(separator)))
    row = column = at = 0
    while at < len(table.text) and (match := cell.match(table.text, at)):
        if match.start(1) >= 0:
            yield row, column, replaced(table[match.start(1) : match.end(1)], _DOUBLED, lambda _: '"')
        else:
            yield row, column, table[match.start(3) : match.end(3)]
        row, column = (row, column + 1) if separator in (match[2], match[4]) else (row + 1, 0)
        at = match.end()


def _separator(text: str) -> str:
    first = text.partition("\n")[0]
    return max(_SEPARATORS, key=lambda separator: (first.count(separator), separator == ","))
