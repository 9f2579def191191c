"""Tables that count published reviews: exact, because what is published can be counted by anybody."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from dhr.library.tables import Table
from dhr.review.facts import Review
from dhr.statistics.counting import NOT_RECORDED, counts, number
from dhr.statistics.groups import BY_TYPE, in_group
from dhr.vocabulary.terms import terms

_COUNT = "Number of reviews"


def review_tables(reviews: Sequence[Review]) -> tuple[Table, ...]:
    """Reviews by type of death, year, partnership and region, and the themes of their key findings."""
    return (
        _listed("death-types", "Type of death", reviews, "death_type", lambda r: r.death.type),
        _years(reviews),
        _partnerships(reviews),
        _listed("regions", "Region", reviews, "region", lambda r: r.region),
        _themes(reviews),
    )


def _listed(slug: str, head: str, reviews: Sequence[Review], vocabulary: str, value: Callable[[Review], str]) -> Table:
    found = [(label, count) for label, count in counts(vocabulary, map(value, reviews)) if count]
    return _table(slug, head, found)


def _years(reviews: Iterable[Review]) -> Table:
    counted = Counter(review.death.when.year for review in reviews)
    return _table("years", "Year of death", [(str(year), counted[year]) for year in sorted(counted, reverse=True)])


def _partnerships(reviews: Iterable[Review]) -> Table:
    counted = Counter(review.partnership or NOT_RECORDED for review in reviews)
    names = sorted(counted, key=lambda name: (name.casefold(), name))
    return _table("partnerships", "Community safety partnership", [(name, counted[name]) for name in names])


def _table(slug: str, head: str, found: Iterable[tuple[str, int]]) -> Table:
    rows = tuple(found)
    total = ("All reviews", sum(count for _, count in rows))
    return Table(
        slug=f"reviews-by-{slug}",
        title=f"Reviews by {head[:1].lower()}{head[1:]}",
        note="",
        heads=(head, _COUNT),
        rows=tuple((label, number(count)) for label, count in (*rows, total)),
    )


def _themes(reviews: Sequence[Review]) -> Table:
    """As Annex E of the Home Office's analysis of 2016 prints them, with suspected suicides kept apart."""
    columns = [Counter(code for review in in_group(reviews, group) for code in set(review.themes)) for group in BY_TYPE]
    rows = [(f"{term.value} {term.label}", [column[term.value] for column in columns]) for term in terms("theme")]
    return Table(
        slug="reviews-by-theme",
        title="Key findings: in how many reviews each theme occurs",
        note="Themes are those of the Home Office's framework (Key findings from analysis of domestic homicide reviews,"
        " December 2016, Annex C). A review has several; a theme that is in none is not listed.",
        heads=("Theme", *(group.label for group in BY_TYPE), "All reviews"),
        rows=tuple((label, *map(number, (*found, sum(found)))) for label, found in rows if any(found)),
    )
