"""The parts of a review's PDF, in the order of guidance: documents, annexes, action plan, the letter last."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from dhr.documents.rendered import Heading, Rendered, RenderedReview
from dhr.documents.words import word
from dhr.pdf.layout.printing import printable
from dhr.sources.settings import Settings

_LETTERED = re.compile(r"(?:Annex|Appendix|Atodiad)\s+([A-Z])\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part: its anchor, title, language, HTML for print, the headings that the contents list, and its layout."""

    anchor: str
    title: str
    html: str
    language: str = "en"
    headings: tuple[Heading, ...] = ()
    layout: str = "text"


def parts_of(rendered: RenderedReview, settings: Settings) -> tuple[Part, ...]:
    """The parts in their order. Annexes are lettered; one whose title brings a letter of its own keeps it."""
    letters = _free_letters(rendered)
    found: list[Part] = []
    site = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
    folder = f"reviews/{rendered.review.slug}/"
    for number, (document, is_annex, layout) in enumerate(_ordered(rendered), start=1):
        language = document.document.language
        title = document.title
        if is_annex and not _LETTERED.match(title):
            title = f"{word('annex', language)} {next(letters)}: {title}"
        prefix = f"part{number}-"
        found.append(
            Part(
                anchor=f"part{number}",
                title=title,
                html=printable(document, prefix=prefix, site=site, page=f"{folder}{_page(document)}/"),
                language=language,
                headings=tuple(Heading(h.level, prefix + h.anchor, h.text) for h in _listed(document, layout)),
                layout=layout,
            )
        )
    return tuple(found)


def _ordered(rendered: RenderedReview) -> Iterator[tuple[Rendered, bool, str]]:
    """Each document with whether it is an annex, and its layout: English before Welsh, plan before letter."""
    documents = rendered.documents
    for kind, is_english in (("executive summary", True), ("overview report", True), ("executive summary", False)):
        yield from ((d, False, "text") for d in documents if _is(d, kind, is_english))
    for document in documents:
        if document.document.kind not in ("executive summary", "overview report", "annex"):
            yield document, False, "text"
    yield from ((d, False, "text") for d in documents if _is(d, "overview report", False))
    yield from ((d, True, "text") for d in documents if d.document.kind == "annex")
    if rendered.plan:
        yield rendered.plan, True, "plan"
    if rendered.letter:
        yield rendered.letter, True, "letter"


def _listed(document: Rendered, layout: str) -> Iterator[Heading]:
    """The headings that the contents show: a plan's recommendations, otherwise the sections; never the notes."""
    level = 3 if layout == "plan" else 2
    notes = word("notes", document.document.language)
    return (heading for heading in document.headings if heading.level == level and heading.text != notes)


def _is(document: Rendered, kind: str, is_english: bool) -> bool:
    return document.document.kind == kind and (document.document.language == "en") == is_english


def _free_letters(rendered: RenderedReview) -> Iterator[str]:
    titles = (_LETTERED.match(d.title) for d in rendered.documents if d.document.kind == "annex")
    taken = {match.group(1).upper() for match in titles if match}
    return (letter for letter in ascii_uppercase if letter not in taken)


def _page(document: Rendered) -> str:
    """The folder of the document's page in that of its review."""
    return re.sub(r"\.(md|ya?ml|csv|pdf)$", "", document.document.path)
