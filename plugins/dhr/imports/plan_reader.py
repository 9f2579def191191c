"""The blocks of an action plan, put together to recommendations with their rows."""

import re
from collections.abc import Sequence

from dhr.imports.agencies import Agencies
from dhr.imports.fragments import fragment, may_be_cell
from dhr.imports.likeness import alike
from dhr.imports.lines import Block, Kind
from dhr.imports.markup import plain_cell, without_emphasis
from dhr.imports.notes import Log
from dhr.imports.plan_state import Groups, PlanState
from dhr.imports.raw_plan import RawPlan
from dhr.imports.table_reader import read_fragment
from dhr.imports.titles import is_plan_title
from dhr.imports.words import Vocabulary

_NUMBERED = re.compile(
    r"(?:(?:overview|panel|imr|dhr|single agency|multi-?agency)\s+)?recommendation\s*(?:no\.?|number|#)?\s*"
    r"(\d{1,2}(?:\.\d{1,2})?[a-z]?)\b\s*[:.)\-–—]*\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_FROM_REVIEWS = re.compile(r"\bIMRs?\b|individual (?:management|agency) re(?:view|port)|single agency", re.IGNORECASE)
_ADVISES = re.compile(
    r"\b(?:should|must|needs? to|to ensure|recommend\w*|will ensure|consider|review)\b", re.IGNORECASE
)
_ITEM_NUMBER = re.compile(r"(?:[-*•–]\s+)?\(?(\d{1,2})[.)]\s")
_ITEM_LETTER = re.compile(r"(?:[-*•–◆▪◦‣●]\s+)*\(?([a-z])[.)]\s")
_PARAGRAPH_NUMBER = re.compile(r"(\d{1,2})(?:\.\d{1,2})*[.)]?\s+(?=[A-Z])")


def read_plan(blocks: Sequence[Block], *, known: Vocabulary, agencies: Agencies, log: Log) -> RawPlan:
    """The plan in these blocks, recommendation by recommendation."""
    return _PlanReader(known, agencies, log).read(blocks)


class _PlanReader:
    def __init__(self, known: Vocabulary, agencies: Agencies, log: Log) -> None:
        self.known, self.agencies, self.log = known, agencies, log
        self.groups = Groups(known, log)
        self.state = PlanState(self.groups)
        self.introduction: list[str] = []

    def read(self, blocks: Sequence[Block]) -> RawPlan:
        numbers = [block.first for block in blocks if block.kind is Kind.PAGE_NUMBER]
        if numbers:
            self.log.drop(f"{len(numbers)} page numbers in the action plan", lines=numbers)
        rest = [block for block in blocks if block.kind is not Kind.PAGE_NUMBER]
        for i, block in enumerate(rest):
            self._read(block, rest[i + 1] if i + 1 < len(rest) else None)
        return RawPlan(self.groups.all, self.introduction, self.known, self.state.kinds, frozenset(self.state.feet))

    def _read(self, block: Block, after: Block | None) -> None:
        if block.kind is Kind.TABLE or (may_be_cell(block) and self._is_open()):
            self._table(block)
        elif block.kind is Kind.HEADING:
            self._heading(block)
        elif block.kind is Kind.ITEM:
            self._item(block)
        else:
            self._paragraph(block, after)

    def _is_open(self) -> bool:
        return self.state.row is not None

    def _table(self, block: Block) -> None:
        found = fragment(block, self.known, self.log)
        if found is None:
            return
        if found.turned:
            self.log.ask(
                "A piece of the plan's table stood upside down and was turned round.",
                "Read the end of this action's updates and check that their order is right.",
                lines=range(block.first, block.last + 1),
            )
        read_fragment(self.state, found)

    def _heading(self, block: Block) -> None:
        text = block.text.rstrip(":").strip()
        if is_plan_title(text):
            self._mark_source(text)
            self.log.drop("The heading of the action plan", lines=[block.first], quotes=[text])
        elif found := _NUMBERED.match(text):
            self._numbered(block, found)
        elif self.agencies.is_agency(text) or (self.groups.all and len(text.split()) <= 10):
            self._agency(block, text)
        elif self.groups.all:
            self._text(block, text)
        else:
            self.introduction.append(text)

    def _numbered(self, block: Block, found: re.Match[str]) -> None:
        last = self.groups.last
        group = last if last and last.is_fresh and not last.number else self.groups.open(block.first)
        group.number = found[1]
        rest = found[2].strip()
        self._mark_group(rest)
        if rest:
            group.text.append((block.first, rest))
        self.state.close()

    def _agency(self, block: Block, text: str) -> None:
        last = self.groups.last
        if last is not None and not last.rows and not last.parts and last.number and not last.agency:
            last.agency = text
        else:
            self.state.close()
            self.groups.open(block.first, agency=text)
        self._mark_group(text)

    def _item(self, block: Block) -> None:
        text = _plain(block)
        if letter := _ITEM_LETTER.match(block.marker):
            group = self.groups.without_rows(block.first)
            self._part(group.parts, letter[1], text, block.first)
        elif number := _ITEM_NUMBER.match(block.marker):
            self._numbered_item(block, int(number[1]), text)
        else:
            self._bullet(block, text)
        self.state.close()

    def _part(self, parts: list[tuple[str, str, int]], letter: str, text: str, line: int) -> None:
        taken = {known for known, _, _ in parts}
        if letter in taken:
            new = next(f"{letter}{n}" for n in range(2, 100) if f"{letter}{n}" not in taken)
            self.log.ask(
                f"Two parts of a recommendation have the letter {letter}).",
                f"The second was called {new}. Give the parts their right letters.",
                lines=[next(n for known, _, n in parts if known == letter), line],
            )
            letter = new
        parts.append((letter, text, line))

    def _numbered_item(self, block: Block, number: int, text: str) -> None:
        last = self.groups.last
        next_in_list = last is not None and last.numbered_by_item and last.number == str(number - 1)
        if last is None or last.rows or (next_in_list and last.text):
            last = self.groups.open(block.first)
            taken = [int(re.sub(r"\D.*", "", group.number)) for group in self.groups.all if group.number[:1].isdigit()]
            if number > max(taken, default=0):
                last.number, last.numbered_by_item = str(number), True
        elif last.number != str(number):
            self.log.drop(f"A list number {number} before the text of a recommendation", lines=[block.first])
        last.text.append((block.first, text))
        self._mark_group(text)

    def _bullet(self, block: Block, text: str) -> None:
        last = self.groups.last
        if last is not None and last.rows and self.state.row is not None:
            # A bullet between rows is the rest of a cell that a page's end left outside of the table.
            self._table(Block(Kind.TABLE, block.lines))
            return
        self.groups.without_rows(block.first).text.append((block.first, f"- {text}"))

    def _paragraph(self, block: Block, after: Block | None) -> None:
        text = _plain(block)
        if is_plan_title(text):
            self._mark_source(text)
            self.log.drop("The heading of the action plan", lines=[block.first], quotes=[text])
        elif self._is_repeated(text):
            self._mark_source(text)
            self.log.drop("An introduction that stands in the plan twice", lines=[block.first], quotes=[text])
        elif found := _NUMBERED.match(text):
            self._numbered(block, found)
        elif not self.groups.all and not self._begins_group(text, after):
            self._mark_source(text)
            self.introduction.append(text)
        elif self._is_open() and text[:1].islower():
            self._table(Block(Kind.TABLE, block.lines))
        else:
            self._text(block, text)

    def _begins_group(self, text: str, after: Block | None) -> bool:
        return _PARAGRAPH_NUMBER.match(text) is not None and _ADVISES.search(text) is not None and after is not None

    def _is_repeated(self, text: str) -> bool:
        words = re.sub(r"^(?:appendix|annex)\s+\w+\s*:?\s*", "", text, flags=re.IGNORECASE)
        return any(alike(words, known) > 0.85 for known in self.introduction if len(known) > 40)

    def _text(self, block: Block, text: str) -> None:
        """A paragraph that belongs to a recommendation: its agency, its text, or the beginning of a new one."""
        last = self.groups.last
        number = _PARAGRAPH_NUMBER.match(text)
        if number and (last is None or last.rows):
            self._numbered_item(block, int(number[1]), text[number.end() :])
            self.state.close()
            return
        if last is None or last.rows:
            last = self.groups.open(block.first)
        agency, rest = self.agencies.at_start(text)
        if agency and not last.agency and not last.text:
            last.agency, text = agency, rest
        self._mark_group(text)
        if text:
            last.text.append((block.first, text))
        self.state.close()

    def _mark_source(self, text: str) -> None:
        """From an introduction that speaks of reviews by agencies on, recommendations come from these."""
        if _FROM_REVIEWS.search(text):
            self.groups.from_reviews = True

    def _mark_group(self, text: str) -> None:
        last = self.groups.last
        if last is not None and re.search(
            r"identified from|from (?:the )?IMR|\bIMR recommendation", text, re.IGNORECASE
        ):
            last.from_reviews = bool(_FROM_REVIEWS.search(text)) or last.from_reviews


def _plain(block: Block) -> str:
    return " ".join(without_emphasis(plain_cell(block.text)).split())
