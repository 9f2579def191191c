"""A text from a PDF as blocks: headings, paragraphs, list items, tables, notes, page numbers, each with its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dhr.imports.markup import without_emphasis
from dhr.imports.titles import is_usual_title


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    NOTE = "note"
    PAGE_NUMBER = "page number"


@dataclass(frozen=True)
class Line:
    """One line of the file and its number, from 1."""

    number: int
    text: str


@dataclass(frozen=True)
class Block:
    """Lines that belong together. `level` is a heading's depth, `marker` and `indent` belong to a list item."""

    kind: Kind
    lines: tuple[Line, ...]
    level: int = 0
    marker: str = ""
    indent: int = 0

    @property
    def first(self) -> int:
        """The number of the first line."""
        return self.lines[0].number

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.lines[-1].number

    @property
    def text(self) -> str:
        """The words in one line, without the mark of a heading or list item."""
        joined = " ".join(line.text.strip() for line in self.lines)
        if self.kind is Kind.HEADING:
            return without_emphasis(joined.strip().lstrip("#"))
        return joined[len(self.marker) :].strip() if self.kind is Kind.ITEM else joined


_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+\S")
_BOLD_LINE = re.compile(r"\s*(\*\*|__)(?=\S)([^*]+)\1:?\s*$")
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*\|\s*page)?\s*$", re.IGNORECASE)
_NOTE = re.compile(r"\s*<sup>\d+</sup>\s*\S")
_RULE = re.compile(r"\s*([-*_=])(\s*\1){2,}\s*$")
# "Page 3 of 40" is a page number wherever it stands; a lone figure is one only between empty lines.
_SURE_PAGE_NUMBER = re.compile(
    r"\s*(?:page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|\d{1,3}\s+of\s+\d{1,3})\s*$", re.IGNORECASE
)
_BULLET = r"(?:[-*•▪◦‣◆●○⇒➢–]|o(?=[ \t]+[a-z]))[ \t]+"
_NUMBER = r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)][ \t]+"
_ITEM = re.compile(rf"(\s*)((?:{_BULLET})+(?:{_NUMBER})?|{_NUMBER})(?=\S)")
_PIPE_ROW = re.compile(r"\s*\|.*\|\s*$")
# "1.1<tab>Text" is a numbered paragraph, "a)<tab>Text" a list item: no table.
_TABBED_NUMBER = re.compile(r"^(\s*(?:\d+(?:\.\d+)*\.?|\(?[a-z]\)|[ivx]+[.)]|[-•▪◦‣●]))\t+([^\t]{30,})$")
_PROGRESS_WORDS = re.compile(r"(?:COMPLETED?|RED|AMBER|GREEN|ONGOING|CLOSED|OPEN)[\s.]*$")


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in its order. Empty lines part them and are in none."""
    lines = [Line(number, _as_row(line)) for number, line in enumerate(text.split("\n"), 1)]
    return tuple(block for group in _groups(lines) for block in _of_group(group))


def _as_row(line: str) -> str:
    if _PIPE_ROW.match(line):
        return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return _TABBED_NUMBER.sub(r"\1 \2", line)


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines between empty ones. A line of tabs alone stays: it is a row whose cells are empty."""
    group: list[Line] = []
    for line in lines:
        if line.text.strip(" ") and not _RULE.match(line.text):
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _of_group(group: list[Line]) -> Iterator[Block]:
    waiting: list[Line] = []
    kind = Kind.PARAGRAPH
    for place, line in enumerate(group):
        found = _kind(line.text, alone=len(group) == 1)
        if found in (Kind.PARAGRAPH, Kind.ITEM) and kind is not Kind.TABLE:
            found = _within(found, line.text, before=waiting, after=group[place + 1 : place + 2])
        starts = found in (Kind.HEADING, Kind.ITEM, Kind.NOTE, Kind.PAGE_NUMBER)
        if waiting and (starts or (found is Kind.TABLE) != (kind is Kind.TABLE)):
            yield _made(kind, waiting)
            waiting = []
        if not waiting:
            kind = found
        waiting.append(line)
        if kind in (Kind.HEADING, Kind.PAGE_NUMBER):
            yield _made(kind, waiting)
            waiting = []
    if waiting:
        yield _made(kind, waiting)


def _within(found: Kind, text: str, *, before: list[Line], after: list[Line]) -> Kind:
    """What a line inside running text is: some texts leave no empty line around headings and page numbers."""
    if _SURE_PAGE_NUMBER.match(text):
        return Kind.PAGE_NUMBER
    if not after or not is_usual_title(text):
        return found
    ended = not before or before[-1].text.rstrip()[-1:] in ".!?:" or _ITEM.match(before[0].text)
    follows = after[0].text.lstrip()
    # A line of a list of contents ends with its page.
    return Kind.HEADING if ended and not follows[:1].islower() and not re.search(r"\s\d{1,3}$", follows) else found


def _kind(text: str, *, alone: bool) -> Kind:
    if "\t" in text:
        return Kind.TABLE
    if _HEADING.match(text) or _BOLD_LINE.match(text):
        return Kind.HEADING if len(text.split()) <= 30 else Kind.PARAGRAPH
    if _NOTE.match(text):
        return Kind.NOTE
    if alone and _PAGE_NUMBER.match(text):
        return Kind.PAGE_NUMBER
    if alone and (_is_capitals(text) or is_usual_title(text)):
        return Kind.HEADING
    return Kind.ITEM if _ITEM.match(text) else Kind.PARAGRAPH


def _is_capitals(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    if not 2 <= len(words) <= 14 or _PROGRESS_WORDS.match(text.strip()) or text.rstrip().endswith((".", ",", ";")):
        return False
    return text == text.upper() and max(map(len, words)) > 3


def _made(kind: Kind, lines: list[Line]) -> Block:
    text = lines[0].text
    if kind is Kind.HEADING:
        marks = _HEADING.match(text)
        return Block(kind, tuple(lines), level=len(marks[1]) if marks else 4)
    if kind is Kind.ITEM:
        found = _ITEM.match(text)
        mark = found[0].lstrip() if found else ""
        return Block(kind, tuple(lines), marker=mark, indent=len(found[1].expandtabs(4)) if found else 0)
    return Block(kind, tuple(lines))
