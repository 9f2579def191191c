"""Search records: one small HTML file for each section of a review or briefing, from which the index is made.

What the search page can rely on, and why it is so (measured on Pagefind 1.5.2):
- A record lies at the address of its section with `.html` after it: `reviews/2023-rowan/overview-report/#p12.html`.
  So `data.url` of a result, less that ending, is the link, right under any base path. Pagefind's other way, metadata
  named `url`, would be searched: the words of all metadata are, and "reviews" would then be found in every record.
- For the same reason the kind of document is no metadata ("summary" would be found in every executive summary). The
  address tells it. Metadata are `title` and `heading`, whose words a reader does expect to find.
- Each record has one filter: `review` (or `briefing`) with the slug, so that a query's filter counts give the exact
  number of reviews without a result being loaded. Other facets follow from the slug, which the list of reviews has
  with all its facets on the page. As filters, every visitor would load them before the first query: at 1,500 reviews
  of 13 sections 1.2 MB instead of 52 KB.
- Letters are not searched: they are about the review, not of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from dhr.documents.rendered import Rendered, RenderedReview, Section
from dhr.review.briefing import Briefing
from dhr.search.problem import SearchProblem

_ANCHOR = re.compile(r"[^/\\\x00-\x20]*")
_LONGEST_NAME = 80  # characters; file systems take 255 bytes


@dataclass(frozen=True)
class Record:
    """One section: the address of its page on the site, the filter it is counted under, and what is searched."""

    page: str
    filter: str
    slug: str
    title: str
    language: str
    section: Section


def write_records(
    reviews: Iterable[RenderedReview],
    *,
    folder: Path,
    briefings: Iterable[tuple[Briefing, Rendered]] = (),
) -> None:
    """Write a record for each section with words in it, below `folder`; withdrawn reviews are left out."""
    folder.mkdir(parents=True, exist_ok=True)
    made: set[str] = set()
    for review in reviews:
        if not review.review.is_withdrawn:
            _write(_of_review(review), folder, made)
    for briefing, rendered in briefings:
        _write(_of_briefing(briefing, rendered), folder, made)


def _of_review(rendered: RenderedReview) -> Iterator[Record]:
    review = rendered.review
    home = f"reviews/{review.slug}/"
    pages = [(home, rendered.landing)]
    pages += [(f"{home}{_page_name(document)}/", document) for document in rendered.documents]
    pages += [(f"{home}action-plan/", rendered.plan)] if rendered.plan else []
    for page, document in pages:
        for section in document.sections:
            yield Record(page, "review", review.slug, review.title, document.document.language, section)


def _of_briefing(briefing: Briefing, rendered: Rendered) -> Iterator[Record]:
    for section in rendered.sections:
        page = f"briefings/{briefing.slug}/"
        yield Record(page, "briefing", briefing.slug, briefing.title, rendered.document.language, section)


def _page_name(rendered: Rendered) -> str:
    return rendered.document.path.removesuffix(".md")


def _write(records: Iterable[Record], folder: Path, made: set[str]) -> None:
    # Plain calls and joined strings: with 20,000 records the comfort of paths would cost as much as the writing.
    for number, record in enumerate(records):
        if not record.section.text.strip():
            continue
        parent = f"{folder}/{record.page}"
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        try:
            with open(f"{parent}{_file_name(record, number)}", "x", encoding="utf-8") as file:  # noqa: PTH123
                file.write(_html(record))
        except FileExistsError:
            raise SearchProblem(f"Two sections of {record.page} have one address, so search would miss one.") from None


def _file_name(record: Record, number: int) -> str:
    anchor = record.section.anchor
    if not anchor:
        return "index.html"
    if not _ANCHOR.fullmatch(anchor):
        raise SearchProblem(f"A section of {record.page} has an address that cannot be linked to.")
    if len(anchor) > _LONGEST_NAME:
        # No such place on the page: the link then leads to its top, which is better than no result.
        anchor = f"{anchor[:_LONGEST_NAME]}~{number}"
    return f"#{anchor}.html"


def _html(record: Record) -> str:
    section = record.section
    # Text before the first heading bears the document's title: words like "executive summary" that say nothing of it.
    heading = section.heading if section.anchor else ""
    heading = f'<meta data-pagefind-meta="heading[content]" content="{escape(heading)}">' if heading else ""
    return (
        f'<!doctype html><html lang="{escape(record.language)}"><head><meta charset="utf-8">'
        f'<meta data-pagefind-meta="title[content]" content="{escape(record.title)}">'
        f'<meta data-pagefind-filter="{record.filter}[content]" content="{record.slug}">{heading}'
        f"</head><body data-pagefind-body><p>{escape(section.text)}</p></body></html>"
    )
