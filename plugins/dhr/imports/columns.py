"""Which of the plan's columns a fragment's columns are.

A page break or a merged cell leaves fragments with fewer columns than the plan, or with one column cut in two. What a
column holds (colours, dates, short names, long text) and how it goes on from the open row tell which it is; the best
assignment that keeps the order wins.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dhr.imports.cells import (
    COLOUR,
    COLOUR_ALONE,
    COMPLETED,
    NUMERIC_DATE,
    ORGANISATION,
    PROMPT_ACTION,
    PROMPT_OUTCOME,
    RANK,
    SCOPE,
    TARGET,
    UPDATE,
    WORD_DATE,
    has,
    is_unfinished,
    mean_length,
    share,
)
from dhr.imports.words import Vocabulary, edge, is_cut

_LEAD = re.compile(rf"\b{ORGANISATION}\b|^{RANK}\b|\b(?:Manager|Head|Lead|Director|Nurse|Officer|Chair)\b")
_NUMBER = re.compile(r"(?:R|Rec\w*\s*)?\d{1,2}(?:\.\d{1,2})*[.:)]?\s*[a-z]?\)?$", re.IGNORECASE)
_TEXTS = ("action", "outcome", "updates", "milestones", "recommendation")


@dataclass(frozen=True)
class Tail:
    """How a column of the open row ended on the page before.

    `text` is its last line; `at_foot` whether that stood at the foot of the page (None: not known); `ended` whether it
    had nothing on that page; `length` is the mean length of its lines, 0 where it was a single line.
    """

    text: str = ""
    at_foot: bool | None = None
    ended: bool = False
    length: float = 0.0


@dataclass(frozen=True)
class Column:
    """One column of a fragment, line by line; the first `head` lines go on with the row from the page before."""

    cells: tuple[str, ...]
    head: int = 0

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold anything."""
        return tuple(cell for cell in self.cells if cell)

    @property
    def beginning(self) -> tuple[str, ...]:
        """The filled cells that go on with the row from the page before."""
        return tuple(cell for cell in self.cells[: self.head] if cell)

    def beside(self, other: "Column") -> "Column":
        """The column that this one and its right neighbour are the halves of."""
        return Column(tuple(f"{a} {b}".strip() for a, b in zip(self.cells, other.cells, strict=True)), self.head)


@dataclass(frozen=True)
class Assignment:
    """For each column of a fragment the place of the plan's column that it is, -1 for an empty one.

    `worst` is how well the worst of them fits; far below nought means that the fragment is damaged.
    """

    places: tuple[int, ...]
    worst: float = 0.0


@dataclass(frozen=True)
class Situation:
    """What is known when a fragment is read: the plan's columns, the open row's tails, the text's words."""

    kinds: tuple[str, ...]
    tails: Mapping[str, Tail] = field(default_factory=dict)
    known: Vocabulary = field(default_factory=Vocabulary)


@dataclass(frozen=True)
class _Path:
    score: float = 0.0
    worst: float = 0.0
    places: tuple[int, ...] = ()

    def on(self, place: int, gain: float) -> "_Path":
        return _Path(self.score + gain, min(self.worst, gain), (*self.places, place))


def assign(columns: Sequence[Column], situation: Situation) -> Assignment:
    """The assignment of a fragment's columns that fits best."""
    filled = [i for i, column in enumerate(columns) if column.filled]
    count = len(situation.kinds)
    best = {-1: _Path()}
    for position, index in enumerate(filled):
        left = columns[filled[position - 1]] if position else None
        after: dict[int, _Path] = {}
        for place in range(count):
            gain = _fit(columns[index], place, situation) + _order(index, place, len(columns), count)
            paths = [path.on(place, gain) for last, path in best.items() if last < place]
            if left is not None and place in best:
                joined = _fit(left.beside(columns[index]), place, situation) - _fit(left, place, situation)
                paths.append(best[place].on(place, joined + _cut_in_two(left, columns[index], situation.known)))
            if paths:
                after[place] = max(paths, key=_rank)
        best = after
    path = max(best.values(), key=_rank)
    places = dict(zip(filled, path.places, strict=True))
    return Assignment(tuple(places.get(i, -1) for i in range(len(columns))), path.worst)


def _rank(path: _Path) -> tuple[float, tuple[int, ...]]:
    return path.score, tuple(-place for place in path.places)


def _order(index: int, place: int, width: int, count: int) -> float:
    """Columns are lost, seldom gained: a fragment's column stands no further left in the plan than in the fragment."""
    if width >= count:
        return 2.5 if index == place else -1.0 * abs(index - place)
    return (-1.5 if place < index else 0.0) + (-0.75 if count - place < width - index else 0.0)


