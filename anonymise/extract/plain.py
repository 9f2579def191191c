"""Plain text and anything that can be read as such: paragraphs between empty lines."""

import re
from collections.abc import Iterator

from anonymise.extract import zones
from anonymise.extract.blocks import paragraphs
from anonymise.extract.files import File
from anonymise.extract.tidy import unescaped
from anonymise.passages import Passage, located

# Plain texts often come from Markdown, or from a program that marks headings as Markdown does.
_HEADING = re.compile(r"(#{1,6})[ \t]+([^\n]*?)[ \t#]*")


def extract(file: File) -> Iterator[Passage]:
    """The passages of a plain text."""
    source = file.source()
    sections = zones.Sections(zones.of_file(file.stem))
    for paragraph in paragraphs(located(source.text)):
        if heading := _HEADING.fullmatch(paragraph.text.strip()):
            sections.heading(len(heading[1]), heading[2])
        yield source.passage(unescaped(paragraph).strip(), zones.of_table(paragraph.text, sections.zone))
