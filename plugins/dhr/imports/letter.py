"""The clearance letter in a text: its transcription, what it clears, whom it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dhr.checklist import letter as reading
from dhr.checklist.letter import LetterReading
from dhr.checklist.letter_text import sentences
from dhr.imports.cells import ORGANISATION
from dhr.imports.lines import Block, Kind
from dhr.imports.markup import prose
from dhr.imports.notes import Log
from dhr.imports.titles import is_letter_title
from dhr.imports.words import Vocabulary, glue
from dhr.review.dates import PartialDate
from dhr.review.facts import Professional
from dhr.review.publication import Clearance, Condition
from dhr.review.written_dates import dates_in

_POINT = re.compile(r"(?:[-*•]\s+)?\(?(\d{1,2})[.)]\s")
_PERSON = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s+)?([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,2})$")
_DEAR = re.compile(r"(?:#+\s*)?Dear\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.?\s+)?([A-Z][\w'’-]+)")
_CLOSING = re.compile(r"yours (?:sincerely|faithfully)|kind regards|best wishes", re.IGNORECASE)
_ORG = re.compile(rf"\b{ORGANISATION}\b")


@dataclass(frozen=True)
class ReadLetter:
    """A letter: its transcription as Markdown, the clearance it gives, the people it names."""

    transcription: str
    clearance: Clearance | None
    people: tuple[Professional, ...]
    date: PartialDate | None


def read_letter(blocks: Sequence[Block], known: Vocabulary, log: Log) -> ReadLetter | None:
    """The letter in these blocks; None where there are none."""
    body = [block for block in blocks if not (block is blocks[0] and is_letter_title(block.text))]
    if not body:
        return None
    if len(body) < len(blocks):
        log.drop("The heading of the letter", lines=[blocks[0].first], quotes=[blocks[0].text])
    numbers = [block for block in body if block.kind is Kind.PAGE_NUMBER]
    if numbers:
        log.drop(f"{len(numbers)} page numbers in the letter", lines=[block.first for block in numbers])
    body = [block for block in body if block.kind is not Kind.PAGE_NUMBER]
    lines = [line.text.strip(" #") for block in body for line in block.lines]
    found = reading.read_letter("\n".join(lines))
    date = _date(found, log)
    return ReadLetter(
        transcription="\n\n".join(_paragraphs(body, known)) + "\n",
        clearance=_clearance(body, found, log),
        people=_people(lines),
        date=date,
    )


def _paragraphs(body: Sequence[Block], known: Vocabulary) -> Iterator[str]:
    waiting = ""
    for block in body:
        text = _paragraph(block)
        goes_on = (
            waiting and not re.search(r"[.!?:;,]$", waiting) and text[:1].islower() and block.kind is Kind.PARAGRAPH
        )
        if goes_on:
            waiting = glue(waiting, text, known)
            continue
        if waiting:
            yield waiting
        waiting = text
    if waiting:
        yield waiting


def _paragraph(block: Block) -> str:
    """A paragraph; the lines of an address or a signature stay lines."""
    if block.kind is Kind.ITEM:
        mark = re.sub(r"^[•▪◦]", "-", block.marker.strip())
        return f"{mark} {prose(block.text)}"
    lines = [prose(line.text.strip(" #").replace("\t", " ")) for line in block.lines]
    short = len(lines) > 1 and max(map(len, lines)) <= 60
    return "  \n".join(lines) if short else " ".join(lines)


def _date(found: LetterReading, log: Log) -> PartialDate | None:
    if found.date is None:
        log.ask("The date of the letter could not be read.", "Write it into publication.yml as letter_date.")
    return found.date


def _clearance(body: Sequence[Block], found: LetterReading, log: Log) -> Clearance | None:
    if found.again:
        log.ask(
            "The letter seems to ask for the report to be sent in again.",
            "No clearance was written. Wait for the letter that clears the report.",
            lines=[body[0].first, body[-1].last],
        )
        return None
    _ask_about_scope(body, found, log)
    if found.date is None or not found.clears:
        return None
    return Clearance(letter_date=found.date, clears=found.clears, conditions=_conditions(body, found, log))


def _ask_about_scope(body: Sequence[Block], found: LetterReading, log: Log) -> None:
    if not found.clears:
        log.ask(
            "The letter does not say in known words what may be published.",
            "Write what it clears into publication.yml, or ask the clearing body.",
            lines=[body[0].first, body[-1].last],
        )
    elif not found.names_them:
        log.ask(
            "The letter clears the review without naming its documents.",
            "All three kinds were listed under “clears”. Keep those that the letter covers.",
            quotes=found.permits,
        )
    else:
        log.ask(
            "What the letter clears was read from it: " + ", ".join(found.clears) + ".",
            "Compare it with the letter.",
            quotes=found.permits,
        )


def _conditions(body: Sequence[Block], found: LetterReading, log: Log) -> tuple[Condition, ...]:
    """What the letter asks for before publication: its numbered points, or its bullets, in order."""
    if not found.is_conditional:
        return ()
    items = [block for block in body if block.kind is Kind.ITEM]
    if not items:
        log.ask(
            "The letter may clear the report on conditions, and no list of them was found.",
            "Read the letter. Write each change that it asks for into publication.yml, under “conditions”.",
            quotes=found.permits,
        )
        return ()
    log.ask(
        "The letter lists points.",
        "They were taken for conditions of the clearance. Sign each off, with who and when, or take it out.",
        lines=[block.first for block in items],
    )
    numbered = [(match[1], block) for block in items if (match := _POINT.match(block.marker))]
    points = numbered or [(str(number), block) for number, block in enumerate(items, 1)]
    first = dict(reversed(points))
    return tuple(Condition(point=n, text=_point(first[n].text)) for n in sorted(first, key=int))


def _point(text: str) -> str:
    """A point without the letter's own words that follow it where an empty line is missing."""
    every = sentences(text)
    kept = takewhile(lambda s: not (_CLOSING.search(s) or reading.read_letter(s).permits), every)
    return " ".join(tuple(kept) or every[:1])


def _people(lines: Sequence[str]) -> tuple[Professional, ...]:
    found = [person for person in (_addressee(lines), _signatory(lines)) if person is not None]
    return tuple(found)


def _addressee(lines: Sequence[str]) -> Professional | None:
    dear = next((m[1] for line in lines if (m := _DEAR.match(line))), "")
    for place, line in enumerate(lines[:40]):
        name = _PERSON.match(line.strip())
        if dear and name and dear in name[1].split():
            below = lines[place + 1 : place + 5]
            role = next((text for text in below[:1] if not _ORG.search(text) and not dates_in(text)), "")
            agency = next((text for text in below if _ORG.search(text) and not re.match(r"\d", text)), "")
            return Professional(name=name[1], role=_letter_role("addressee of the letter", role), agency=agency)
    return None


def _signatory(lines: Sequence[str]) -> Professional | None:
    start = next((i for i, line in enumerate(lines) if _CLOSING.match(line.strip())), None)
    if start is None:
        return None
    for place, line in enumerate(lines[start + 1 : start + 6], start + 1):
        name = _PERSON.match(line.strip())
        if name and not _ORG.search(name[1]) and not re.search(r"Home|Panel|Unit|Team", name[1]):
            role = lines[place + 1] if place + 1 < len(lines) else ""
            return Professional(name=name[1], role=_letter_role("signatory of the letter", role), agency="Home Office")
    return None


def _letter_role(what: str, title: str) -> str:
    return f"{what} ({title.strip()})" if title.strip() else what
