"""The one PDF: its size, its annexes, and whether everybody can read it."""

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotMet, Unchecked

PDF_LIMIT = 20_000_000

_NO_PDF = Unchecked("The PDF has not been made, because something else holds the review.")


def pdf_size(evidence: Evidence) -> Answer:
    """G4: one PDF under 20,000,000 bytes, or under what the letter asks for where that is less."""
    if evidence.pdf is None:
        return _NO_PDF
    asked = (evidence.letter.limit or PDF_LIMIT, evidence.own_letter.limit or PDF_LIMIT)
    size, limit = evidence.pdf.size, min(PDF_LIMIT, *asked)
    return Met() if size < limit else NotMet(f"The PDF has {size / 1e6:.1f} MB; it must be below {limit / 1e6:g} MB.")


def letter_is_last_annex(evidence: Evidence) -> Answer:
    """G5: the letter's annex is in the PDF and nothing follows it."""
    if evidence.pdf is None:
        return _NO_PDF
    if not evidence.pdf.letter_page:
        return NotMet("The PDF has no annex with the clearance letter.")
    return NotMet("Something follows the letter in the PDF.") if evidence.pdf.after_letter else Met()


def action_plan_annex(evidence: Evidence) -> Answer:
    """G7: the plan exists and is an annex of the PDF."""
    if evidence.review.action_plan is None:
        return NotMet("There is no action plan.")
    if evidence.pdf is None:
        return _NO_PDF
    return Met() if evidence.pdf.plan_page else NotMet("The PDF has no annex with the action plan.")


def accessible_pdf(evidence: Evidence) -> Answer:
    """G23: tagged, titled, with a language, headings, table headers and text alternatives."""
    pdf = evidence.pdf
    if pdf is None:
        return _NO_PDF
    faults = {
        "tags": not pdf.is_tagged,
        "a title": not (pdf.title and pdf.shows_title),
        "a language": not pdf.language,
        "headings": not pdf.headings,
        "header cells in every table": pdf.tables_without_heads > 0,
        "a text alternative for every picture": pdf.figures_without_text > 0,
    }
    lacking = [name for name, is_fault in faults.items() if is_fault]
    return NotMet(f"The PDF lacks {', '.join(lacking)}.") if lacking else Met()
