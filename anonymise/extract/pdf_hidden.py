"""Text in a PDF that can be copied but not seen: invisible, white, covered, cut off, off the page, tiny, in a layer.

A small interpreter of page content. It looks at the line through the middle of each text and knows rectangles, not
shapes: enough for what office programs, scanners and black boxes over names leave, not a proof that nothing is hidden.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject

from anonymise.extract.files import Allowance, Unreadable
from anonymise.extract.pdf_fonts import Font, font_of
from anonymise.extract.pdf_geometry import UNIT, Box, Matrix, box_around, matrix_of, moved, overlap, times, within
from anonymise.extract.pdf_layers import is_off, layers_off
from anonymise.extract.pdf_painted import Page, Painted, Shown, is_covered, is_white

# What publishing needs of this file, which is public.
__all__ = ["Unreadable", "hidden_text"]

# Points by which text may stand over the edge, and below which no letter can be read.
_EDGE, _SMALLEST = 5, 1.5
# How much of a letter's height lies below its middle.
_MIDDLE = 0.3
_DEEPEST = 30
# What one document may cost: an operation is one, so are some bytes; a text and a form take longer.
_MOST_WORK, BYTES_FOR_ONE, _A_TEXT, _A_FORM = 4_000_000, 20, 10, 500
_LARGEST_CONTENT, _MOST_TEXTS = 10_000_000, 20_000
_OPAQUE = 0.7
_SHOWING = (b"Tj", b"TJ", b"'", b'"')
_FILLING = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*")
_ENDING = (*_FILLING, b"S", b"s", b"n")


@dataclass(frozen=True)
class _State:
    matrix: Matrix = UNIT
    white: bool = False
    faint: bool = False
    see_through: bool = False
    mode: int = 0
    size: float = 1
    leading: float = 0
    spacing: float = 0
    word_spacing: float = 0
    font: Font | None = None
    clip: Box | None = None


class Looker:
    """Looks at one document, page by page, as long as its allowance lasts."""

    def __init__(self, reader: PdfReader) -> None:
        self.reader = reader
        self.allowance = Allowance(_MOST_WORK)
        self.off = layers_off(reader)
        # Numbers of the forms that some page draws.
        self.drawn: set[int] = set()
        self.fonts: dict[int, Font] = {}
        self.has_unreadable_fonts = False

    def hidden_on(self, page: Any) -> tuple[str, ...]:
        """The kinds of hidden text on a page, in words, sorted; Unreadable when it is drawn without end."""
        box = page.cropbox
        seen = Page((float(box.left), float(box.bottom), float(box.right), float(box.top)))
        contents = page.get_contents()
        if contents is not None:
            _Reading(seen, page.get("/Resources"), self).run(contents, _State())
        return tuple(sorted(seen.found | ({"text under something that covers it"} if is_covered(seen) else set())))


def hidden_text(reader: PdfReader) -> tuple[str, ...]:
    """The kinds of hidden text in a document, in words, sorted; Unreadable when it is drawn without end."""
    looker = Looker(reader)
    return tuple(sorted({kind for page in reader.pages for kind in looker.hidden_on(page)}))


class _Reading:
    """One content stream being read: the page's, or that of a form on it."""

    def __init__(self, page: Page, resources: Any, looker: Looker, depth: int = 0) -> None:
        if depth > _DEEPEST:
            raise Unreadable("The drawings of this PDF are nested too deep; print it to PDF anew.")
        self.page, self.looker, self.depth = page, looker, depth
        self.resources = resources.get_object() if resources is not None else {}
        self.state, self.stack = _State(), list[_State]()
        # For each open mark whether it switches to a hidden layer.
        self.marks: list[bool] = []
        self.text, self.line = UNIT, UNIT
        self.path: list[tuple[float, float]] = []
        self.is_straight, self.clips = True, False

    def run(self, contents: Any, state: _State, *, off: bool = False) -> None:
        """Read a stream's operations from a state on."""
        self.state, self.marks = state, [off]
        size = len(contents.get_data())
        if size > _LARGEST_CONTENT:
            raise Unreadable("A drawing in this PDF is larger than can be checked; print it to PDF anew.")
        self.looker.allowance.take(_A_FORM + size // BYTES_FOR_ONE)
        for operands, operator in ContentStream(contents, self.looker.reader, "bytes").operations:
            self.looker.allowance.take(1 + sum(len(o) for o in operands if isinstance(o, list)))
            if operator in _SHOWING:
                self._show(operands, operator)
            elif operator in _ENDING:
                self._end_path(is_filled=operator in _FILLING)
            elif operator in _OPERATIONS:
                _OPERATIONS[operator](self, operands)

    def _show(self, operands: Any, operator: bytes) -> None:
        if operator in (b"'", b'"'):
            self.move(0, -self.state.leading)
        strings = operands[-1] if isinstance(operands[-1], list) else [operands[-1]]
        width = self._width(strings)
        self.looker.allowance.take(_A_TEXT)
        if any(bytes(one).strip() for one in strings if isinstance(one, bytes)):
            self._look(width)
        self.text = times((1, 0, 0, 1, width, 0), self.text)

    def _look(self, width: float) -> None:
        matrix = times(self.text, self.state.matrix)
        middle = _MIDDLE * self.state.size
        line = box_around(moved(matrix, 0, middle), moved(matrix, width, middle))
        a, b, c, d, *_ = matrix
        height = self.state.size * max(abs(c), abs(d), 1e-9)
        self.page.found |= set(self._hidden(line, height, self.state.size * max(abs(a), abs(b))))
        if len(self.page.shown) >= _MOST_TEXTS:
            raise Unreadable("A page of this PDF is in more pieces than can be checked; print it to PDF anew.")
        self.page.shown.append(Shown(line, height, len(self.page.painted)))

    def _width(self, strings: Any) -> float:
        """How far a text reaches, in its own units."""
        state, reach = self.state, 0.0
        for one in strings:
            if isinstance(one, bytes) and state.font is not None:
                letters, width = state.font.measured(bytes(one))
                reach += (
                    width * state.size / 1000 + letters * state.spacing + bytes(one).count(b" ") * state.word_spacing
                )
            elif isinstance(one, bytes):
                reach += len(one) * (state.size / 2 + state.spacing)
            elif isinstance(one, int | float):
                reach -= float(one) * state.size / 1000
        return reach

    def _hidden(self, line: Box, height: float, width: float) -> Iterator[str]:
        state = self.state
        if any(self.marks):
            yield "text in a layer that is switched off"
        if state.mode in (3, 7) or state.faint:
            yield "invisible text"
        x, y = (line[0] + line[2]) / 2, (line[1] + line[3]) / 2
        behind = next((one.is_white for one in reversed(self.page.painted) if within(x, y, one.box)), True)
        if state.white and behind and state.mode in (0, 4):
            yield "white text"
        if not overlap(line, self.page.box, _EDGE):
            yield "text beside the page"
        elif state.clip is not None and not overlap(line, state.clip):
            yield "text cut off by its frame"
        if height < _SMALLEST and width < _SMALLEST:
            yield "text too small to read"

    def _end_path(self, *, is_filled: bool) -> None:
        if is_filled and self.path and not self.state.faint and not any(self.marks):
            covers = self.is_straight and not self.state.see_through
            self._paint(box_around(*self.path), is_white=self.state.white, covers=covers)
        if self.clips and self.path:
            left, bottom, right, top = self.state.clip or box_around(*self.path)
            other = box_around(*self.path)
            clip = max(left, other[0]), max(bottom, other[1]), min(right, other[2]), min(top, other[3])
            self.set(clip=clip)
        self.path, self.is_straight, self.clips = [], True, False

    def _paint(self, box: Box, *, is_white: bool, covers: bool) -> None:
        if clip := self.state.clip:
            box = max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3])
        if box[0] < box[2] and box[1] < box[3]:
            self.page.painted.append(Painted(box, is_white, covers))

    def move(self, x: float, y: float) -> None:
        """Begin the next line of text at a place relative to this one."""
        self.line = self.text = times((1, 0, 0, 1, x, y), self.line)

    def place(self, *numbers: float) -> None:
        """Begin a line of text at a place of the page."""
        self.line = self.text = matrix_of(numbers)

    def draw(self, *points: tuple[float, float]) -> None:
        """Add points to the path."""
        self.path += [moved(self.state.matrix, x, y) for x, y in points]

    def curve(self, operands: Any) -> None:
        """Add a curve by its points, between which it stays."""
        self.is_straight = False
        numbers = [float(operand) for operand in operands]
        self.draw(*zip(numbers[::2], numbers[1::2], strict=True))

    def set(self, **changes: Any) -> None:
        """Change the graphics state."""
        self.state = replace(self.state, **changes)

    def cut(self) -> None:
        """What comes is only seen within the path."""
        self.clips = True

    def shade(self) -> None:
        """Paint all that can be seen in changing colours."""
        self._paint(self.page.box, is_white=False, covers=False)

    def use_font(self, operands: Any) -> None:
        """Take over a named font and its size."""
        fonts = self._named("/Font")
        font = font_of(fonts.raw_get(operands[0]), self.looker.fonts) if operands[0] in fonts else None
        if font is not None and font.is_unreadable:
            self.looker.has_unreadable_fonts = True
        self.set(size=abs(float(operands[1])), font=font)

    def transparency(self, name: Any) -> None:
        """Take over how transparent a named graphics state is."""
        states = self._named("/ExtGState")
        state = states.get(name, {}).get_object() if name in states else {}
        if (opacity := state.get("/ca")) is not None:
            self.set(faint=float(opacity) < 0.05, see_through=float(opacity) < _OPAQUE)
        if (blending := state.get("/BM")) is not None and blending not in ("/Normal", "/Compatible"):
            self.set(see_through=True)

    def _named(self, kind: str) -> Any:
        return self.resources.get(kind, {}).get_object() if kind in self.resources else {}

    def restore(self) -> None:
        """Return to the state that was saved last."""
        if self.stack:
            self.state = self.stack.pop()

    def mark(self, operands: Any) -> None:
        """Open a mark, which may belong to a layer."""
        properties = self._named("/Properties")
        named = operands and operands[0] == "/OC" and operands[-1] in properties
        self.marks.append(bool(named and is_off(properties.raw_get(operands[-1]), self.looker.off)))

    def unmark(self) -> None:
        """Close the mark that was opened last."""
        if len(self.marks) > 1:
            self.marks.pop()

    def paint(self, name: Any) -> None:
        """Paint a form, by reading it, or a picture, which covers what is behind it."""
        things = self._named("/XObject")
        thing = things.get(name).get_object() if name in things else None
        if thing is None:
            return
        if isinstance(reference := things.raw_get(name), IndirectObject):
            self.looker.drawn.add(reference.idnum)
        hides = any(self.marks) or ("/OC" in thing and is_off(thing.raw_get("/OC"), self.looker.off))
        if thing.get("/Subtype") == "/Form":
            matrix = times(matrix_of(thing.get("/Matrix", UNIT)), self.state.matrix)
            inner = _Reading(self.page, thing.get("/Resources", self.resources), self.looker, self.depth + 1)
            inner.run(thing, replace(self.state, matrix=matrix), off=hides)
        elif thing.get("/Subtype") == "/Image" and not hides:
            covers = not ({"/SMask", "/Mask", "/ImageMask"} & set(thing)) and not self.state.see_through
            corners = (moved(self.state.matrix, x, y) for x in (0, 1) for y in (0, 1))
            self._paint(box_around(*corners), is_white=False, covers=covers)


