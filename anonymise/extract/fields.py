"""Named texts of files without lines: properties of documents, metadata of pictures."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from anonymise.extract.tidy import tidy
from anonymise.extract.xml_texts import events
from anonymise.passages import Passage, Source, Zone, located

_CONTAINERS = frozenset(("li", "Seq", "Bag", "Alt", "RDF", "xmpmeta", "Description"))
# Stages of the file itself, identifiers made by programs, declarations of the format.
_TECHNICAL = re.compile(r".*(?:Date|ID|Digest|Hash)|about|lang|parseType|format|xmptk|part|conformance|rev|type")
_PRINTABLE = re.compile(rb"[\x20-\x7e\xa0-\xff]{4,}")


class Field(NamedTuple):
    """What one field says."""

    name: str
    text: str
    zone: Zone = Zone.METADATA


def passages(path: str, fields: Iterable[Field], *, inside: str = "") -> Iterator[Passage]:
    """A passage for each field that says anything; `inside` names the part of the file that holds the fields."""
    for field in fields:
        text = field.text.replace("\0", " ").strip()
        if text:
            yield Source(path, text, inside + field.name).passage(tidy(located(text)), field.zone)


def xmp(data: bytes) -> Iterator[Field]:
    """The fields of an XMP packet, which pictures and PDFs share."""
    above: list[str] = []
    for name, attributes, text in events(data.strip(b"\0 \r\n\t")):
        if text is not None:
            said = next((n for n in reversed(above) if n not in _CONTAINERS), name)
            if name == "comment" or not _TECHNICAL.fullmatch(said):
                yield Field(f"XMP {said}", text)
        elif attributes is None:
            above.pop()
        else:
            above.append(name)
            told = (key for key in sorted(attributes) if not _TECHNICAL.fullmatch(key))
            yield from (Field(f"XMP {key}", attributes[key]) for key in told)


def printable(data: bytes) -> str:
    """The runs of letters in binary data, as far as they can be read."""
    return " ".join(run.group().decode("utf-8", errors="replace") for run in _PRINTABLE.finditer(data))
