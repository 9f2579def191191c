"""XML of office files and metadata as a stream of events, without document types and entities."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from anonymise.extract.files import Allowance, Unreadable

_DEEPEST = 200
_MOST_EVENTS = 3_000_000
_STEP, _LARGEST_ELEMENT = 1 << 16, 2_000_000


class Event(NamedTuple):
    """The start of an element (`text` is None), a text in it, or its end (`attributes` is None)."""

    name: str
    attributes: Mapping[str, str] | None
    text: str | None = None


def events(data: bytes, *, allowance: Allowance | None = None) -> Iterator[Event]:
    """The events of an XML document. Names have neither prefix nor namespace; `allowance` counts them."""
    allowance = allowance or Allowance(_MOST_EVENTS)
    reader = _Reader()
    try:
        for at in range(0, len(data), _STEP):
            reader.parser.Parse(data[at : at + _STEP], False)
            if at + _STEP - reader.parser.CurrentByteIndex > _LARGEST_ELEMENT:
                raise Unreadable("One of its elements is larger than can be checked.")
            allowance.take(len(reader.found))
            yield from reader.found
            reader.found.clear()
        reader.parser.Parse(b"", True)
    except expat.ExpatError:
        raise Unreadable("Its inner structure is broken.") from None
    yield from reader.found


class _Reader:
    """Gathers the events of what the parser was given so far."""

    def __init__(self) -> None:
        self.found: list[Event] = []
        self._above: list[str] = []
        # The parser gives a long text in pieces; a name could lie across them.
        self._pieces: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self.parser.EntityDeclHandler = _refuse
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end
        self.parser.CharacterDataHandler = self._pieces.append
        # Comments are nothing to a reader, but they are in the file.
        self.parser.CommentHandler = lambda data: self.found.append(Event("comment", {}, data))
        self.parser.ProcessingInstructionHandler = lambda target, data: self.found.append(Event("comment", {}, data))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        self._above.append(name.rpartition(" ")[2])
        if len(self._above) > _DEEPEST:
            raise Unreadable(f"Its elements are nested more than {_DEEPEST} deep.")
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.found.append(Event(self._above[-1], named))

    def _end(self, _: str) -> None:
        self._flush()
        self.found.append(Event(self._above.pop(), None))

    def _flush(self) -> None:
        if self._pieces:
            self.found.append(Event(self._above[-1], {}, "".join(self._pieces)))
            self._pieces.clear()


def _refuse(*_: object) -> None:
    # Entities can grow without bound, or read files; office programs write neither.
    raise Unreadable("It declares a document type or entities of its own.")
