"""HTML and its relatives (SVG, feeds): text, attributes, comments, declarations, each with its place."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from anonymise.extract import plain, zones
from anonymise.extract.files import File
from anonymise.extract.inline import ADDRESSES, ATTRIBUTE, WITHIN_WORDS
from anonymise.extract.json_values import without_escapes
from anonymise.extract.tidy import replaced, unescaped, unquoted
from anonymise.passages import Joiner, Located, Passage, Source, Zone, located

_TAG_NAME = re.compile(r"<[^\s/>]+")
# The parser takes time without bound over tags that never end; no page has many.
_MOST_OPEN = 500
# A page inside a page, written into an attribute.
_PAGES = frozenset(("srcdoc",))
_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)[^>]*>")
# What a browser does not show.
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
# Tags without content, which can have no end.
_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_HEADING = re.compile(r"h([1-6])")


def extract(file: File) -> Iterator[Passage]:
    """The passages of an HTML page."""
    source = file.source()
    if source.text.count("<") - source.text.count(">") > _MOST_OPEN:
        yield from plain.extract(file)
        return
    reader = _Reader(source, zones.of_file(file.stem))
    try:
        reader.feed(source.text)
        reader.close()
    except AssertionError:
        # What the parser says to a declaration like `<![0`, which no browser minds.
        yield from plain.extract(file)
        return
    reader.flush()
    yield from reader.found


def _instead(tag: str) -> str:
    name = _TAG.match(tag)
    return "" if name and WITHIN_WORDS.fullmatch(name[1].casefold()) else " "


class _Reader(HTMLParser):
    """Gathers the text between the tags that part words into passages."""

    def __init__(self, source: Source, around: Zone) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Passage] = []
        self._source = source
        self._all = located(source.text)
        self._text = Joiner()
        self._sections = zones.Sections(around)
        self._level = 0
        # The tag that hides what is in it, and how many of its name are open since.
        self._hiding, self._deep = "", 0
        self._is_script = False
        # The parser counts only \n as the end of a line.
        self._starts = [0, *(match.end() for match in re.finditer("\n", source.text))]

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def flush(self) -> None:
        """Ends the passage."""
        content = unescaped(self._text.joined()).strip()
        if self._is_script:
            content = without_escapes(content)
        zone = self._sections.zone
        if self._level:
            self._sections.heading(self._level, content.text)
            zone = Zone.HEADING if zone is Zone.BODY else zone
        if content.text:
            self.found.append(self._source.passage(content, zone, hidden=bool(self._hiding)))
        self._text, self._level = Joiner(), 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._boundary(tag)
        self._is_script = tag == "script"
        self._follow(tag, dict(attrs))
        if heading := _HEADING.fullmatch(tag):
            self._level = int(heading[1])
        raw, start = self.get_starttag_text() or "", self._here()
        name = _TAG_NAME.match(raw)
        for attribute in ATTRIBUTE.finditer(raw, name.end() if name else 0):
            quoted = attribute[2][0] in "\"'"
            value = self._all[start + attribute.start(2) + quoted : start + attribute.end(2) - quoted]
            name_of = attribute[1].casefold()
            if name_of in _PAGES:
                value = replaced(unescaped(value), _TAG, _instead)
            self._hide(value, address=bool(ADDRESSES.fullmatch(name_of)))

    def _follow(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Notes where text begins that a browser does not show."""
        if self._hiding:
            self._deep += tag == self._hiding
        elif tag not in _EMPTY and ("hidden" in attributes or _UNSEEN.search(attributes.get("style") or "")):
            self.flush()
            self._hiding, self._deep = tag, 1

    def handle_endtag(self, tag: str) -> None:
        self._boundary(tag)
        self._is_script = False
        if tag == self._hiding:
            self._deep -= 1
            if not self._deep:
                self.flush()
                self._hiding = ""

    def _boundary(self, tag: str) -> None:
        if not WITHIN_WORDS.fullmatch(tag):
            self.flush()

    def handle_data(self, data: str) -> None:
        self._add(len(data))

    def handle_entityref(self, name: str) -> None:
        self._add(len(name) + 1, ending=";")

    def handle_charref(self, name: str) -> None:
        self._add(len(name) + 2, ending=";")

    def _add(self, length: int, *, ending: str = "") -> None:
        end = self._here() + length
        end += bool(ending) and self._all.text[end : end + 1] == ending
        self._text.add(self._all[self._here() : end])

    def handle_comment(self, data: str) -> None:
        self._aside(data)

    def handle_decl(self, decl: str) -> None:
        self._aside(decl)

    def handle_pi(self, data: str) -> None:
        self._aside(data)

    def unknown_decl(self, data: str) -> None:
        self._aside(data)

    def _aside(self, data: str) -> None:
        at = self._all.text.find(data, self._here()) if data else -1
        if at >= 0:
            self._hide(self._all[at : at + len(data)], address=False)

    def _hide(self, content: Located, *, address: bool) -> None:
        read = unquoted(content) if address else unescaped(content)
        if read.text.strip():
            zone = zones.of_piece(Zone.LINK if address else None, self._sections.zone)
            self.found.append(self._source.passage(read.strip(), zone, aside=not address))
