"""The pages of one review: its landing page, then a page for each document."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dhr.documents.rendered import Rendered, RenderedReview
from dhr.pages import citing
from dhr.pages.addresses import document_path, letter_path, plan_path, review_path
from dhr.pages.browse import TRAIL, Shelves
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.facts import facts, key_dates, published_parts, themes
from dhr.pages.placing import placed
from dhr.review.facts import Review

_LEARNING = re.compile(r"lesson|learn|finding|key issue|gwersi|dysg", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A document of a review as a page: its address, and the document."""

    path: str
    rendered: Rendered

    @property
    def title(self) -> str:
        """What the document is called, in its language."""
        return self.rendered.title

    @property
    def kind(self) -> str:
        """The document's kind, such as `annex`."""
        return self.rendered.document.kind

    @property
    def html(self) -> str:
        """The document as it stands on its page."""
        return placed(self.rendered.html, self.path, folder=review_path(self.path.split("/")[1]))

    @property
    def language(self) -> str:
        """The document's language."""
        return self.rendered.document.language


def parts(made: RenderedReview) -> tuple[Part, ...]:
    """The review's documents in reading order: summary, report, addenda, annexes, action plan, letter last."""
    slug = made.review.slug
    found = [Part(document_path(slug, d.document), d) for d in made.documents]
    order = ["executive summary", "overview report", "addendum", "annex"]
    found.sort(key=lambda part: order.index(part.kind) if part.kind in order else len(order))
    if made.plan:
        found.append(Part(plan_path(slug), made.plan))
    if made.letter:
        found.append(Part(letter_path(slug), made.letter))
    return tuple(found)


def review_pages(made: RenderedReview, content: SiteContent, shelves: Shelves, name: str) -> Iterator[Page]:
    """Every page of a review. `name` is what it is called outside its own pages, unique on the site."""
    documents = parts(made)
    yield _landing(made, documents, content=content, shelves=shelves, name=name)
    stops = [None, *documents, None]
    for before, part, after in zip(stops, documents, stops[2:], strict=False):
        yield _document(made.review, part, name=name, around=(before, after), documents=documents)


def _landing(
    made: RenderedReview, documents: tuple[Part, ...], *, content: SiteContent, shelves: Shelves, name: str
) -> Page:
    review = made.review
    pdf_size = content.pdf_sizes.get(review.slug, 0)
    work = citing.citation(review, content.settings, has_pdf=pdf_size > 0)
    return draw(
        "review.html",
        path=review_path(review.slug),
        title=name,
        description=review.summary,
        trail=TRAIL,
        head=citing.head(work),
        review=review,
        landing_html=placed(made.landing.html, review_path(review.slug), folder=review_path(review.slug)),
        documents=documents,
        ways=_ways(documents),
        facts=facts(review, shelves),
        dates=key_dates(review.dates),
        cleared=published_parts(review),
        themes=themes(review, shelves),
        briefings=content.library.briefings_citing(review.slug),
        pdf=f"{review.slug}.pdf" if pdf_size else "",
        pdf_size=pdf_size,
        citation=(citing.in_words(work), citing.bibtex(work), citing.ris(work)),
        settings=content.settings,
    )


def _document(
    review: Review, part: Part, *, name: str, around: tuple[Part | None, Part | None], documents: tuple[Part, ...]
) -> Page:
    before, after = around
    return draw(
        "document.html",
        path=part.path,
        title=f"{part.title}: {name}",
        description=f"{part.title}. {review.summary}",
        language=part.language,
        trail=(*TRAIL, (name, review_path(review.slug))),
        review=review,
        part=part,
        documents=documents,
        before=before,
        after=after,
        ways={way: to for way, to in _ways(documents).items() if to != part.path},
        landing_path=review_path(review.slug),
    )


def _ways(documents: tuple[Part, ...]) -> Mapping[str, str]:
    """Ways past the account of what happened: to what was learned, and to the recommendations."""
    ways = {}
    summary = next((part for part in documents if part.kind == "executive summary" and part.language == "en"), None)
    if summary:
        heading = next((h for h in summary.rendered.headings if _LEARNING.search(h.text)), None)
        ways["learned"] = summary.path + (f"#{heading.anchor}" if heading else "")
    plan = next((part for part in documents if part.kind == "action plan"), None)
    if plan:
        ways["recommendations"] = plan.path
    return ways
