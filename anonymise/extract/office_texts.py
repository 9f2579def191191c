"""The paragraphs of office documents: what they say, and which of it readers do not see."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from anonymise.extract.xml_texts import Event

_PART = re.compile(
    r"(?:word|word/charts|word/diagrams|ppt/slides|ppt/notesSlides|xl|xl/worksheets|xl/charts)/(document|header|footer|comments|footnotes|endnotes|slide|notesSlide|sharedStrings|sheet"
    r"|chart|data|settings|people|styles)(\d*)\.xml"
)
# A paragraph, a heading of OpenDocument, a text of a table or chart, a comment of a spreadsheet or of slides.
_PARAGRAPHS = frozenset(("p", "h", "si", "is", "pt", "threadedComment", "cm"))
# OpenDocument writes words right into its paragraphs.
_WORDS = frozenset(("t", "delText", "instrText", "delInstrText", "v", "text", "p", "h", "span", "a"))
_DELETED = frozenset(("del", "moveFrom", "deletion"))
_RUNS = frozenset(("r", "span"))
_SPACES = frozenset(("tab", "br", "cr", "s", "line-break"))
_HEADING = re.compile(r"(?:Heading|heading )([1-6])")
_OFF = frozenset(("0", "false", "off", "none"))
_WHITE = re.compile("#?ffffff|white", re.IGNORECASE)
# In half points: no letter below two points can be read.
_SMALLEST = 4
# What has a colour behind the letters, or may have one.
_COLOURED = frozenset(("shd", "highlight", "tblStyle", "txbxContent", "txBody"))
_PLAIN_STYLES = frozenset(("TableGrid", "TableNormal"))


class Line(NamedTuple):
    """One paragraph; `level` is that of a heading, else 0, `hidden` the parts of the text that readers do not see."""

    text: str
    level: int
    hidden: tuple[tuple[int, int], ...] = ()


def part_of(name: str, number: int) -> str:
    """The part of a document in words; `number` stands for the name of any other, which could be a person's."""
    found = _PART.fullmatch(name)
    return " ".join(filter(None, found.groups())) if found else f"part {number}"


def hidden_styles(found: Iterable[Event]) -> frozenset[str]:
    """The names of the styles whose text is hidden."""
    hidden, style = set(), ""
    for name, attributes, text in found:
        if text is None and attributes is not None:
            if name == "style":
                style = attributes.get("styleId", attributes.get("name", ""))
            elif (name == "vanish" and _is_on(attributes)) or attributes.get("display") == "none":
                hidden.add(style)
    return frozenset(hidden)


def _is_on(attributes: Mapping[str, str]) -> bool:
    return attributes.get("val", "1") not in _OFF


@dataclass
class _Paragraph:
    """A paragraph being read, and what is known of the run of letters in it."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    level: int = 0
    is_hidden: bool = False
    run_is_hidden: bool = False
    run_is_white: bool = False
    hidden: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str, *, hidden: bool) -> None:
        text = text.replace("\n", " ")
        if hidden and text.strip():
            self.hidden.append((self.length, self.length + len(text)))
        self.words.append(text)
        self.length += len(text)


class Reader:
    """Follows the events of one part. A text box is a paragraph inside a paragraph."""

    def __init__(self, hidden_styles: frozenset[str]) -> None:
        # In order of their ends. Deleted and hidden text counts like any other.
        self.lines: list[Line] = []
        self._styles = hidden_styles
        self._open: list[_Paragraph] = []
        self._deleted = 0
        # For each open element whether it lies on something that may be coloured.
        self._coloured = [False]

    def step(self, event: Event) -> bool:
        """Take the next event; whether it was text of a paragraph."""
        name, attributes, text = event
        if text is not None:
            return self._text(name, text)
        if attributes is None:
            self._end(name)
        else:
            self._start(name, attributes)
        return False

    def _text(self, name: str, text: str) -> bool:
        if not self._open or name not in _WORDS:
            return False
        self._open[-1].add(text, hidden=self._is_hidden(self._open[-1]))
        return True

    def _is_hidden(self, here: _Paragraph) -> bool:
        # What colours the letters' ground may stand behind their own colour.
        is_white = here.run_is_white and not self._coloured[-1]
        return bool(self._deleted or here.is_hidden or here.run_is_hidden or is_white)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._coloured.append(self._coloured[-1])
        if name in _COLOURED and attributes.get("val") not in _PLAIN_STYLES and not _is_bare(attributes):
            # The element itself is empty: what it colours is all that lies in the one around its properties.
            self._coloured[-3:] = [True] * len(self._coloured[-3:])
        if name in _PARAGRAPHS:
            self._open.append(_Paragraph(is_hidden=attributes.get("style-name") in self._styles))
        elif name in _DELETED:
            self._deleted += 1
        elif self._open:
            self._within(name, attributes, self._open[-1])

    def _within(self, name: str, attributes: Mapping[str, str], here: _Paragraph) -> None:
        if name in _SPACES:
            here.add(" ", hidden=False)
        elif name == "noBreakHyphen":
            here.add("-", hidden=False)
        elif name in _RUNS:
            here.run_is_hidden, here.run_is_white = attributes.get("style-name") in self._styles, False
        elif name == "pStyle" and (heading := _HEADING.match(attributes.get("val", ""))):
            here.level = int(heading[1])
        here.is_hidden |= name == "pStyle" and attributes.get("val") in self._styles
        here.run_is_hidden |= self._hides(name, attributes)
        here.run_is_white |= name == "color" and bool(_WHITE.fullmatch(attributes.get("val", "")))

    def _hides(self, name: str, attributes: Mapping[str, str]) -> bool:
        value = attributes.get("val", "")
        if name == "sz":
            return value.isdigit() and int(value) <= _SMALLEST
        return (name == "vanish" and _is_on(attributes)) or (name == "rStyle" and value in self._styles)

    def _end(self, name: str) -> None:
        self._coloured.pop()
        if name in _DELETED:
            self._deleted = max(0, self._deleted - 1)
        elif name in _RUNS and self._open:
            self._open[-1].run_is_hidden = self._open[-1].run_is_white = False
        elif name in _PARAGRAPHS and self._open:
            done = self._open.pop()
            self.lines.append(Line("".join(done.words), done.level, tuple(_joined(done.hidden))))


def _is_bare(attributes: Mapping[str, str]) -> bool:
    """Whether a shading is none."""
    return "fill" in attributes and attributes["fill"].casefold() in ("auto", "ffffff")


def _joined(parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Parts that touch as one."""
    open_part: tuple[int, int] | None = None
    for start, end in parts:
        if open_part and start <= open_part[1] + 1:
            open_part = open_part[0], end
        else:
            if open_part:
                yield open_part
            open_part = start, end
    if open_part:
        yield open_part
