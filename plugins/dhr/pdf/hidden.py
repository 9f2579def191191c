"""Text in a PDF that can be copied but not seen: invisible, white, covered, off the page, or too small.

A small interpreter of page content. It looks where text begins, not at each letter, and knows rectangles, not shapes:
enough for what office programs and scanners leave, not a proof that nothing is hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
# Points by which text may stand over the edge, and below which no letter can be read.
_EDGE, _SMALLEST = 5, 1.5
_DEEPEST = 12
_SHOWING = (b"Tj", b"TJ", b"'", b'"')
_FILLING = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
_ENDING = (*_FILLING, b"S", b"s", b"n")


@dataclass(frozen=True)
class _State:
    matrix: Matrix = _UNIT
    white: bool = False
    faint: bool = False
    mode: int = 0
    size: float = 1
    leading: float = 0


@dataclass
class _Page:
    """What has been painted so far: boxes with whether they are white, and texts with where they stand."""

    box: Box
    painted: list[tuple[Box, bool]] = field(default_factory=list)
    shown: list[tuple[float, float, int]] = field(default_factory=list)
    found: set[str] = field(default_factory=set)


def hidden_text(reader: PdfReader) -> tuple[str, ...]:
    """The kinds of hidden text in a document, in words, sorted."""
    found: set[str] = set()
    for page in reader.pages:
        box = page.cropbox
        seen = _Page((float(box.left), float(box.bottom), float(box.right), float(box.top)))
        contents = page.get_contents()
        if contents is not None:
            _Reading(seen, page.get("/Resources"), reader).run(contents, _State())
        found |= seen.found | ({"text under something that covers it"} if _is_covered(seen) else set())
    return tuple(sorted(found))


def _is_covered(page: _Page) -> bool:
    """Whether something was painted over a text after it was written."""
    return any(_within(x, y, box) for x, y, after in page.shown for box, _ in page.painted[after:])


def _within(x: float, y: float, box: Box) -> bool:
    return box[0] <= x < box[2] and box[1] <= y < box[3]


class _Reading:
    """One content stream being read: the page's, or that of a form on it."""

    def __init__(self, page: _Page, resources: Any, reader: PdfReader, depth: int = 0) -> None:
        self.page, self.reader, self.depth = page, reader, depth
        self.resources = resources.get_object() if resources is not None else {}
        self.state, self.stack = _State(), list[_State]()
        self.text, self.line = _UNIT, _UNIT
        self.path: list[tuple[float, float]] = []
        self.is_straight = True

    def run(self, contents: Any, state: _State) -> None:
        """Read a stream's operations from a state on."""
        self.state = state
        for operands, operator in ContentStream(contents, self.reader, "bytes").operations:
            if operator in _SHOWING:
                self._show(operands, operator)
            elif operator in _ENDING:
                self._end_path(is_filled=operator in _FILLING)
            elif operator in _OPERATIONS:
                _OPERATIONS[operator](self, operands)

    def _show(self, operands: Any, operator: bytes) -> None:
        if operator in (b"'", b'"'):
            self.move(0, -self.state.leading)
        if not _has_letters(operands[-1]):
            return
        x, y = _point(_times(self.text, self.state.matrix), 0, 0)
        self.page.found |= set(self._hidden(x, y))
        self.page.shown.append((x, y, len(self.page.painted)))

    def _hidden(self, x: float, y: float) -> Iterator[str]:
        left, bottom, right, top = self.page.box
        state = self.state
        if state.mode in (3, 7) or state.faint:
            yield "invisible text"
        behind = next((white for box, white in reversed(self.page.painted) if _within(x, y, box)), True)
        if state.white and behind and state.mode in (0, 4):
            yield "white text"
        if not (left - _EDGE <= x <= right + _EDGE and bottom - _EDGE <= y <= top + _EDGE):
            yield "text beside the page"
        a, b, c, d, *_ = _times(self.text, state.matrix)
        if state.size * max(abs(c), abs(d), 1e-9) < _SMALLEST and state.size * max(abs(a), abs(b)) < _SMALLEST:
            yield "text too small to read"

    def _end_path(self, *, is_filled: bool) -> None:
        if is_filled and self.path and self.is_straight and not self.state.faint:
            xs, ys = [x for x, _ in self.path], [y for _, y in self.path]
            self.page.painted.append(((min(xs), min(ys), max(xs), max(ys)), self.state.white))
        self.path, self.is_straight = [], True

    def move(self, x: float, y: float) -> None:
        """Begin the next line of text at a place relative to this one."""
        self.line = self.text = _times((1, 0, 0, 1, x, y), self.line)

    def place(self, *numbers: float) -> None:
        """Begin a line of text at a place of the page."""
        self.line = self.text = _matrix(numbers)

    def draw(self, *points: tuple[float, float]) -> None:
        """Add points to the path."""
        self.path += [_point(self.state.matrix, x, y) for x, y in points]

    def set(self, **changes: Any) -> None:
        """Change the graphics state."""
        self.state = replace(self.state, **changes)

    def transparency(self, name: Any) -> None:
        """Take over how transparent a named graphics state is."""
        states = self.resources.get("/ExtGState", {}).get_object()
        opacity = states.get(name, {}).get_object().get("/ca") if name in states else None
        if opacity is not None:
            self.set(faint=float(opacity) < 0.05)

    def restore(self) -> None:
        """Return to the state that was saved last."""
        if self.stack:
            self.state = self.stack.pop()

    def paint(self, name: Any) -> None:
        """Paint a form, by reading it, or a picture, which covers what is behind when it fills most of the page."""
        thing = self.resources.get("/XObject", {}).get_object().get(name)
        thing = thing.get_object() if thing is not None else None
        if thing is not None and thing.get("/Subtype") == "/Form" and self.depth < _DEEPEST:
            matrix = _times(_matrix(thing.get("/Matrix", _UNIT)), self.state.matrix)
            inner = _Reading(self.page, thing.get("/Resources", self.resources), self.reader, self.depth + 1)
            inner.run(thing, replace(self.state, matrix=matrix))
        elif thing is not None and thing.get("/Subtype") == "/Image" and "/SMask" not in thing:
            corners = [_point(self.state.matrix, x, y) for x, y in ((0, 0), (1, 1))]
            xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
            left, bottom, right, top = self.page.box
            if (xs[1] - xs[0]) * (ys[1] - ys[0]) > 0.5 * (right - left) * (top - bottom):
                self.page.painted.append(((xs[0], ys[0], xs[1], ys[1]), False))


