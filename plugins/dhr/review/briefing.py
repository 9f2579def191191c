"""A learning briefing: what several reviews teach, with links to them."""

from dataclasses import dataclass, field
from pathlib import Path

from dhr.review.dates import PartialDate
from dhr.review.facts import SLUG, Document


@dataclass(frozen=True, kw_only=True)
class Briefing:
    """One briefing. `reviews` are the slugs that its text cites; a briefing is published only when all of them are."""

    slug: str
    title: str
    summary: str
    published: PartialDate
    text: Document
    audience: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    content_note: str = ""
    pseudonyms: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    folder: Path = field(compare=False)

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.slug):
            raise ValueError("a folder's name is small letters, digits and single hyphens, such as 2024-stalking")
