"""The lines of one fragment, read into the rows of the plan."""

import re
from collections.abc import Sequence

from dhr.imports.cells import has_date, is_colour, is_scope, is_unfinished
from dhr.imports.columns import Column, Situation, assign
from dhr.imports.fragments import Fragment, Strip
from dhr.imports.halves import join_halves, with_letters_back
from dhr.imports.likeness import coverage, letters
from dhr.imports.merged import PartLine, across, glued_row, heading_number, is_text_across, part_line, split_agency
from dhr.imports.plan_state import PlanState
from dhr.imports.raw_plan import Group, Piece, Row
from dhr.imports.row_starts import RowStarts, fits_kind

_GLUED_COLOUR = re.compile(r"(red|amber|green)\s+(?=[a-z])", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:Recommendation\s*|Rec\w*\.?\s*|R)?((\d{1,2})(?:\.\d{1,2})*)[a-z]?[.:)]?(?:\s|$)", re.IGNORECASE
)
_DAMAGED = -3.0


class FragmentReader:
    """Reads the lines of one fragment."""

    def __init__(self, state: PlanState, fragment: Fragment) -> None:
        self.state, self.fragment = state, fragment
        self.groups, self.log, self.known = state.groups, state.groups.log, state.groups.known
        self.kinds = state.kinds
        self.starts = RowStarts(state.kinds, self.known)
        self.started_at = -1
        self.since_start: list[tuple[str, Piece]] = []
        self.places = self._places()

    def read(self) -> None:
        """Read every line: a title, a text across the columns, a part, or the line of a row."""
        for i, strip in enumerate(self.fragment.strips):
            if heading_number(strip) is not None:
                self._read_heading(strip)
            elif self._is_text(strip):
                self._read_text(strip)
            elif (found := self._part(strip)) is not None:
                self._read_part(strip, found)
            else:
                self._read_line(i, strip)

    # Titles, texts and parts that stand inside the table

    def _is_text(self, strip: Strip) -> bool:
        if is_text_across(strip, self.fragment, self.kinds) and self._part(strip) is None:
            return not self.starts.without_scope(self._by_kind(strip))
        return self.state.in_heading and self.kinds[0] == "scope" and not is_scope(strip.cells[0])

    def _read_heading(self, strip: Strip) -> None:
        number, count = heading_number(strip) or ("", 1)
        beside = Strip(strip.number, ("",) * count + strip.cells[count:])
        if self.state.row is not None and any(len(letters(cell)) > 2 for cell in beside.cells):
            self._add(beside, self._by_kind(beside))
        self.groups.open(strip.number, number=number)
        self.state.close()
        self.state.in_heading = True
        quoted = " | ".join(cell for cell in strip.cells[:count])
        self.log.work_out(
            "The number of a recommendation was read from words cut by cells.", lines=[strip.number], quotes=[quoted]
        )

    def _read_text(self, strip: Strip) -> None:
        text, tails = glued_row(strip)
        group = self.groups.without_rows(strip.number)
        agency, words = split_agency(text, self.known)
        if agency and not group.agency:
            group.agency = agency
        elif agency:
            words = f"{agency} {words}"
        if words:
            cut = sum(len(letters(cell)) > 2 for cell in text.cells) - bool(agency) > 1
            (group.damaged if cut else group.text).append((strip.number, words))
        self.state.close()
        self.state.in_heading = not tails
        if tails:
            row = self._start(strip, {})
            for kind, said in tails.items():
                row.add(kind, Piece(strip.number, self.state.page, said))

    def _part(self, strip: Strip) -> PartLine | None:
        return part_line(strip, self.fragment, self.groups.last, after=self.state.part, kinds=self.kinds)

    def _read_part(self, strip: Strip, found: PartLine) -> None:
        group = self.groups.current(strip.number)
        if found.letter not in group.letters:
            words = re.sub(r"^\(?[a-z]\)\s*", "", across(strip, self.known))
            group.parts.append((found.letter, words, strip.number))
        before = self._row_before(group, found.letter)
        for index, words in found.rest:
            if before is not None and (kind := self._kind_at(index)):
                before.add(kind, Piece(strip.number, self.state.page, words))
        self.state.part = found.letter
        self._remark_on_part(strip, group.part_text(found.letter), before)

    def _row_before(self, group: Group, letter: str) -> Row | None:
        """The row that ends where a part's title stands. A title may stand below the first line of its own row."""
        row = self.state.row
        late = row is not None and row.part == letter and self.started_at >= 0
        if not late or row is None:
            return row
        before = group.rows[-2] if len(group.rows) > 1 else None
        if before is not None:
            self._give_back(row, before)
        return before

    def _remark_on_part(self, strip: Strip, text: str, before: Row | None) -> None:
        filled = [cell for cell in strip.cells if cell]
        quoted = " | ".join(filled)
        if len(filled) > 1:
            self.log.work_out(
                "A line across the columns was read as the title of a lettered part.",
                lines=[strip.number],
                quotes=[quoted],
            )
        foreign = [cell for cell in filled if len(letters(cell)) >= 4 and coverage(cell, text) < 0.7]
        if before is not None and foreign:
            before.damaged.append((strip.number, quoted))

    def _give_back(self, row: Row, before: Row) -> None:
        """Lines that stood between a row's first line and the title of its part belong to the row before."""
        for kind, piece in self.since_start:
            if piece in row.cells.get(kind, []):
                row.cells[kind].remove(piece)
                before.add(kind, piece)
        if self.since_start:
            self.log.ask(
                "Two rows of the plan run into one another.",
                "Look at these lines and put their words into the right action.",
                lines=[piece.number for _, piece in self.since_start],
                quotes=[piece.text for _, piece in self.since_start],
            )
        self.since_start = []

    # Lines of rows

    def _read_line(self, index: int, strip: Strip) -> None:
        by_kind = self._by_kind(strip)
        twice = index > 0 and self.started_at == index - 1
        if self.starts.is_start(strip, by_kind, self.state.row, just_started=twice):
            before = self.state.row
            row = self._start(strip, by_kind)
            self.started_at = index
            self._part_in_start(row, strip, by_kind)
            self._ends_of(before, strip, by_kind)
            self._add(strip, by_kind)
            self.since_start = []
        elif self.state.row is None and not self._opens_quietly(strip, by_kind):
            group = self.groups.without_rows(strip.number)
            group.damaged.append((strip.number, across(strip, self.known)))
        else:
            self._add(strip, by_kind)

    def _ends_of(self, before: Row | None, strip: Strip, by_kind: dict[str, str]) -> None:
        """Cells beside a row's first line that go on with the row before, in the middle of a sentence."""
        if before is None or by_kind.get("scope"):
            return
        for kind in ("action", "outcome", "updates"):
            if by_kind.get(kind, "")[:1].islower() and is_unfinished(before.last(kind)):
                before.add(kind, Piece(strip.number, self.state.page, by_kind.pop(kind)))

    def _opens_quietly(self, strip: Strip, by_kind: dict[str, str]) -> bool:
        """Begin a row although nothing marks it, when a recommendation waits for one and cells are filled."""
        if sum(bool(words) for words in by_kind.values()) < 3:
            return False
        self._start(strip, by_kind)
        return True

    def _start(self, strip: Strip, by_kind: dict[str, str]) -> Row:
        group = self._group_of(strip, by_kind)
        row = Row(strip.number, part=self.state.part)
        group.rows.append(row)
        self.state.row, self.state.in_heading = row, False
        return row

    def _group_of(self, strip: Strip, by_kind: dict[str, str]) -> Group:
        """The recommendation of a new row: another one where the row's own column names another."""
        number, text = by_kind.get("number", ""), by_kind.get("recommendation", "")
        found = _NUMBER.match(number) or _NUMBER.match(text)
        # "1.2" beside a recommendation is its number; beside an action alone it is the second action of the first.
        printed = "" if found is None else found[1] if text else found[2]
        group = self.groups.last
        another = group is not None and group.rows and (text or (printed and group.number not in ("", printed)))
        if group is None or another:
            group = self.groups.open(strip.number, number=printed)
        group.number = group.number or printed
        return group

    def _part_in_start(self, row: Row, strip: Strip, by_kind: dict[str, str]) -> None:
        """Words of a part's title that got into the narrow cells of the row below it name the row's part."""
        group = self.groups.last
        wrong = [kind for kind in ("target", "progress") if by_kind.get(kind) and not fits_kind(kind, by_kind[kind])]
        if group is None or not group.parts or not wrong:
            return
        words = " ".join(by_kind[kind] for kind in wrong)
        known = self.state.part in group.letters
        upcoming = group.letters[group.letters.index(self.state.part) + 1 :] if known else []
        for letter in upcoming[:1]:
            if len(letters(words)) >= 8 and coverage(words, group.part_text(letter)) >= 0.6:
                row.part = self.state.part = letter
                row.damaged.append((strip.number, " | ".join(cell for cell in strip.cells if cell)))
                for kind in wrong:
                    by_kind.pop(kind)

    def _add(self, strip: Strip, by_kind: dict[str, str]) -> None:
        row = self.state.row
        if row is None:
            return
        for kind, words in by_kind.items():
            glued = _GLUED_COLOUR.match(words) if kind == "updates" else None
            if glued and "progress" in self.kinds and not row.last(kind).endswith("."):
                self._add_piece(row, "progress", strip, glued[1])
                words = words[glued.end() :]
            self._add_piece(row, kind, strip, words)

    def _add_piece(self, row: Row, kind: str, strip: Strip, words: str) -> None:
        if words:
            piece = Piece(strip.number, self.state.page, words)
            row.add(kind, piece)
            self.since_start.append((kind, piece))

    # Columns

    def _places(self) -> tuple[int, ...]:
        strips = [strip for strip in self.fragment.strips if not self._is_apart(strip)]
        first = next((i for i, strip in enumerate(strips) if _looks_like_start(strip)), len(strips))
        row = self.state.row
        head = first if row is not None else 0
        columns = [Column(tuple(strip.cells[i] for strip in strips), head) for i in range(self.fragment.width)]
        tails = {k: row.tail(k, self.state.foot, self.state.page - 1) for k in self.kinds} if row is not None else {}
        found = assign(columns, Situation(self.kinds, tails, self.known))
        if len(strips) == head == 1 and found.worst <= _DAMAGED and "updates" in self.kinds:
            return self._as_updates(strips[0], found.places)
        return found.places

    def _as_updates(self, strip: Strip, places: Sequence[int]) -> tuple[int, ...]:
        self.log.ask(
            "A line of the plan's table is too damaged to tell its columns.",
            "Its words were put at the end of the updates so far. Put them where they belong.",
            lines=[strip.number],
            quotes=[" | ".join(cell for cell in strip.cells if cell)],
        )
        updates = self.kinds.index("updates")
        return tuple(place if place < 0 or self.kinds[place] == "progress" else updates for place in places)

    def _is_apart(self, strip: Strip) -> bool:
        """Whether a line is none of a row, so that its cells say nothing of the columns."""
        if heading_number(strip) is not None:
            return True
        if is_text_across(strip, self.fragment, self.kinds) and not _looks_like_start(strip):
            return True
        return self._part(strip) is not None

    def _kind_at(self, index: int) -> str:
        place = self.places[index] if index < len(self.places) else -1
        if place >= 0:
            return self.kinds[place]
        # A column that is empty but for this line: count from the left where the fragment has all columns.
        return self.kinds[index] if self.fragment.width >= len(self.kinds) and index < len(self.kinds) else ""

    def _by_kind(self, strip: Strip) -> dict[str, str]:
        found: dict[str, str] = {}
        kinds = [self._kind_at(index) for index in range(len(strip.cells))]
        for kind, cell in zip(kinds, with_letters_back(strip.cells, kinds, self.known), strict=True):
            if not cell:
                continue
            kind = kind or "updates"
            found[kind] = self._beside(strip, found[kind], cell) if kind in found else cell
        return found

    def _beside(self, strip: Strip, left: str, right: str) -> str:
        """Two cells of one line that belong to one column."""
        if len(letters(right)) >= 12 and letters(right) in letters(left):
            self.log.drop("Words that were read twice in one line", lines=[strip.number], quotes=[right])
            return left
        joined = join_halves(left, right, self.known)
        if letters(joined) != letters(left + right):
            self.log.work_out(
                "A damaged word between two halves of a column was read as a word of the text.",
                lines=[strip.number],
                quotes=[f"{left} | {right}: {joined}"],
            )
        return joined


def _looks_like_start(strip: Strip) -> bool:
    """Whether a line begins a row: by its scope, or by a colour, a date and most cells filled."""
    filled = [cell for cell in strip.cells if cell]
    if is_scope(strip.cells[0]):
        return True
    return len(filled) >= 5 and any(is_colour(cell) for cell in filled) and any(has_date(cell) for cell in filled)
