"""The HTML of a review's PDF: cover, contents, parts."""

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dhr.documents.rendered import RenderedReview
from dhr.pdf.layout.parts import Part
from dhr.review.facts import Professional, Review
from dhr.sources.settings import Settings
from dhr.vocabulary.helplines import helplines
from dhr.vocabulary.terms import label


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("dhr.pdf.layout"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def report_html(rendered: RenderedReview, parts: tuple[Part, ...], *, settings: Settings, letter_follows: bool) -> str:
    """The whole report as one HTML page. `letter_follows`: the letter's own pages are joined behind it."""
    review = rendered.review
    return (
        _templates()
        .get_template("report.html")
        .render(
            review=review,
            review_type=label("review_type", review.review_type),
            facts=tuple(_facts(review, settings)),
            helplines=[line for line in helplines() if line.shown],
            settings=settings,
            letter_follows=letter_follows,
            parts=[(part, Markup(part.html)) for part in parts],  # noqa: S704 - cleaned by dhr.documents
        )
    )


def _facts(review: Review, settings: Settings) -> Iterator[tuple[str, str]]:
    """What the cover says of the review, as names and values."""
    yield "Death", review.death.when.label
    for person in authors(review):
        yield person.role[:1].upper() + person.role[1:], person.name
    dates = review.dates
    if dates.completed:
        yield "Report completed", dates.completed.label
    if review.publication.clearance:
        clearance = review.publication.clearance
        yield "Cleared for publication", f"{clearance.letter_date.label}, by the {clearance.cleared_by}"
    if dates.published:
        yield "Published", dates.published.label
    if dates.updated:
        versions = review.publication.versions
        yield "This version", f"{versions[-1].number}, {dates.updated.label}" if versions else dates.updated.label
    if settings.publisher:
        yield "Published by", settings.publisher
    yield "Licence", settings.licence_name
    yield "Reference", review.id


def authors(review: Review) -> tuple[Professional, ...]:
    """Who chaired the review and wrote the report; not the partnership's own chair."""
    people = review.people
    found = (*people.with_role("author"), *people.with_role("chair"))
    return tuple(dict.fromkeys(person for person in found if "partnership" not in person.role.casefold()))