def _cut_in_two(left: Column, right: Column, known: Vocabulary) -> float:
    """How likely two neighbours are the halves of one column."""
    pairs = [(a, b) for a, b in zip(left.cells, right.cells, strict=False) if a and b]
    if 2 * len(pairs) < max(len(left.filled), len(right.filled)):
        return -5.0
    met = [found for a, b in pairs if (found := edge(a, b)) is not None]
    cut = [e for e in met if is_cut(e, known) or (e.before not in known and e.after[0].islower())]
    # Words that are whole once the halves meet; two columns of cut words side by side have none.
    whole = sum(e.before + e.after in known or known.nearly(e.before + e.after) != "" for e in cut)
    if whole >= 2 and len(cut) / len(pairs) >= 0.33:
        return 3.0 + 3.0 * whole / len(pairs)
    is_narrow = max(len(cell) for pair in pairs for cell in pair) <= 7
    return 1.0 if is_narrow and len(pairs) >= 4 and 2 * len(cut) >= len(pairs) else -5.0


def _fit(column: Column, place: int, situation: Situation) -> float:
    kind = situation.kinds[place]
    score = _looks(kind, column.filled)
    tail = situation.tails.get(kind)
    if tail is not None and column.beginning:
        score += _goes_on(kind, tail, column.beginning, situation.known)
    return score


def _looks(kind: str, cells: Sequence[str]) -> float:
    """How much a column's cells look like what this kind of column holds."""
    if kind in _TEXTS:
        return _looks_like_text(kind, cells)
    length, total = mean_length(cells), sum(map(len, cells))
    if kind == "scope":
        return 4.0 if share(SCOPE, cells, whole=True) > 0.5 else -5.0
    if kind == "number":
        return 3.0 if share(_NUMBER, cells, whole=True) > 0.5 else -4.0
    if kind == "progress":
        if share(COLOUR, cells) + share(COLOUR_ALONE, cells) >= 0.5 and length < 45:
            return 4.0
        return 3.0 if COLOUR_ALONE.match(cells[0]) and max(map(len, cells)) <= 12 else -4.0
    if share(COLOUR_ALONE, cells, whole=True) >= 0.5:
        return -4.0
    if kind == "completed":
        return _looks_completed(cells, length)
    if kind == "target":
        return -4.0 if length > 45 else 3.0 if share(TARGET, cells) >= 0.3 and total / len(cells) < 45 else -0.5
    return _looks_like_lead(cells, length)


def _looks_completed(cells: Sequence[str], length: float) -> float:
    if length > 60 or has(UPDATE, cells) or len(cells) > 8:
        return -5.0
    if share(COMPLETED, cells) + share(NUMERIC_DATE, cells) >= 0.3:
        return 4.0
    return -2.0 if length > 12 else 0.0


def _looks_like_lead(cells: Sequence[str], length: float) -> float:
    if has(UPDATE, cells) or length > 120:
        return -4.0
    if share(TARGET, cells) >= 0.5:
        return -2.0
    if len(cells) >= 3:
        return 1.5 if max(map(len, cells)) <= 14 else 0.5 if length <= 22 and has(_LEAD, cells) else -3.0
    if has(_LEAD, cells) and length <= 120:
        return 2.0
    return 1.0 if length <= 14 else 0.0 if length <= 50 else -4.0


def _looks_like_text(kind: str, cells: Sequence[str]) -> float:
    if share(COLOUR_ALONE, cells, whole=True) >= 0.5 or share(SCOPE, cells, whole=True) >= 0.5:
        return -4.0
    longest = max(map(len, cells))
    score = 0.5 if longest > 14 else -1.5 if longest > 8 else -6.0 if len(cells) >= 4 else -3.0
    if has(UPDATE, cells):
        score += 3.0 if kind == "updates" else -3.0
    if has(PROMPT_OUTCOME, cells):
        score += 3.0 if kind == "outcome" else -2.0
    if has(PROMPT_ACTION, cells):
        score += 2.0 if kind == "action" else -1.0
    if longest <= 30 and all(COMPLETED.match(c) or NUMERIC_DATE.match(c) or WORD_DATE.fullmatch(c) for c in cells):
        score -= 2.0
    return score


def _goes_on(kind: str, tail: Tail, head: Sequence[str], known: Vocabulary) -> float:
    """How well a column goes on from where the plan's column broke off."""
    first = head[0]
    lower = first[:1].islower()
    if not tail.text:
        return (-2.5 if lower else -1.0) if kind in _TEXTS else -0.5 if kind == "lead" else 0.0
    if kind in ("progress", "completed", "scope", "number"):
        return 0.0
    if tail.ended:
        return -3.0
    open_end = is_unfinished(tail.text)
    score = (3.0 if open_end else -2.5) if lower else (0.0 if open_end else 0.5)
    met = edge(tail.text, first)
    if met and is_cut(met, known):
        score += 2.0
    if tail.at_foot is not None:
        score += 1.0 if tail.at_foot else -1.5
    length = mean_length(head)
    if tail.length and len(head) >= 3:
        score += 1.0 if 0.65 <= length / tail.length <= 1.5 else -1.0
    return score