def _curve(reading: _Reading, operands: Any) -> None:
    reading.is_straight = False


_OPERATIONS: dict[bytes, Any] = {
    b"q": lambda r, o: r.stack.append(r.state),
    b"Q": lambda r, o: r.restore(),
    b"cm": lambda r, o: r.set(matrix=_times(_matrix(o), r.state.matrix)),
    b"gs": lambda r, o: r.transparency(o[0]),
    b"Do": lambda r, o: r.paint(o[0]),
    b"BT": lambda r, o: r.place(*_UNIT),
    b"Tm": lambda r, o: r.place(*o),
    b"Td": lambda r, o: r.move(float(o[0]), float(o[1])),
    b"TD": lambda r, o: (r.set(leading=-float(o[1])), r.move(float(o[0]), float(o[1]))),
    b"T*": lambda r, o: r.move(0, -r.state.leading),
    b"TL": lambda r, o: r.set(leading=float(o[0])),
    b"Tf": lambda r, o: r.set(size=abs(float(o[1]))),
    b"Tr": lambda r, o: r.set(mode=int(o[0])),
    b"g": lambda r, o: r.set(white=_is_white(o)),
    b"rg": lambda r, o: r.set(white=_is_white(o)),
    b"k": lambda r, o: r.set(white=_is_white(o)),
    b"sc": lambda r, o: r.set(white=_is_white(o)),
    b"scn": lambda r, o: r.set(white=_is_white(o)),
    b"cs": lambda r, o: r.set(white=False),
    b"re": lambda r, o: r.draw((float(o[0]), float(o[1])), (float(o[0]) + float(o[2]), float(o[1]) + float(o[3]))),
    b"m": lambda r, o: r.draw((float(o[0]), float(o[1]))),
    b"l": lambda r, o: r.draw((float(o[0]), float(o[1]))),
    b"c": _curve,
    b"v": _curve,
    b"y": _curve,
}


def _is_white(operands: Any) -> bool:
    try:
        values = [float(value) for value in operands]
    except (TypeError, ValueError):
        return False
    if len(values) == 4:
        return max(values) < 0.05
    return len(values) in (1, 3) and min(values) > 0.95


def _has_letters(shown: Any) -> bool:
    strings = shown if isinstance(shown, list) else [shown]
    return any(bytes(s).strip() for s in strings if isinstance(s, bytes))


def _matrix(numbers: Any) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in numbers)
    return a, b, c, d, e, f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
