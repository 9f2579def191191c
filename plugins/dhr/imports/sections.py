"""Where the parts of a review's text begin and end: cover, contents, summary, report, action plan, letter."""

import re
from dataclasses import dataclass

from dhr.imports.lines import Block, Kind
from dhr.imports.plan_titles import is_header
from dhr.imports.titles import (
    is_appendix_title,
    is_contents_title,
    is_letter_title,
    is_overview_title,
    is_plan_title,
    is_summary_title,
    is_usual_title,
)

Blocks = tuple[Block, ...]

_ENTRY = re.compile(r"(?:\.{2,}|…|\s)\s*\(?(?:p\.?\s*)?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\)?\s*$")
_OFFICE = re.compile(r"2 Marsham Street|Home Office|Interpersonal Abuse Unit", re.IGNORECASE)
_DEAR = re.compile(r"(?:#+\s*)?Dear\s+\S")


@dataclass(frozen=True)
class Division:
    """The parts of a text. `kind_is_sure` tells whether the text itself says what it is."""

    cover: Blocks = ()
    contents: Blocks = ()
    titles: Blocks = ()
    summary: Blocks = ()
    overview: Blocks = ()
    plan: Blocks = ()
    letter: Blocks = ()
    kind_is_sure: bool = True


def divide(blocks: Blocks) -> Division:
    """Part the blocks of a whole text. Every block ends up in one part."""
    front, contents, body = _front(blocks)
    letter = _letter_range(body)
    plan = _plan_range(body, letter)
    rest = tuple(block for i, block in enumerate(body) if i not in letter and i not in plan)
    words = " ".join(block.text for block in front)
    parts, sure = _by_kind(rest, words)
    return Division(
        cover=front,
        contents=contents,
        titles=parts["title"],
        summary=parts["summary"],
        overview=parts["overview"],
        plan=tuple(body[i] for i in plan),
        letter=tuple(body[i] for i in letter),
        kind_is_sure=sure,
    )


def _front(blocks: Blocks) -> tuple[Blocks, Blocks, Blocks]:
    """Cover, list of contents, and everything after them."""
    for i, block in enumerate(blocks[:120]):
        if block.kind is Kind.HEADING and is_contents_title(block.text):
            end = i + 1
            while end < len(blocks) and _is_entry(blocks[end]):
                end += 1
            if end > i + 1:
                start = _first_title(blocks[:i])
                return blocks[:start], blocks[i:end], blocks[start:i] + blocks[end:]
    start = _first_title(blocks[:60])
    if start == len(blocks[:60]):
        start = 0
    return blocks[:start], (), blocks[start:]


def _first_title(blocks: Blocks) -> int:
    """The place of the first heading of a usual section; the end when there is none."""
    found = (i for i, b in enumerate(blocks) if b.kind is Kind.HEADING and is_usual_title(b.text))
    return next(found, len(blocks))


def _is_entry(block: Block) -> bool:
    lines = [line.text for line in block.lines if line.text.strip()]
    if block.kind is Kind.HEADING and (is_plan_title(block.text) or is_letter_title(block.text)):
        return False
    return block.kind is not Kind.NOTE and bool(lines) and all(_ENTRY.search(line.rstrip("*_ ")) for line in lines)


def _is_title(block: Block) -> bool:
    """Whether a block may be the title of an appendix: a heading, or a line of its own."""
    return block.kind is Kind.HEADING or (block.kind is Kind.PARAGRAPH and len(block.lines) == 1)


def _letter_range(body: Blocks) -> range:
    for i, block in enumerate(body):
        if _is_title(block) and is_letter_title(block.text) and _has_dear(body[i : i + 40]):
            return range(i, _end(body, i + 1))
    for i, block in enumerate(body):
        if _DEAR.match(block.lines[0].text) and any(_OFFICE.search(b.text) for b in body[i : i + 30]):
            start = i
            while start > 0 and i - start < 8 and _belongs_to_address(body[start - 1]):
                start -= 1
            return range(start, _end(body, i))
    return range(0)


def _has_dear(blocks: Blocks) -> bool:
    return any(_DEAR.match(line.text) for block in blocks for line in block.lines)


def _belongs_to_address(block: Block) -> bool:
    short = all(len(line.text) < 120 for line in block.lines)
    return short and block.kind in (Kind.PARAGRAPH, Kind.PAGE_NUMBER) and not is_usual_title(block.text)


def _plan_range(body: Blocks, letter: range) -> range:
    for i, block in enumerate(body):
        if i in letter:
            continue
        if _is_title(block) and is_plan_title(block.text):
            end = _plan_end(body, i + 1, letter)
            if any(b.kind is Kind.TABLE for b in body[i:end]):
                return range(i, end)
        if block.kind is Kind.TABLE and is_header(block):
            return range(i, _plan_end(body, i + 1, letter))
    return range(0)


def _plan_end(body: Blocks, start: int, letter: range) -> int:
    for i in range(start, len(body)):
        block = body[i]
        if i in letter or (block.kind is Kind.HEADING and _ends_plan(block.text)):
            return i
    return len(body)


def _ends_plan(title: str) -> bool:
    if is_plan_title(title):
        return False
    if is_appendix_title(title) or is_letter_title(title) or is_summary_title(title) or is_overview_title(title):
        return True
    return is_usual_title(title) and "recommendation" not in title.lower()


def _end(body: Blocks, start: int) -> int:
    """Where the letter ends: at the next appendix, or at the end of the text."""
    ends = (i for i in range(start, len(body)) if _is_title(body[i]) and _starts_other(body[i].text))
    return next(ends, len(body))


def _starts_other(title: str) -> bool:
    return is_appendix_title(title) or is_plan_title(title) or is_summary_title(title) or is_overview_title(title)


def _by_kind(body: Blocks, cover: str) -> tuple[dict[str, Blocks], bool]:
    """The blocks of each kind of document and the titles that part them, and whether the text says which is which."""
    marks = [(i, _title_kind(block)) for i, block in enumerate(body) if _title_kind(block)]
    before, sure = _kind_before(cover, [kind for _, kind in marks], marks[0][0] if marks else len(body))
    parts: dict[str, list[Block]] = {"summary": [], "overview": [], "title": []}
    kind = before
    for block in body:
        found = _title_kind(block)
        kind = found or kind
        parts["title" if found else kind].append(block)
    return {name: tuple(found) for name, found in parts.items()}, sure


def _title_kind(block: Block) -> str:
    if block.kind is not Kind.HEADING:
        return ""
    return "summary" if is_summary_title(block.text) else "overview" if is_overview_title(block.text) else ""


def _kind_before(cover: str, titles: list[str], length: int) -> tuple[str, bool]:
    """What the text before the first title is, and whether that was said anywhere."""
    named = [
        kind
        for kind, words in (("summary", "executive summary"), ("overview", "overview report"))
        if words in cover.lower()
    ]
    if len(named) == 1:
        return named[0], True
    if titles:
        other = "overview" if titles[0] == "summary" else "summary"
        long_text_of_its_own = length > 10 and other not in titles
        return (other, bool(named)) if long_text_of_its_own else (titles[0], True)
    return "summary", bool(named)
