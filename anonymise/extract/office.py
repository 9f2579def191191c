"""Office documents of packed XML: text, notes, comments, deleted and hidden text, properties, pictures, targets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anonymise.extract import office_texts, zones
from anonymise.extract.archives import members
from anonymise.extract.fields import Field, known, passages, printable
from anonymise.extract.files import Allowance, File, Inner
from anonymise.extract.tidy import tidy
from anonymise.extract.xml_texts import Event, events
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone, located

_PROPERTIES = re.compile(r"docProps/(?:core|app|custom)\.xml|meta\.xml")
_XML = re.compile(r".*\.(?:xml|rels|vml)")
# What programs pack for themselves, and fonts with their letters shuffled.
_BYTES = re.compile(r".*printerSettings\d*\.bin|layout-cache|mimetype|.*\.(?:odttf|fntdata)")
_STYLES = re.compile(r"(?:word/)?styles\.xml|content\.xml")
# Properties that programs write about the file.
_TECHNICAL = re.compile(
    "Application|AppVersion|Template|TotalTime|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|DocSecurity"
    "|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|revision|created|modified|lastPrinted|i4|lpstr|lpwstr"
    "|creation-date|date|editing-cycles|editing-duration|print-date|generator"
)
_NAMED = {"author": "author", "descr": "alternative text", "title": "alternative title", "displayName": "author"}
_MOST_EVENTS, _LETTERS_FOR_ONE = 3_000_000, 4
_LETTERS = re.compile(r"[^\W\d_]{3}")
_TARGET = re.compile(r"[/\\@]|\.\w")


def extract(file: File) -> Iterator[Passage | Unchecked | Inner]:
    """The passages of a document of packed XML, and the files in it."""
    found = list(members(file.data))
    styles = [office_texts.hidden_styles(events(data)) for name, data in found if _STYLES.fullmatch(name)]
    document = _Document(file, frozenset[str]().union(*styles), Allowance(_MOST_EVENTS))
    for number, (name, data) in enumerate(found, start=1):
        if _PROPERTIES.fullmatch(name):
            yield from passages(file.path, _properties(events(data, allowance=document.allowance)))
        elif _XML.fullmatch(name) and data:
            yield from document.part(office_texts.part_of(name, number), data)
        elif _BYTES.fullmatch(name):
            yield from passages(file.path, [Field(f"part {number}", printable(data), Zone.LINK)])
        elif not _XML.fullmatch(name):
            yield Inner(name.rpartition("/")[2], data)


@dataclass(frozen=True)
class _Document:
    """What is known of a document while its parts are read."""

    file: File
    hidden_styles: frozenset[str]
    allowance: Allowance

    def part(self, name: str, data: bytes) -> Iterator[Passage]:
        """The passages of one part."""
        reader, asides = office_texts.Reader(self.hidden_styles), _Asides()
        for event in events(data, allowance=self.allowance):
            self.allowance.take(len(event.text or "") // _LETTERS_FOR_ONE)
            if not reader.step(event):
                asides.step(event)
        yield from _paragraphs(self.file, name, reader.lines)
        yield from passages(self.file.path, asides.fields(), inside=f"{name}: ")


class _Asides:
    """Who commented and changed, what drawings say of themselves, and all else in which a name can hide."""

    def __init__(self) -> None:
        self._named: set[Field] = set()
        self._values: set[str] = set()

    def step(self, event: Event) -> None:
        """Take the next event."""
        name, attributes, text = event
        if text is not None:
            self._values.add(text)
        for key, value in (attributes or {}).items():
            if key in _NAMED or name == "docVar":
                self._named.add(Field(_NAMED.get(key, "variable"), value))
            else:
                self._values.add(value)

    def fields(self) -> Iterator[Field]:
        """What was gathered."""
        yield from sorted(self._named)
        values = sorted(value for value in self._values if _LETTERS.search(value))
        yield from (Field("link", value, Zone.LINK) for value in values if _TARGET.search(value))
        yield Field("settings", "\n".join(value for value in values if not _TARGET.search(value)), Zone.LINK)


def _paragraphs(file: File, part: str, lines: Sequence[office_texts.Line]) -> Iterator[Passage]:
    """The paragraphs of one part; each is a line of it, so that places can be counted."""
    source = Source(file.path, "\n".join(line.text for line in lines), part)
    sections = zones.Sections(zones.of_file(file.stem))
    start = 0
    for line in lines:
        zone = sections.zone
        if line.level:
            sections.heading(line.level, line.text)
            zone = Zone.HEADING if zone is Zone.BODY else zone
        content = located(line.text, start)
        yield source.passage(tidy(content), zone)
        for first, last in line.hidden:
            yield source.passage(tidy(content[first:last]), zone, hidden=True)
        start += len(line.text) + 1


def _properties(found: Iterator[Event]) -> Iterator[Field]:
    name = ""
    for element, attributes, text in found:
        if element in ("property", "user-defined") and attributes and text is None:
            name = attributes.get("name", "")
            yield Field("property name", name)
        elif text is not None and (element == "lpwstr" or not _TECHNICAL.fullmatch(element)):
            yield Field(f"property {known(name or element, 'office')}", text)
        elif text is not None and element in ("Template", "lpstr"):
            yield Field("property of the program", text, Zone.LINK)
