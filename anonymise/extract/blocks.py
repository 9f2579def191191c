"""The blocks of a Markdown text: paragraphs, headings, list items, table cells, each without the marks around it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from anonymise.passages import Located, join

_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]#+)?[ \t]*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})(.*)$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PIPE = re.compile(r"(?<!\\)\|")
# Four digits and a full stop are a year at the start of a line far more often than the number of an item.
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\]]+\]:[ \t]*|[ ]{0,3}:[ \t]+")
_TARGET = re.compile(r"[ ]{0,3}\[[^\]]+\]:[ \t]*\S")


class Block(NamedTuple):
    """One block; `level` is that of a heading, else 0. A `target` defines a link for use elsewhere."""

    content: Located
    level: int = 0
    target: bool = False


def lines(body: Located) -> Iterator[Located]:
    """The lines of a text without their ends."""
    start = 0
    for match in re.finditer(r"\r\n|\n|\r", body.text):
        yield body[start : match.start()]
        start = match.end()
    yield body[start:]


def paragraphs(body: Located) -> Iterator[Located]:
    """The parts of a plain text between empty lines."""
    for block in _paragraphs(lines(body)):
        yield block.content


def blocks(body: Located) -> Iterator[Block]:
    """The blocks of a Markdown text, in order."""
    reader = _Reader()
    for line in lines(body):
        yield from reader.line(line)
    yield from reader.end()


def _paragraphs(found: Iterable[Located]) -> Iterator[Block]:
    gathered: list[Located] = []
    for line in found:
        if line.text.strip():
            gathered.append(line)
        elif gathered:
            yield Block(join(gathered, gap="\n"))
            gathered = []
    if gathered:
        yield Block(join(gathered, gap="\n"))


class _Reader:
    """Gathers lines into blocks; knows whether it stands in a list, a table or between fences."""

    def __init__(self) -> None:
        self._gathered: list[Located] = []
        self._in_list = False
        self._in_table = False
        self._fence = ""

    def end(self) -> Iterator[Block]:
        """The block gathered so far, if any."""
        if self._gathered:
            yield Block(join(self._gathered, gap="\n"))
        self._gathered, self._in_list, self._in_table = [], False, False

    def line(self, line: Located) -> Iterator[Block]:
        """Take the next line; the blocks that it completes."""
        if quote := _QUOTE.match(line.text):
            line = line[quote.end() :]
        if self._fence or _FENCE.match(line.text):
            yield from self._fenced(line)
        elif not line.text.strip():
            yield from self.end()
        elif self._in_table and "|" in line.text:
            yield from _cells(line)
        elif heading := _HEADING.match(line.text):
            yield from self.end()
            yield Block(line[heading.start(2) : heading.end(2)], len(heading[1]))
        elif self._gathered and not self._in_list and _DELIMITERS.match(line.text):
            yield from self._underlined(line)
        elif _RULE.match(line.text):
            yield from self.end()
        else:
            yield from self._text(line)

    def _fenced(self, line: Located) -> Iterator[Block]:
        fence = _FENCE.match(line.text)
        if not self._fence and fence:
            yield from self.end()
            self._fence = fence[1]
            self._gathered = [line[fence.start(2) : fence.end(2)]]
        elif fence and fence[1].startswith(self._fence) and not fence[2].strip():
            self._fence = ""
            yield from self.end()
        else:
            self._gathered.append(line)

    def _underlined(self, line: Located) -> Iterator[Block]:
        """A row of dashes below text: of a table where there are pipes, else of a heading."""
        *above, head = self._gathered
        if "|" in head.text:
            self._gathered = above
            yield from self.end()
            yield from _cells(head)
            self._in_table = True
        else:
            yield from self._heading(2)

    def _heading(self, level: int) -> Iterator[Block]:
        content = join(self._gathered, gap="\n")
        self._gathered = []
        yield Block(content, level)

    def _text(self, line: Located) -> Iterator[Block]:
        if self._gathered and not self._in_list and (under := _UNDERLINE.match(line.text)) and under[1][0] == "=":
            yield from self._heading(1)
            return
        item = _ITEM.match(line.text)
        if item and (self._in_list or not self._gathered):
            yield from self.end()
            self._in_list, line = True, line[item.end() :]
        elif note := _NOTE.match(line.text):
            yield from self.end()
            line = line[note.end() :]
        elif not self._gathered and _TARGET.match(line.text):
            yield Block(line, target=True)
            return
        self._gathered.append(line)


def _cells(line: Located) -> Iterator[Block]:
    start = 0
    for pipe in _PIPE.finditer(line.text):
        yield Block(line[start : pipe.start()])
        start = pipe.end()
    yield Block(line[start:])
