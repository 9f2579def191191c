"""Numbers of recommendations: as printed, or inferred from their places between numbered ones."""

from collections.abc import Sequence

from dhr.imports.notes import Log
from dhr.imports.raw_plan import Group


def number_groups(groups: Sequence[Group], log: Log) -> list[str]:
    """A number for each recommendation, no two alike."""
    numbers: list[str] = []
    for place, group in enumerate(groups):
        if group.number and group.number not in numbers:
            numbers.append(group.number)
            continue
        number = _inferred(groups, place, numbers)
        numbers.append(number)
        if group.number:
            log.ask(
                f"Two recommendations have the number {group.number}.",
                f"The second was called {number}. Give it its right number.",
                lines=[group.line],
            )
        else:
            fits = _fits(groups, place, number)
            log.ask(
                f"A recommendation has lost its number; {number} was inferred from the recommendations around it.",
                "Check the number." if fits else "The numbers around it leave no room for it: check all of them.",
                lines=[group.line],
                quotes=[group.agency],
            )
    return numbers


def _inferred(groups: Sequence[Group], place: int, taken: Sequence[str]) -> str:
    last = next((n for n in reversed(taken) if n.isdigit()), "0")
    wanted = int(last) + 1
    printed = {group.number for group in groups}
    if str(wanted) not in printed and str(wanted) not in taken:
        return str(wanted)
    return next(label for n in range(2, 1000) if (label := f"{last}-{n}") not in taken)


def _fits(groups: Sequence[Group], place: int, number: str) -> bool:
    after = next((group.number for group in groups[place + 1 :] if group.number.isdigit()), "")
    unknown = sum(not group.number for group in groups[place + 1 : _place_of(groups, place, after)])
    return not after or (number.isdigit() and int(number) + unknown + 1 == int(after))


def _place_of(groups: Sequence[Group], place: int, number: str) -> int:
    return next((i for i, group in enumerate(groups) if i > place and group.number == number), len(groups))
