"""Tables of how long reviews take: months between two stages, by year of publication.

The dates are the reviews' own, published to the month, so that nothing here is under disclosure control. But a median
of one or two reviews is no more than these reviews: it is not given.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from dhr.library.tables import Table, TableGroup
from dhr.review.facts import Review
from dhr.review.stages import INTERVALS, WHOLE, Interval, stages_of
from dhr.statistics.counting import number
from dhr.vocabulary.expectations import expectations
from dhr.vocabulary.terms import label

FEWEST = 3
FEW = 20
TOO_FEW = "too few"
UNRELIABLE = "[u]"

ALL_YEARS = "All years"


_NOTE = (
    "Times are in whole months, counted from month to month, and only of reviews for which both months are known: the"
    " tables say how many. Half of these reviews took the median or less. For fewer than"
    f" {FEWEST} reviews the tables say “{TOO_FEW}”. {UNRELIABLE} marks a median of fewer than {FEW} reviews, which a"
    " single review can change much."
)


def timeliness_tables(reviews: Iterable[Review]) -> TableGroup:
    """The whole way from death to publication first, then each step; a step that no review has dates for is left out.

    Withdrawn reviews are left out.
    """
    counted = [review for review in reviews if not review.is_withdrawn]
    tables = (_table(interval, counted) for interval in (WHOLE, *(own for own in INTERVALS if own is not WHOLE)))
    return TableGroup(_NOTE, tuple(table for table in tables if table.rows))


def _table(interval: Interval, reviews: Iterable[Review]) -> Table:
    return Table(
        slug=f"months-{interval.name.replace(' ', '-')}",
        title=label("interval", interval.name),
        note=" ".join(_expected(interval)),
        heads=("Year", "Reviews", "Median", "Range"),
        rows=tuple(_rows(_by_year(interval, reviews))),
    )


def _by_year(interval: Interval, reviews: Iterable[Review]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = {}
    for review in reviews:
        months = interval.months(stages_of(review))
        if months is not None and review.dates.published:
            found.setdefault(review.dates.published.year, []).append(months)
    return found


def _rows(found: Mapping[int, Sequence[int]]) -> Iterator[tuple[str, ...]]:
    for year in sorted(found, reverse=True):
        yield (str(year), *_figures(found[year]))
    if found:
        yield (ALL_YEARS, *_figures([months for year in found for months in found[year]]))


def _figures(months: Sequence[int]) -> tuple[str, str, str]:
    count = number(len(months))
    if len(months) < FEWEST:
        return count, TOO_FEW, TOO_FEW
    mark = f" {UNRELIABLE}" if len(months) < FEW else ""
    shortest, longest = min(months), max(months)
    span = str(shortest) if shortest == longest else f"{shortest} to {longest}"
    return count, f"{median(months):g}{mark}", span


def _expected(interval: Interval) -> Iterator[str]:
    return (own.words for own in expectations() if (own.start, own.end) == (interval.start, interval.end))
