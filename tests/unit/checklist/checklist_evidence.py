"""Evidence on a review that meets everything, and small changes to it, each of which says only what it changes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from repository import LETTER, write_review, write_settings

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from dhr.checklist.evidence import Evidence, PdfFacts
from dhr.review.dates import PartialDate
from dhr.review.facts import Document, Letter
from dhr.review.publication import CopySent
from dhr.sources.files import Folder
from dhr.sources.fingerprint import fingerprint
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings
from dhr.vocabulary.recipients import usual_recipients

Change = Callable[[Evidence], Evidence]

PDF = PdfFacts(
    size=300_000,
    pages=20,
    title="Alder – domestic homicide review",
    language="en-GB",
    is_tagged=True,
    shows_title=True,
    headings=12,
    figures_without_text=0,
    tables_without_heads=0,
    letter_page=19,
    after_letter=False,
    plan_page=14,
)
COPIES = tuple(CopySent(to=to.name, on=PartialDate(2024, 4, 9)) for to in usual_recipients())

HELD = Report(findings=(Finding(Place("a.md"), "exact-date", Severity.HOLD, 3),))
ASKED = Report(findings=(Finding(Place("a.md"), "school", Severity.QUERY, 3),))
UNREAD = Report(unchecked=(Unchecked("a.pdf", "It cannot be opened."),))

OVERVIEW = Document(kind="overview report", path="overview-report.md", text="# Overview\n\nAlder was a gardener.\n")


def good_evidence(root: Path) -> Evidence:
    """The review of `tests/repository.py`, published and told of, with a PDF."""
    folder = write_review(root)
    (review,) = load_library(read_settings(write_settings(root))).reviews
    review = replace(review, publication=replace(review.publication, copies_sent=COPIES))
    return Evidence(
        review=review,
        report=Report(),
        pdf=PDF,
        letter_text=LETTER,
        files=fingerprint(Folder(folder, root=root)),
        recipients=usual_recipients(),
        contact="reviews@example.org",
    )


def as_it_is(evidence: Evidence) -> Evidence:
    """No change."""
    return evidence


def each(*changes: Change) -> Change:
    """One change after the other."""

    def change(evidence: Evidence) -> Evidence:
        for one in changes:
            evidence = one(evidence)
        return evidence

    return change


def evidence_with(**changes: Any) -> Change:
    """Other evidence beside the review."""
    return lambda e: replace(e, **changes)


def review_with(**changes: Any) -> Change:
    """Other facts of the review."""
    return lambda e: replace(e, review=replace(e.review, **changes))


def publication_with(**changes: Any) -> Change:
    """Another record of its publication."""
    return lambda e: review_with(publication=replace(e.review.publication, **changes))(e)


def clearance_with(**changes: Any) -> Change:
    """Another record of what the letter says."""

    def change(evidence: Evidence) -> Evidence:
        recorded = evidence.review.publication.clearance
        assert recorded is not None
        return publication_with(clearance=replace(recorded, **changes))(evidence)

    return change


def pdf_with(**changes: Any) -> Change:
    """Another PDF."""
    return evidence_with(pdf=replace(PDF, **changes))


def dates_with(**changes: Any) -> Change:
    """Other key dates."""
    return lambda e: review_with(dates=replace(e.review.dates, **changes))(e)


def documents_with(*documents: Document) -> Change:
    """More documents."""
    return lambda e: review_with(documents=(*e.review.documents, *documents))(e)


def annex(text: str, path: str = "annexes/letters.md") -> Change:
    """An annex to the cleared overview report."""
    cleared = clearance_with(clears=("executive summary", "overview report", "action plan"))
    return each(cleared, documents_with(OVERVIEW, Document(kind="annex", path=path, text=text)))


def overview(text: str) -> Change:
    """An overview report."""
    return documents_with(replace(OVERVIEW, text=text))


def summary(text: str) -> Change:
    """Another executive summary, and a landing page that says nothing."""

    def change(evidence: Evidence) -> Evidence:
        landing = replace(evidence.review.landing, text="Alder was a gardener.\n")
        documents = (replace(evidence.review.documents[0], text=text),)
        return review_with(documents=documents, landing=landing)(evidence)

    return change


def summary_without(words: str, instead: str = "") -> Change:
    """The executive summary with other words in one place."""

    def change(evidence: Evidence) -> Evidence:
        text = evidence.review.documents[0].text
        assert words in text
        return summary(text.replace(words, instead))(evidence)

    return change


def plan_with(**changes: Any) -> Change:
    """Another action plan."""

    def change(evidence: Evidence) -> Evidence:
        assert evidence.review.action_plan is not None
        return review_with(action_plan=replace(evidence.review.action_plan, **changes))(evidence)

    return change


def action_with(**changes: Any) -> Change:
    """Another action in the plan of one action."""

    def change(evidence: Evidence) -> Evidence:
        assert evidence.review.action_plan is not None
        (recommendation,) = evidence.review.action_plan.recommendations
        (action,) = recommendation.actions
        changed = replace(recommendation, actions=(replace(action, **changes),))
        return plan_with(recommendations=(changed,))(evidence)

    return change


def letter_says(body: str, *, pdf: str = "") -> Change:
    """A letter of the same date with another body; `pdf` is the body of its PDF, where it has text of its own."""
    layer = _letter(pdf) if pdf else ""
    letter = Letter(pdf="qa-letter.pdf", transcription=Document(kind="letter", path="qa-letter.md", text=_letter(body)))
    return each(review_with(letter=letter), evidence_with(letter_text=_letter(body), letter_layer=layer))


def _letter(body: str) -> str:
    thanks = (
        "Thank you for submitting the report on Alder to the Quality Assurance Panel, which considered it with care."
    )
    return f"Home Office\n\n12 February 2024\n\nDear Margaret,\n\n{thanks}\n\n{body}\n\nYours sincerely,\n" + "\n" * 100


def signed_by(*names: str, **changes: Any) -> Change:
    """Signatures by others under the files as they are, or as `changes` says."""

    def change(evidence: Evidence) -> Evidence:
        (signed,) = evidence.review.publication.sign_offs
        return publication_with(sign_offs=tuple(replace(signed, by=name, **changes) for name in names))(evidence)

    return change
