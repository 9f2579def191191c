"""Footnotes: their calls and texts, gathered from between the paragraphs and put at the end as [^1]."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dhr.imports.lines import Block, Kind
from dhr.imports.markup import prose
from dhr.imports.notes import Log

CALL = re.compile(r"[ \t]*<sup>(\d+)</sup>")
_OWN_NUMBER = re.compile(r"\s*<sup>(\d+)</sup>\s*")
_LINK_ALONE = re.compile(r"\s*<?https?://\S+>?\s*$")


@dataclass(frozen=True)
class Note:
    """One note: its number as printed, its text as Markdown, the line it begins on."""

    number: int
    text: str
    line: int


def part_notes(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The blocks without notes, and the notes. A link that stands alone after a note belongs to it."""
    rest: list[Block] = []
    notes: list[Note] = []
    after_note = False
    for block in blocks:
        if block.kind is Kind.NOTE:
            found = _OWN_NUMBER.match(block.lines[0].text)
            words = " ".join(line.text.strip() for line in block.lines)
            notes.append(Note(int(found[1]) if found else 0, prose(_OWN_NUMBER.sub("", words, count=1)), block.first))
            after_note = True
        elif after_note and block.kind is Kind.PARAGRAPH and _LINK_ALONE.match(block.text):
            last = notes[-1]
            notes[-1] = Note(last.number, f"{last.text} {prose(block.text)}", last.line)
        else:
            rest.append(block)
            after_note = after_note and block.kind is Kind.PAGE_NUMBER
    return tuple(rest), tuple(notes)


def set_notes(paragraphs: Iterable[tuple[str, int]], notes: Sequence[Note], log: Log) -> tuple[list[str], list[str]]:
    """The paragraphs (text and line) with calls as [^n], and the notes' lines for the end of the document.

    A note belongs to the first call of its number that has none yet, so numbers that begin anew on each page work too.
    Where a number is used twice, later notes get the next free one.
    """
    waiting = list(notes)
    labels: dict[str, Note] = {}
    settled = [_settle(text, waiting, labels, log, line=line) for text, line in paragraphs]
    for note in waiting:
        log.ask(
            f"A note with the number {note.number} is called from nowhere in the text.",
            "It was put at the end of the document. Put its call, such as [^1], where it belongs.",
            lines=[note.line],
            quotes=[note.text],
        )
    endings = [f"[^{label}]: {note.text}" for label, note in labels.items()]
    return settled, endings + [f"Note {note.number}: {note.text}" for note in waiting]


def _settle(text: str, waiting: list[Note], labels: dict[str, Note], log: Log, *, line: int) -> str:
    def call(match: re.Match[str]) -> str:
        number = int(match[1])
        note = next((n for n in waiting if n.number == number), None)
        if note is None and match[1] in labels:
            return f"[^{match[1]}]"
        if note is None:
            log.ask(
                f"The text refers to a note {number} that was not found.",
                f"The number stands in the text as ({number}). Add the note, or take the number out.",
                lines=[line],
            )
            return f" ({number})"
        waiting.remove(note)
        label = match[1] if match[1] not in labels else str(max(map(int, labels)) + 1)
        labels[label] = note
        return f"[^{label}]"

    return CALL.sub(call, text)
