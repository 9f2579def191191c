"""Disclosure control: the policy, and that nothing withheld can be worked out."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from dhr.statistics.disclosure import WITHHELD, shown, shown_together


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (1, "[c]"), (7, "[c]"), (8, "10"), (12, "10"), (13, "15"), (17, "15"), (18, "20"), (1203, "1,205")],
)
def test_one_to_seven_are_withheld_and_others_rounded_to_the_nearest_five(count: int, text: str) -> None:
    assert shown(count) == text


def test_a_table_with_enough_left_open_shows_what_it_can() -> None:
    assert shown_together((58, 3, 0)) == ("60", "[c]", "0")


def test_a_table_without_small_numbers_is_rounded_throughout() -> None:
    assert shown_together((0, 8, 21)) == ("0", "10", "20")


@pytest.mark.parametrize(
    "counts",
    [
        (13, 1),  # 14 people: 15 stands for 13 at least, so the other can only be 1
        (0, 3),  # 3 people, and the zero would say that all are of the other kind
        (1, 1, 8),  # 10 people: 10 stands for 8 at least, so the others can only be 1 and 1
        (7, 7, 7),  # 21 people in three counts of 7 at most
        (1, 0, 0),
    ],
)
def test_where_the_total_would_give_a_number_away_everything_is_withheld(counts: tuple[int, ...]) -> None:
    assert set(shown_together(counts)) == {WITHHELD}


def tables(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every table of so many cells with this total."""
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in tables(cells - 1, total - first))


@pytest.mark.parametrize(("cells", "largest"), [(2, 60), (3, 40), (4, 24), (5, 16)])
def test_a_reader_who_knows_the_rule_and_the_total_cannot_tell_a_withheld_number(cells: int, largest: int) -> None:
    for total in range(1, largest + 1):
        behind = defaultdict(list)
        for table in tables(cells, total):
            behind[shown_together(table)].append(table)
        for figures, possible in behind.items():
            for place in (place for place, figure in enumerate(figures) if figure == WITHHELD):
                values = {table[place] for table in possible}
                # With one or two people in all there are no three values to be had.
                assert len(values) >= (2 if set(figures) == {WITHHELD} else 3), (total, figures)
