"""The pages of recommendations: all of them, and those to one addressee or on one theme."""

from collections.abc import Iterator, Mapping

from dhr.pages.addresses import recommendations_path, value_slugs
from dhr.pages.advice import ASPECTS, Advice, Aspect, advice
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.filters import filters
from dhr.pages.wording import day, number_of

# A thousand reviews have some fifteen thousand recommendations: too many words for one page. Above this number the
# first page leads to the lists by addressee and theme instead of holding every text.
MOST_ON_ONE_PAGE = 500

_SHELVED = tuple(aspect for aspect in ASPECTS if aspect.key in ("addressee", "theme"))
_Slugs = Mapping[str, Mapping[str, str]]


def recommendations_pages(content: SiteContent) -> Iterator[Page]:
    """The page of all recommendations, then one for each addressee and theme."""
    every = advice(content.library.published, content.reviews, content.as_at)
    slugs = {aspect.key: value_slugs(v for a in every for v in aspect.values(a)) for aspect in _SHELVED}
    yield _all(every, slugs, content)
    for aspect in _SHELVED:
        for value, _ in aspect.counts(every):
            own = tuple(item for item in every if value in aspect.values(item))
            yield _some(own, aspect, value=value, slug=slugs[aspect.key][value], content=content)


def _all(every: tuple[Advice, ...], slugs: _Slugs, content: SiteContent) -> Page:
    listed = every if len(every) <= MOST_ON_ONE_PAGE else ()
    shelves = [
        (a, [(a.label_of(v), count, recommendations_path(a.key, slugs[a.key][v])) for v, count in a.counts(every)])
        for a in _SHELVED
    ]
    return draw(
        "recommendations.html",
        path=recommendations_path(),
        title="Recommendations",
        description=f"{number_of(len(every), 'recommendation')} of the reviews: whom they address, and what became "
        f"of them by {day(content.as_at)}.",
        kind="filter" if listed else "page",
        advice=listed,
        total=len(every),
        reviews=len({item.review.slug for item in every}),
        shelves=[shelf for shelf in shelves if shelf[1]],
        filters=filters(ASPECTS, listed),
        as_at=content.as_at,
    )


def _some(own: tuple[Advice, ...], aspect: Aspect, *, value: str, slug: str, content: SiteContent) -> Page:
    return draw(
        "recommendations_some.html",
        path=recommendations_path(aspect.key, slug),
        title=f"Recommendations: {aspect.label_of(value)}",
        description=f"{number_of(len(own), 'recommendation')}. {aspect.label}: {aspect.label_of(value)}.",
        kind="filter",
        trail=(("Recommendations", recommendations_path()),),
        aspect=aspect,
        label_of_value=aspect.label_of(value),
        advice=own,
        filters=filters([other for other in ASPECTS if other is not aspect], own),
        as_at=content.as_at,
    )
