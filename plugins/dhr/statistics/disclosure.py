"""Disclosure control for counts of people: small numbers are withheld, others rounded.

The rule is the one that NHS Digital has used for its hospital statistics below national level since September 2018:
1 to 7 are withheld, all other values rounded to the nearest 5. Counts of published documents are not counts of people
and stay exact.

One thing is different here. The number of published reviews is public and exact, so readers often know how many people
a table counts, which the hospital rule takes for unknown. With the total known, the figures shown can give the
withheld ones away: of 14 people, 15 (13 to 17) and [c] can only be 13 and 1. Where that leaves too little open, the
whole table is withheld, zeros included. The rule looks at nothing but what it would show and the total, so that knowing
the rule tells no more; a test works through every small table there can be.
"""

from collections.abc import Iterable, Sequence

WITHHELD_TO = 7
ROUNDED_TO = 5

WITHHELD = "[c]"
_LEFT_OPEN = 3  # a withheld figure must be able to have at least so many values


def shown(count: int) -> str:
    """One count of people, as it may be shown."""
    if 0 < count <= WITHHELD_TO:
        return WITHHELD
    return f"{_rounded(count):,}"


def shown_together(counts: Sequence[int]) -> tuple[str, ...]:
    """The counts of one table, every person counted in one of them, as they may be shown when their total is known."""
    withheld = [count for count in counts if 0 < count <= WITHHELD_TO]
    rest = [count for count in counts if count > WITHHELD_TO]
    if withheld and _possible_values(sum(counts), len(withheld), rest) < _LEFT_OPEN:
        return (WITHHELD,) * len(counts)
    return tuple(shown(count) for count in counts)


def _possible_values(total: int, withheld: int, rest: Iterable[int]) -> int:
    """How many values each of the withheld counts can have, for a reader who knows the total."""
    ranges = [_range(count) for count in rest]
    least = total - sum(high for _, high in ranges)
    most = total - sum(low for low, _ in ranges)
    lowest = max(1, least - WITHHELD_TO * (withheld - 1))
    highest = min(WITHHELD_TO, most - (withheld - 1))
    return highest - lowest + 1


def _range(count: int) -> tuple[int, int]:
    """The lowest and highest count that would be shown like this one."""
    shift = ROUNDED_TO // 2
    return max(_rounded(count) - shift, WITHHELD_TO + 1), _rounded(count) + shift


def _rounded(count: int) -> int:
    return (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO
