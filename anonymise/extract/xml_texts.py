"""XML of office files and metadata as a stream of events, without document types and entities."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from anonymise.extract.files import Unreadable

_DEEPEST = 200


class Event(NamedTuple):
    """The start of an element (`text` is None), a text in it, or its end (`attributes` is None)."""

    name: str
    attributes: Mapping[str, str] | None
    text: str | None = None


def events(data: bytes) -> Iterator[Event]:
    """The events of an XML document. Names have neither prefix nor namespace."""
    found: list[Event] = []
    above: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        # Entities can grow without bound, or read files; office programs write neither.
        raise Unreadable("It declares a document type or entities of its own.")

    def start(name: str, attributes: dict[str, str]) -> None:
        above.append(name.rpartition(" ")[2])
        if len(above) > _DEEPEST:
            raise Unreadable(f"Its elements are nested more than {_DEEPEST} deep.")
        found.append(Event(above[-1], {key.rpartition(" ")[2]: value for key, value in attributes.items()}))

    def end(_: str) -> None:
        found.append(Event(above.pop(), None))

    def text(data: str) -> None:
        found.append(Event(above[-1], {}, data))

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    # Comments are nothing to a reader, but they are in the file.
    parser.CommentHandler = lambda data: found.append(Event("comment", {}, data))
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise Unreadable("Its inner structure is broken.") from None
    yield from found
