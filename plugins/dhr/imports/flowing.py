"""The lines of a cell as flowing text: cut words joined, bullets kept as lines, lines that were read twice left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dhr.imports.cells import PROMPT_ACTION, PROMPT_OUTCOME, UPDATE
from dhr.imports.likeness import alike, letters
from dhr.imports.notes import Log
from dhr.imports.raw_plan import Piece
from dhr.imports.words import Vocabulary, glue, rejoin
from dhr.review.written_dates import dates_in

_BULLET = re.compile(r"- \S")
_LISTED = re.compile(r"(?:- |\(?(?:\d{1,2}|[a-z])[.)]\s)")
_FINISHED = re.compile(r"[.!?:;](?:['\"”’)]*)\s*$")
_READ_TWICE = 0.75
_LEAST = 8
_WHOLE_BULLET = 60  # a bullet this long was a cell of one line; the next piece does not go on with it


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    after_gap: bool
    begins_piece: bool


def wide(pieces: Sequence[Piece], known: Vocabulary, log: Log) -> str:
    """A wide cell as text; paragraphs, bullets and updates on lines of their own."""
    text = ""
    for line in _once(_lines(pieces), known, log):
        if not text:
            text = line.text
        elif _begins_anew(text, line):
            text = f"{text}\n{line.text}"
        else:
            above, _, last = text.rpartition("\n")
            joined = glue(last, line.text, known)
            text = f"{above}\n{joined}" if above else joined
    return text.strip()


def narrow(pieces: Sequence[Piece], known: Vocabulary) -> str:
    """A narrow cell as one line of text."""
    lines = [line for piece in pieces for line in piece.text.split("\n")]
    kept = [line for i, line in enumerate(lines) if not _is_repeat(lines, i)]
    text = rejoin(re.sub(r"(?<!\S)[.,·](?!\S)", "", " ".join(kept)), known)
    return _joined_ends(text, known) if len(kept) > 2 else text


def _is_repeat(lines: Sequence[str], index: int) -> bool:
    """Whether a line repeats the one above; colours may repeat, a page states them for each update."""
    line = lines[index]
    return index > 0 and len(line) >= 5 and line == lines[index - 1] and line.lower() not in ("green", "amber")


def _joined_ends(text: str, known: Vocabulary) -> str:
    """Words of which neither half is a word of the text, joined where the second begins with a small letter."""
    words = text.split()
    done = words[:1]
    for word in words[1:]:
        before, after = done[-1].rstrip("-"), word
        plain = before.isalpha() and after.rstrip(",.;").isalpha()
        if plain and word[0].islower() and before not in known and after.rstrip(",.;") not in known:
            done[-1] = before + after
        else:
            done.append(word)
    return " ".join(done)


def _lines(pieces: Sequence[Piece]) -> Iterator[_Line]:
    last: Piece | None = None
    for piece in pieces:
        gap = last is not None and last.page == piece.page and piece.number > last.number + 1
        for i, text in enumerate(piece.text.split("\n")):
            yield _Line(piece.number, text.strip(), gap and i == 0, i == 0)
        last = piece


def _begins_anew(text: str, line: _Line) -> bool:
    last = text.rpartition("\n")[2]
    if _BULLET.match(line.text) or UPDATE.match(line.text):
        return True
    if PROMPT_OUTCOME.match(line.text) or PROMPT_ACTION.match(line.text):
        return True
    large = line.text[:1].isupper() or line.text[:1].isdigit()
    if PROMPT_OUTCOME.match(last) and last.endswith("?") and len(last) < 40:
        return False
    if large and line.begins_piece and _BULLET.match(last) and len(last) > _WHOLE_BULLET:
        return True
    if large and _FINISHED.search(last):
        return line.after_gap or not line.begins_piece or bool(_BULLET.match(last) and line.after_gap)
    # A line break within one cell of one line: the converter kept it because a paragraph ended there.
    return large and not line.begins_piece and not _BULLET.match(last) and len(last) > 25


def _once(lines: Iterator[_Line], known: Vocabulary, log: Log) -> Iterator[_Line]:
    """The lines without second readings of the same line, which scanners make at the edges of pages."""
    kept: list[_Line] = []
    for line in lines:
        if kept and is_read_twice(kept[-1].text, line.text, known):
            last = kept[-1]
            longer = len(letters(last.text)) > 1.3 * len(letters(line.text))
            worse = line if longer or _strange(last.text, known) <= _strange(line.text, known) else last
            if worse is last:
                kept[-1] = line
            log.drop("A line that was read twice", lines=[worse.number], quotes=[worse.text])
        else:
            kept.append(line)
    yield from kept


def is_read_twice(first: str, second: str, known: Vocabulary) -> bool:
    """Whether a line is another reading of the line above it, or of the end of that line.

    The same words twice are; words that are only alike are when one of the two holds words that stand nowhere else.
    """
    if _LISTED.match(second) or len(letters(second)) < _LEAST or UPDATE.match(second):
        return False
    own, other = letters(second), letters(first)
    if own != other and not (_strange(first, known) or _strange(second, known)):
        return False
    digits, others = re.findall(r"\d+", second), re.findall(r"\d+", first)
    if digits and others and digits != others and not set(digits) & set(others):
        return False
    if dates_in(second) and dates_in(second) != dates_in(first):
        return False
    if len(own) <= len(other) * 1.3:
        return alike(own, other) >= _READ_TWICE or alike(own, other[-len(own) :]) >= _READ_TWICE
    return False


def _strange(text: str, known: Vocabulary) -> int:
    words = re.findall(r"[^\W\d_]+", text)
    return sum(word not in known or known.counts[word.lower()] == 1 for word in words)
