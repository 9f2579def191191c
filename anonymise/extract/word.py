"""Word documents: text, headers, notes, comments, deleted and hidden text, properties, pictures, targets of links."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from anonymise.extract import images, zones
from anonymise.extract.archives import members
from anonymise.extract.fields import Field, passages
from anonymise.extract.files import File
from anonymise.extract.tidy import tidy
from anonymise.extract.xml_texts import events
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone, located

_TEXTS = re.compile(r"word/(document|header|footer|comments|footnotes|endnotes)(\d*)\.xml")
_PROPERTIES = re.compile(r"docProps/(?:core|app|custom)\.xml")
_PICTURES = re.compile(r"(?:word/media|docProps)/.*\.(?:png|jpe?g|gif)", re.IGNORECASE)
# Styles, fonts and settings: they hold no sentences, but a name can be hidden in an attribute.
_OTHERS = re.compile(r".*\.(?:xml|rels)")
_WORDS = frozenset(("t", "delText", "instrText"))
_HEADING = re.compile(r"(?:Heading|heading )([1-6])")
# Properties that programs write about the file.
_TECHNICAL = re.compile(
    "Application|AppVersion|Template|TotalTime|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|DocSecurity"
    "|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|revision|created|modified|lastPrinted|i4|lpstr|lpwstr"
)


def extract(file: File) -> Iterator[Passage | Unchecked]:
    """The passages of a Word document."""
    for name, data in members(file.data):
        if part := _TEXTS.fullmatch(name):
            yield from _paragraphs(file, " ".join(filter(None, part.groups())), data)
            yield from passages(file.path, _authors(data), inside=f"{part[1]}: ")
        elif _PROPERTIES.fullmatch(name):
            yield from passages(file.path, _properties(data))
        elif _PICTURES.fullmatch(name):
            yield from passages(file.path, images.metadata(data), inside=f"{PurePosixPath(name).name}: ")
        elif _OTHERS.fullmatch(name):
            yield from passages(file.path, _targets(data), inside=f"{PurePosixPath(name).name}: ")
        elif not name.endswith(".odttf"):
            yield Unchecked(file.path, "This document has something embedded that was not opened; take it out.")


def _paragraphs(file: File, part: str, data: bytes) -> Iterator[Passage]:
    """The paragraphs of one part; each is a line of it, so that places can be counted."""
    lines = list(_lines(data))
    source = Source(file.path, "\n".join(text for _, text in lines), part)
    sections = zones.Sections(zones.of_file(file.stem))
    start = 0
    for level, text in lines:
        zone = sections.zone
        if level:
            sections.heading(level, text)
            zone = Zone.HEADING if zone is Zone.BODY else zone
        yield source.passage(tidy(located(text, start)), zone)
        start += len(text) + 1


def _lines(data: bytes) -> Iterator[tuple[int, str]]:
    """Level (0 for text) and text of each paragraph. Deleted and hidden text counts like any other."""
    # A text box is a paragraph inside a paragraph.
    open_paragraphs: list[tuple[int, list[str]]] = []
    for name, attributes, text in events(data):
        level, words = open_paragraphs[-1] if open_paragraphs else (0, [])
        if name == "p" and text is None:
            if attributes is not None:
                open_paragraphs.append((0, []))
            elif open_paragraphs:
                open_paragraphs.pop()
                yield level, "".join(words).replace("\n", " ")
        elif text is not None and name in _WORDS:
            words.append(text)
        elif attributes is not None and text is None:
            if name in ("tab", "br", "cr"):
                words.append(" ")
            elif name == "noBreakHyphen":
                words.append("-")
            elif name == "pStyle" and open_paragraphs and (heading := _HEADING.match(attributes.get("val", ""))):
                open_paragraphs[-1] = (int(heading[1]), words)


def _authors(data: bytes) -> Iterator[Field]:
    """Who commented and who changed, and what drawings say of themselves."""
    named = {"author": "author", "descr": "alternative text", "title": "alternative title"}
    told = (attributes for _, attributes, text in events(data) if attributes and text is None)
    yield from sorted({Field(named[key], held[key]) for held in told for key in named if key in held})


def _properties(data: bytes) -> Iterator[Field]:
    name = ""
    for element, attributes, text in events(data):
        if element == "property" and attributes and text is None:
            name = attributes.get("name", "")
            yield Field("property name", name)
        elif text is not None and not _TECHNICAL.fullmatch(element):
            yield Field(f"property {element}", text)
        elif text is not None and element == "lpwstr":
            yield Field(f"property {name}", text)


def _targets(data: bytes) -> Iterator[Field]:
    """Targets of links and templates, and whatever else stands in texts and attributes, where a name can hide."""
    told: set[str] = set()
    for _, attributes, text in events(data):
        told.update(attributes.values() if attributes and text is None else [text or ""])
    yield from (Field("link", value, Zone.LINK) for value in sorted(told) if len(value) > 3)
