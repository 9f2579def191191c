"""Named texts of files without lines: properties of documents, metadata of pictures."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from anonymise.extract.tidy import tidy
from anonymise.extract.xml_texts import events
from anonymise.passages import Passage, Source, Zone, located

_CONTAINERS = frozenset(("li", "Seq", "Bag", "Alt", "RDF", "xmpmeta", "Description"))
# Stages of the file itself, identifiers made by programs, declarations of the format.
_TECHNICAL = re.compile(r".*(?:Date|ID|Digest|Hash)|about|lang|parseType|format|xmptk|part|conformance|rev|type")
_PRINTABLE = re.compile(rb"(?:[\xc2-\xf4][\x80-\xbf]{1,3}|[\x20-\x7e\xa0-\xff]){4,}")
_WIDE, _WIDE_BE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\0){4,}"), re.compile(rb"(?:\0[\x20-\x7e\xa0-\xff]){4,}")


class Field(NamedTuple):
    """What one field says."""

    name: str
    text: str
    zone: Zone = Zone.METADATA
    hidden: bool = False


def passages(path: str, fields: Iterable[Field], *, inside: str = "") -> Iterator[Passage]:
    """A passage for each field that says anything; `inside` names the part of the file that holds the fields."""
    told: Counter[str] = Counter()
    for field in fields:
        text = field.text.replace("\0", " ").strip()
        if text:
            told[field.name] += 1
            # Two fields of one name are two places.
            again = f"({told[field.name]}) " if told[field.name] > 1 else ""
            source = Source(path, text, inside + again + field.name)
            yield source.passage(tidy(located(text)), field.zone, hidden=field.hidden)


def xmp(data: bytes) -> Iterator[Field]:
    """The fields of an XMP packet, which pictures and PDFs share, and a picture in it as one more text."""
    above: list[str] = []
    for name, attributes, text in events(data.strip(b"\0 \r\n\t")):
        if text is not None:
            said = next((n for n in reversed(above) if n not in _CONTAINERS), name)
            if name == "comment" or not _TECHNICAL.fullmatch(said):
                yield Field(f"XMP {known(said, 'xmp')}", text)
        elif attributes is None:
            above.pop()
        else:
            above.append(name)
            told = (key for key in sorted(attributes) if not _TECHNICAL.fullmatch(key))
            yield from (Field(f"XMP {known(key, 'xmp')}", attributes[key]) for key in told)


def known(name: str, kind: str, *, other: str = "of its own") -> str:
    """The name of a field if programs share it. Any other could be somebody's name, and places are told to everyone."""
    return name if name in _names()[kind] else other


@lru_cache(maxsize=1)
def _names() -> Mapping[str, frozenset[str]]:
    import yaml  # here, because most texts have no such fields

    table = yaml.safe_load(files(__package__).joinpath("field_names.yml").read_text("utf-8"))
    return {kind: frozenset(names) for kind, names in table.items()}


def printable(data: bytes) -> str:
    """The runs of letters in binary data, as far as they can be read, in one byte a letter and in two."""
    runs = [run.group().decode("utf-8", errors="replace") for run in _PRINTABLE.finditer(data)]
    if b"\0" in data:
        runs += [run.group().decode("utf-16-le") for run in _WIDE.finditer(data)]
        runs += [run.group().decode("utf-16-be") for run in _WIDE_BE.finditer(data)]
    return " ".join(runs)
