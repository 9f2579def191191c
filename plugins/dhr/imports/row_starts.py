"""Where a row of an action plan begins."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dhr.imports.cells import UPDATE, has_date, is_colour, is_completion, is_scope, is_unfinished
from dhr.imports.fragments import Strip
from dhr.imports.raw_plan import Row
from dhr.imports.words import Vocabulary, rejoin

_NUMBER = re.compile(r"(?:R|Rec\w*\s*)?\d{1,2}(?:\.\d{1,2})*[a-z]?[.:)]?$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Recommendation\s*|Rec\w*\.?\s*|R)?\d{1,2}(?:\.\d{1,2})*[a-z]?[.:)]", re.IGNORECASE)


@dataclass(frozen=True)
class RowStarts:
    """Tells first lines of rows, by the plan's columns."""

    kinds: tuple[str, ...]
    known: Vocabulary

    def is_start(self, strip: Strip, by_kind: Mapping[str, str], row: Row | None, *, just_started: bool) -> bool:
        """Whether a line begins a row. `just_started`: the line above did."""
        if self.kinds[0] == "scope":
            first = next((cell for cell in strip.cells if cell), "")
            if is_scope(first) and first == by_kind.get("scope", first):
                return not (just_started and _goes_on(by_kind, row))
            return self.without_scope(by_kind)
        if "number" in self.kinds:
            return _NUMBER.match(by_kind.get("number", "")) is not None or self._begins_by_text(by_kind, row)
        return self._begins_by_text(by_kind, row)

    def without_scope(self, by_kind: Mapping[str, str]) -> bool:
        """Whether a line has all that the first line of a row has, but for its scope."""
        lead, target = by_kind.get("lead", ""), rejoin(by_kind.get("target", ""), self.known)
        ends = is_completion(by_kind.get("completed", "")) or UPDATE.match(by_kind.get("updates", "")) is not None
        return lead[:1].isupper() and has_date(target) and is_colour(by_kind.get("progress", "")) and ends

    def _begins_by_text(self, by_kind: Mapping[str, str], row: Row | None) -> bool:
        """For plans without a column of scopes in front: by the recommendation or action, and the cells beside it."""
        kind = "recommendation" if "recommendation" in self.kinds and by_kind.get("recommendation") else "action"
        title = by_kind.get(kind, "")
        if not title or title[:1].islower():
            return False
        if row is None or _NUMBERED.match(title):
            return True
        if kind == "action" and "number" in self.kinds:
            return False
        beside = sum(bool(by_kind.get(other)) for other in ("lead", "target", "scope", "progress", "action"))
        has_owner = bool(by_kind.get("lead") or has_date(by_kind.get("target", "")))
        return (
            has_owner and beside >= 2 and not is_unfinished(row.last(kind)) and (row.has("lead") or row.has("target"))
        )


def _goes_on(by_kind: Mapping[str, str], row: Row | None) -> bool:
    """Whether a row's second line carries the scope once more; its words then go on in small letters."""
    return row is not None and by_kind.get("action", "")[:1].islower() and is_unfinished(row.last("action"))


def fits_kind(kind: str, words: str) -> bool:
    """Whether words are what a column of targets or of progress holds."""
    if kind == "progress":
        return is_colour(words) or re.match(r"(?:red|amber|green)\b", words, re.IGNORECASE) is not None
    return has_date(words) or re.match(r"(?:by|then|see|ongoing|\d)\b", words, re.IGNORECASE) is not None
