"""The page of how long reviews take: figures by year, then the stages of each review."""

from dhr.pages.addresses import register_link, review_path, timeliness_path
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.facts import Value
from dhr.pages.listing import by_publication, names
from dhr.pages.wording import short_month
from dhr.review.facts import Review
from dhr.review.register import REACHED, RegisterEntry
from dhr.review.stages import STAGES, WHOLE, Stages, stages_of
from dhr.vocabulary.terms import label

# A thousand rows of dates are a file to work with, not a page to read.
MOST_ON_ONE_PAGE = 500

_NOT_KNOWN, _NOT_YET = Value("not known"), Value("not yet")
_UNPUBLISHED = STAGES[1:-1]


def timeliness_page(content: SiteContent) -> Page:
    """The tables as they are given, and the dates that they are made of."""
    reviews, entries = content.library.published, content.library.register or ()
    listed = len(reviews) <= MOST_ON_ONE_PAGE
    return draw(
        "timeliness.html",
        path=timeliness_path(),
        title="How long reviews take",
        description="Months from a death to the published review, step by step, by year of publication.",
        trail=(("Statistics", "statistics/"),),
        figures=content.timeliness,
        total=len(reviews),
        heads=("Review", *(label("stage", name) for name in STAGES), "Months in all"),
        rows=_of_reviews(content) if listed else (),
        waiting_heads=("Number", "Partnership", "Year of death", *(label("stage", name) for name in _UNPUBLISHED)),
        waiting=tuple(_of_entry(entry) for entry in entries if len(entry.stages) > 1),
        register=register_link(content.library),
        files=[file for file in content.downloads if file.path.startswith("data/timeliness.")],
        as_at=content.as_at,
    )


def _of_reviews(content: SiteContent) -> tuple[tuple[Value, ...], ...]:
    """A row for each review, as they came out, newest first."""
    called = names(content.library.published)
    return tuple(_of_review(review, called[review.slug]) for review in by_publication(content.library.published))


def _of_review(review: Review, name: str) -> tuple[Value, ...]:
    stages = stages_of(review)
    months = WHOLE.months(stages)
    total = _NOT_KNOWN if months is None else Value(str(months))
    return (Value(name, review_path(review.slug)), *(_date(stages, stage) for stage in STAGES), total)


def _of_entry(entry: RegisterEntry) -> tuple[Value, ...]:
    head = (entry.number, entry.partnership, str(entry.died.year))
    reached = REACHED[entry.stage]
    dates = (_date(entry.stages, name) if name in reached else _NOT_YET for name in _UNPUBLISHED)
    return (*map(Value, head), *dates)


def _date(stages: Stages, name: str) -> Value:
    """A stage's date to the month at most, whatever is known of it."""
    return Value(short_month(stages[name])) if name in stages else _NOT_KNOWN
