"""Plain text and anything that can be read as such: paragraphs between empty lines."""

from collections.abc import Iterator

from anonymise.extract import zones
from anonymise.extract.blocks import paragraphs
from anonymise.extract.files import File
from anonymise.extract.tidy import unescaped
from anonymise.passages import Passage, located


def extract(file: File) -> Iterator[Passage]:
    """The passages of a plain text."""
    source = file.source()
    zone = zones.of_file(file.stem)
    for paragraph in paragraphs(located(source.text)):
        yield source.passage(unescaped(paragraph).strip(), zone)
