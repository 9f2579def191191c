"""Changes of an action plan, from the tables of actions that are published beside it: action by action."""

import csv
import io
from collections.abc import Iterator, Mapping

from dhr.review.dates import PartialDate

_Row = Mapping[str, str]
# Columns whose change is told in words of their own, and those that are told together as "reworded".
_WORDS = ("action", "outcome", "recommendation_text", "part_text")
_TOLD = {
    "lead_agency": "has another lead",
    "lead_role": "has another lead",
    "target": "has another target date",
    "target_date": "has another target date",
    "scope": "has another scope",
}


def plan_changes(old: str, new: str) -> Iterator[str]:
    """One line for each change of an action between two tables in CSV form, in the order of the new plan."""
    before, after = _rows(old), _rows(new)
    for number, row in after.items():
        if number not in before:
            yield f"Action plan: {number} was added."
        else:
            yield from (f"Action plan: {number} {change}." for change in _changes(before[number], row))
    yield from (f"Action plan: {number} was taken out." for number in before if number not in after)


def _rows(table: str) -> dict[str, _Row]:
    rows = csv.DictReader(io.StringIO(table, newline=""))
    return {
        f"action {row['number']}" if row["number"] else f"recommendation {row['recommendation']}": row for row in rows
    }


def _changes(old: _Row, new: _Row) -> Iterator[str]:
    if new["completed"] and new["completed"] != old["completed"]:
        yield f"was completed ({_date(new['completed'])})"
    elif new["status"] != old["status"]:
        yield f"went from “{old['status']}” to “{new['status']}”"
    yield from dict.fromkeys(words for column, words in _TOLD.items() if old[column] != new[column])
    if any(old[column] != new[column] for column in _WORDS):
        yield "was reworded"
    yield from _updates(old, new)


def _updates(old: _Row, new: _Row) -> Iterator[str]:
    before, after = old["updates"].splitlines(), new["updates"].splitlines()
    for line in after:
        if line not in before:
            date = line.partition("|")[0].strip()
            yield f"has an update of {_date(date)}" if date else "has another update without a date"
    if any(line not in after for line in before):
        yield "has an earlier update changed or taken out"
    if new["none_as_at"] and new["none_as_at"] != old["none_as_at"]:
        yield f"had no update yet on {_date(new['none_as_at'])}"


def _date(text: str) -> str:
    return PartialDate.parse(text).label