_OPERATIONS: dict[bytes, Any] = {
    b"q": lambda r, o: r.stack.append(r.state),
    b"Q": lambda r, o: r.restore(),
    b"cm": lambda r, o: r.set(matrix=times(matrix_of(o), r.state.matrix)),
    b"gs": lambda r, o: r.transparency(o[0]),
    b"Do": lambda r, o: r.paint(o[0]),
    b"BT": lambda r, o: r.place(*UNIT),
    b"Tm": lambda r, o: r.place(*o),
    b"Td": lambda r, o: r.move(float(o[0]), float(o[1])),
    b"TD": lambda r, o: (r.set(leading=-float(o[1])), r.move(float(o[0]), float(o[1]))),
    b"T*": lambda r, o: r.move(0, -r.state.leading),
    b"TL": lambda r, o: r.set(leading=float(o[0])),
    b"Tf": lambda r, o: r.use_font(o),
    b"Tc": lambda r, o: r.set(spacing=float(o[0])),
    b"Tw": lambda r, o: r.set(word_spacing=float(o[0])),
    b"W": lambda r, o: r.cut(),
    b"W*": lambda r, o: r.cut(),
    b"sh": lambda r, o: r.shade(),
    b"BMC": lambda r, o: r.mark(o),
    b"BDC": lambda r, o: r.mark(o),
    b"EMC": lambda r, o: r.unmark(),
    b"Tr": lambda r, o: r.set(mode=int(o[0])),
    b"g": lambda r, o: r.set(white=is_white(o)),
    b"rg": lambda r, o: r.set(white=is_white(o)),
    b"k": lambda r, o: r.set(white=is_white(o)),
    b"sc": lambda r, o: r.set(white=is_white(o)),
    b"scn": lambda r, o: r.set(white=is_white(o)),
    b"cs": lambda r, o: r.set(white=False),
    b"re": lambda r, o: r.draw((float(o[0]), float(o[1])), (float(o[0]) + float(o[2]), float(o[1]) + float(o[3]))),
    b"m": lambda r, o: r.draw((float(o[0]), float(o[1]))),
    b"l": lambda r, o: r.draw((float(o[0]), float(o[1]))),
    b"c": lambda r, o: r.curve(o),
    b"v": lambda r, o: r.curve(o),
    b"y": lambda r, o: r.curve(o),
}
