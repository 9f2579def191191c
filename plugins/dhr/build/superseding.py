"""How a review differs from what is published of it, and what the next version of it is."""

from dataclasses import dataclass
from pathlib import Path

from dhr.build.gate.judging import letter_in_words
from dhr.build.links import review_address
from dhr.changes.documents import Documents, document_changes, published
from dhr.changes.plan import plan_changes
from dhr.corpus.write import plan_csv
from dhr.documents.render import render_review
from dhr.documents.rendered import RenderedReview
from dhr.documents.words import ACTION_PLAN_TITLE
from dhr.pages.addresses import review_path
from dhr.pages.review import parts
from dhr.review.facts import Review
from dhr.review.publication import Version
from dhr.sources.settings import Settings

_INDEX = "index.html"
ADDENDUM, CORRECTION, PLAN_UPDATE = "addendum", "correction", "action plan update"


@dataclass(frozen=True)
class Difference:
    """What would change for readers, a line each, and the kind of version that this suggests."""

    lines: tuple[str, ...]
    kind: str


def difference(review: Review, *, settings: Settings) -> Difference | None:
    """The review as its sources stand against its pages on the site; None where it is not published there."""
    folder = settings.site / review_path(review.slug)
    if not (folder / _INDEX).is_file():
        return None
    made = render_review(review, link=review_address, letter_text=letter_in_words(review, settings=settings))
    documents = tuple(document_changes(_published(folder), _now(made)))
    table = folder / "action-plan.csv"
    old = table.read_text(encoding="utf-8") if table.is_file() else ""
    plan = tuple(plan_changes(old, plan_csv(review))) if review.action_plan and old else ()
    return Difference((*documents, *plan), _kind(review, documents, plan))


def next_versions(review: Review, version: Version) -> tuple[Version, ...]:
    """The versions to record: the new one, and before it the first publication where that is not on record yet."""
    known = review.publication.versions
    if known or review.dates.published is None:
        return (version,)
    return (Version(number=1, on=review.dates.published, kind="first publication"), version)


def _now(made: RenderedReview) -> Documents:
    return {part.title: part.rendered.sections for part in parts(made) if part.title != ACTION_PLAN_TITLE}


def _published(folder: Path) -> Documents:
    pages = (page.read_text(encoding="utf-8") for page in sorted(folder.glob("**/*/index.html")))
    found = dict(document for page in pages if (document := published(page)))
    return {title: sections for title, sections in found.items() if title != ACTION_PLAN_TITLE}


def _kind(review: Review, documents: tuple[str, ...], plan: tuple[str, ...]) -> str:
    if plan and not documents:
        return PLAN_UPDATE
    added = {line.removesuffix(" was added.") for line in documents}
    is_addendum = any(d.kind == ADDENDUM for d in review.documents) and len(documents) == len(added) == 1
    return ADDENDUM if is_addendum else CORRECTION
