"""The running text of a review as clean Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dhr.imports.footnotes import part_notes, set_notes
from dhr.imports.lines import Block, Kind
from dhr.imports.markup import prose
from dhr.imports.notes import Log
from dhr.imports.simple_tables import table_lines
from dhr.imports.words import Vocabulary, glue

_UNFINISHED = re.compile(r"[\w,\-–—&)’']\s*(?:<sup>\d+</sup>)?$")
_NUMBERED = re.compile(r"(?:[-*•–]\s+)?\(?(\d{1,2})[.)]\s")
_LETTERED = re.compile(r"(?:[-*•–◆▪◦‣●]\s+)*(\(?(?:[a-z]|[ivx]{2,4})[.)])\s", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """One paragraph, heading, list item or table of the Markdown to be, and the line of the source it begins on."""

    kind: Kind
    text: str
    line: int
    mark: str = ""
    indent: int = 0


def as_markdown(blocks: Sequence[Block], known: Vocabulary, log: Log) -> str:
    """The blocks as a Markdown document: sections at level 2, notes at the end, no page numbers."""
    running, notes = part_notes(_without_page_numbers(blocks, log))
    shouted = _capitals(running)
    pieces = list(_numbered(_joined(_pieces(running, shouted, log), known), log))
    settled, endings = set_notes(((piece.text, piece.line) for piece in pieces), notes, log)
    written = "".join(_written([replace(p, text=t) for p, t in zip(pieces, settled, strict=True)]))
    return written.strip() + "\n" + ("\n" + "\n".join(endings) + "\n" if endings else "")


def _without_page_numbers(blocks: Sequence[Block], log: Log) -> list[Block]:
    numbers = [block for block in blocks if block.kind is Kind.PAGE_NUMBER]
    if numbers:
        log.drop(
            f"{len(numbers)} page number{'s' * (len(numbers) > 1)} between the paragraphs",
            lines=[block.first for block in numbers],
        )
    return [block for block in blocks if block.kind is not Kind.PAGE_NUMBER]


def _capitals(blocks: Sequence[Block]) -> frozenset[str]:
    """The words that the running text writes in capitals: they stay so in headings."""
    texts = (block.text for block in blocks if block.kind in (Kind.PARAGRAPH, Kind.ITEM))
    return frozenset(word for text in texts for word in re.findall(r"\b[A-Z]{2,}s?\b", text))


def _heading(text: str, shouted: frozenset[str]) -> str:
    """A heading; one in capitals as a sentence, which is easier to read and to hear."""
    if text != text.upper() or not re.search(r"[A-Z]{4}", text):
        return text
    words = [word if word.strip("(),.:;") in shouted else word.lower() for word in text.split()]
    first = next((i for i, word in enumerate(words) if re.match(r"[^\W\d]", word)), 0)
    words[first] = words[first][:1].upper() + words[first][1:]
    return " ".join(words)


def _pieces(blocks: Sequence[Block], shouted: frozenset[str], log: Log) -> Iterator[Piece]:
    heading = ""
    for block in blocks:
        if block.kind is Kind.HEADING:
            heading = block.text
            yield Piece(Kind.HEADING, _heading(prose(heading), shouted), block.first)
        elif block.kind is Kind.TABLE:
            for kind, text, line in table_lines(block, heading, log):
                yield Piece(kind, text, line)
        else:
            mark = _mark(block) if block.kind is Kind.ITEM else ""
            yield Piece(block.kind, _words(block), block.first, mark, block.indent)


def _words(block: Block) -> str:
    text = block.text
    if block.kind is Kind.ITEM and (letter := _LETTERED.match(block.marker)):
        text = f"{letter[1]} {text}"
    return prose(text)


def _mark(block: Block) -> str:
    number = _NUMBERED.match(block.marker)
    return f"{int(number[1])}." if number else "-"


def _joined(pieces: Iterator[Piece], known: Vocabulary) -> Iterator[Piece]:
    """Pieces with the paragraphs joined that a page's end cut in two."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and _goes_on(last, piece):
            last = replace(last, text=glue(last.text, piece.text, known))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _goes_on(last: Piece, piece: Piece) -> bool:
    runs = last.kind in (Kind.PARAGRAPH, Kind.ITEM) and piece.kind is Kind.PARAGRAPH
    return runs and bool(_UNFINISHED.search(last.text)) and piece.text[:1].islower()


def _numbered(pieces: Iterator[Piece], log: Log) -> Iterator[Piece]:
    """Pieces in which a list whose first item lost its number has it again."""
    found = list(pieces)
    for place, piece in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        lost = piece.kind is Kind.ITEM and piece.mark == "-" and after is not None and after.mark == "2."
        if lost and after is not None and after.kind is Kind.ITEM and not _LETTERED.match(piece.text):
            log.work_out(
                "The first item of a numbered list has no number in the text: 1 was given.", lines=[piece.line]
            )
            piece = replace(piece, mark="1.")
        yield piece


def _written(pieces: Sequence[Piece]) -> Iterator[str]:
    before: Piece | None = None
    for piece in pieces:
        in_list = before is not None and before.kind is Kind.ITEM and piece.kind is Kind.ITEM
        if before is not None:
            yield "\n" if in_list and _same_list(before, piece) else "\n\n"
        yield _line(piece, nested=in_list and piece.indent >= 2)
        before = piece


def _same_list(before: Piece | None, piece: Piece) -> bool:
    return before is not None and (before.mark == "-") == (piece.mark == "-")


def _line(piece: Piece, *, nested: bool) -> str:
    if piece.kind is Kind.HEADING:
        return f"## {piece.text}"
    if piece.kind is Kind.ITEM:
        return f"{'    ' if nested else ''}{piece.mark} {piece.text}"
    if piece.kind is Kind.PARAGRAPH:
        # A line of text must not become a heading, a quotation or a list by the chance of its first sign.
        return re.sub(r"^([#>+])", r"\\\1", piece.text)
    return piece.text
