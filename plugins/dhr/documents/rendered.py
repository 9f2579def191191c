"""Rendered documents: HTML, its headings, and its sections for the search index."""

from dataclasses import dataclass

from dhr.review.facts import Document, Review


@dataclass(frozen=True)
class Heading:
    """A heading: its level (2 to 4), anchor and words."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Section:
    """A stretch of a document under one heading of level 2 or 3, one record for search: anchor, heading, plain text.

    What stands before the first heading bears the document's title and no anchor.
    """

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Rendered:
    """One document as HTML: headings from level 2 down (the page or the PDF supplies level 1)."""

    document: Document
    title: str
    html: str
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class RenderedReview:
    """A review with all its documents rendered.

    `plan` is the action plan's document (title, HTML of the recommendations table, sections one per recommendation),
    `letter` the transcription of the clearance letter or the text taken from its PDF.
    """

    review: Review
    landing: Rendered
    documents: tuple[Rendered, ...]
    plan: Rendered | None
    letter: Rendered | None

    def document(self, kind: str, language: str = "en") -> Rendered | None:
        """The rendered document of a kind in a language, if there is one."""
        found = (d for d in self.documents if d.document.kind == kind and d.document.language == language)
        return next(found, None)
