"""A text with the places of the names in it, as training reads and makes them."""

from dataclasses import dataclass

PERSON = "PERSON"


@dataclass(frozen=True)
class Span:
    """Characters `start` to `end` of a text are of this kind: PERSON, LOC, ORG or another label of a corpus."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class Sentence:
    """One block of text and what is named in it, in order and without overlap."""

    text: str
    spans: tuple[Span, ...] = ()


class Writer:
    """Puts a text together piece by piece and keeps the places of what is named."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._spans: list[Span] = []

    def put(self, text: str, label: str = "") -> None:
        """Append some text, of a kind if it has a label."""
        if label and text:
            self._spans.append(Span(self._length, self._length + len(text), label))
        self._text.append(text)
        self._length += len(text)

    def add(self, sentence: Sentence) -> None:
        """Append a whole sentence."""
        base = self._length
        self._spans.extend(Span(base + span.start, base + span.end, span.label) for span in sentence.spans)
        self._text.append(sentence.text)
        self._length += len(sentence.text)

    def sentence(self) -> Sentence:
        """All that was put."""
        return Sentence("".join(self._text), tuple(self._spans))
