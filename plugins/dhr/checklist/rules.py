"""One function per requirement: evidence in, answer out. Nothing here reads a file or a clock."""

import re
from collections.abc import Callable

from dhr.checklist.evidence import Evidence
from dhr.checklist.headings import INTERNAL, OVERVIEW_SECTIONS, SUMMARY_SECTIONS, headings, missing_sections
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet, Unchecked
from dhr.review.publication import ACTION_PLAN, EXECUTIVE_SUMMARY, OVERVIEW_REPORT

PDF_LIMIT = 20_000_000

_NO_PDF = Unchecked("The PDF has not been made, because something else holds the review.")
_NO_PLAN = NotMet("There is no action plan.")


def clearance(evidence: Evidence) -> Answer:
    """G1: a dated letter whose scope is recorded, every condition signed off."""
    recorded = evidence.review.publication.clearance
    if recorded is None:
        return NotMet("No clearance is recorded.")
    if evidence.review.letter is None:
        return NotMet("The clearance letter is missing.")
    if not recorded.clears:
        return NotMet("It is not recorded which documents the letter clears.")
    open_points = [c.point for c in recorded.conditions if not c.done_by or c.on is None]
    if open_points:
        return NotMet(f"The letter's points are not all signed off: {', '.join(open_points)}.")
    return Met()


def cleared_documents(evidence: Evidence) -> Answer:
    """G2: nothing is published that the letter does not clear. An annex belongs to the overview report."""
    recorded = evidence.review.publication.clearance
    if recorded is None:
        return NotMet("No clearance is recorded, so no document is cleared.")
    kinds = {OVERVIEW_REPORT if d.kind == "annex" else d.kind for d in evidence.review.documents}
    kinds |= {ACTION_PLAN} if evidence.review.action_plan else set()
    uncleared = sorted(kinds - set(recorded.clears))
    return NotMet(f"The letter does not clear: {', '.join(uncleared)}.") if uncleared else Met()


def internal_documents(evidence: Evidence) -> Answer:
    """G3: no individual management review, raw chronology or minutes among the documents."""
    for document in evidence.review.documents:
        title = next(iter(headings(document.text)), "") + " " + re.sub(r"[-_/.]", " ", document.path)
        if document.kind == "annex" and INTERNAL.search(title):
            return NotMet("An annex looks like an individual management review, a chronology or minutes.")
    return Met()


def pdf_size(evidence: Evidence) -> Answer:
    """G4: one PDF under 20,000,000 bytes."""
    if evidence.pdf is None:
        return _NO_PDF
    size = evidence.pdf.size
    return Met() if size < PDF_LIMIT else NotMet(f"The PDF has {size / 1e6:.1f} MB.")


def letter_is_last_annex(evidence: Evidence) -> Answer:
    """G5: the letter's annex is in the PDF and nothing follows it."""
    if evidence.pdf is None:
        return _NO_PDF
    if not evidence.pdf.letter_page:
        return NotMet("The PDF has no annex with the clearance letter.")
    return NotMet("Something follows the letter in the PDF.") if evidence.pdf.after_letter else Met()


def letter_published(evidence: Evidence) -> Answer:
    """G6: the letter is an item of its own, with text that everybody can read."""
    if evidence.review.letter is None:
        return NotMet("The clearance letter is missing.")
    if not evidence.letter_text.strip():
        return NotMet("The letter has no text: it needs a transcription, qa-letter.md.")
    return Met()


def action_plan_annex(evidence: Evidence) -> Answer:
    """G7: the plan exists and is an annex of the PDF."""
    if evidence.review.action_plan is None:
        return _NO_PLAN
    if evidence.pdf is None:
        return _NO_PDF
    return Met() if evidence.pdf.plan_page else NotMet("The PDF has no annex with the action plan.")


def implementation_updates(evidence: Evidence) -> Answer:
    """G8: each action has a dated update, or says that there is none yet and as at which date."""
    if evidence.review.action_plan is None:
        return _NO_PLAN
    undated = [action.number for action in evidence.review.action_plan.actions() if not action.has_dated_update]
    if undated:
        return NotMet(f"Actions without a dated update: {_some(undated)}.")
    return Met()


def live_document(evidence: Evidence) -> Answer:
    """G9: the plan carries the note on the live document."""
    if evidence.review.action_plan is None:
        return _NO_PLAN
    return Met() if evidence.review.action_plan.live_document else NotMet("The note is missing.")


def anonymised(evidence: Evidence) -> Answer:
    """G13: no finding that holds is left."""
    count = len(evidence.report.holds)
    if count:
        return NotMet(f"{count} finding{'s' * (count > 1)} of the anonymisation check must be resolved.")
    return Met()


def real_names(evidence: Evidence) -> Answer:
    """G14: a person who is named without a pseudonym is named with the family's recorded agreement."""
    review = evidence.review
    agreed = {agreement.name for agreement in review.publication.real_names}
    people = {person.name for person in (*review.victims, *review.perpetrators)}
    unagreed = people - agreed - set(review.people.pseudonyms)
    if unagreed:
        return NotMet(f"{len(unagreed)} of the people concerned have neither a declared pseudonym nor an agreement.")
    return Met() if agreed else NotApplicable("Every person concerned appears under a pseudonym.")


def executive_summary(evidence: Evidence) -> Answer:
    """G15: the executive summary is there."""
    return Met() if evidence.review.document(EXECUTIVE_SUMMARY) else NotMet("There is no executive summary.")


def summary_sections(evidence: Evidence) -> Answer:
    """G16: the executive summary has the usual sections, by any of their usual headings."""
    document = evidence.review.document(EXECUTIVE_SUMMARY)
    if document is None:
        return NotApplicable("There is no executive summary.")
    missing = missing_sections(document.text, SUMMARY_SECTIONS)
    return NotMet(f"No section was found on: {', '.join(missing)}.") if missing else Met()


def overview_sections(evidence: Evidence) -> Answer:
    """G17: the overview report, where it is published, has the usual sections."""
    document = evidence.review.document(OVERVIEW_REPORT)
    if document is None:
        return NotApplicable("No overview report is published.")
    missing = missing_sections(document.text, OVERVIEW_SECTIONS)
    return NotMet(f"No section was found on: {', '.join(missing)}.") if missing else Met()


def pseudonym_statement(evidence: Evidence) -> Answer:
    """G18: some document speaks of pseudonyms."""
    pattern = r"pseudonym|not (?:his|her|their|the) real name|names? (?:have|has) been changed|known in this report as"
    found = any(re.search(pattern, text, re.IGNORECASE) for text in _texts(evidence))
    return Met() if found else NotMet("No document says that names are pseudonyms.")


def condolence(evidence: Evidence) -> Answer:
    """G19: some document expresses condolences."""
    found = any(re.search("condolence|sympath", text, re.IGNORECASE) for text in _texts(evidence))
    return Met() if found else NotMet("No document expresses condolences.")


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


def hidden_places(evidence: Evidence) -> Answer:
    """G24: nothing was left unchecked."""
    count = len(evidence.report.unchecked)
    return NotMet(f"{count} thing{'s' * (count > 1)} could not be searched.") if count else Met()


def one_pseudonym(evidence: Evidence) -> Answer:
    """G25: the names of the title are those of the address, the documents and the PDF's title."""
    review = evidence.review
    names = _words(review.title)
    strange = {word for word in review.slug.split("-") if not word.isdigit()} - names
    if strange:
        return NotMet("The folder's name holds a word that the title does not.")
    main = [d for d in review.documents if d.kind in (EXECUTIVE_SUMMARY, OVERVIEW_REPORT)]
    without = [d.path for d in main if not names & _words(d.text)]
    if without:
        return NotMet(f"The title's name does not occur in {', '.join(without)}.")
    if evidence.pdf is not None and review.title not in evidence.pdf.title:
        return NotMet("The PDF's title does not hold the title's name.")
    return Met()


def welsh_version(evidence: Evidence) -> Answer:
    """G26: a review from Wales says how far the Welsh version goes, none included."""
    if evidence.review.region != "Wales":
        return NotApplicable("The review is not from Wales.")
    return Met() if "cy" in evidence.review.languages else NotMet("The state of the Welsh version is not recorded.")


def review_date(evidence: Evidence) -> Answer:
    """G27: there is a date on which to review whether it stays online."""
    return Met() if evidence.review.dates.review_by else NotMet("No date is given.")


def lead_agency(evidence: Evidence) -> Answer:
    """G28: no lead's agency is only the name of a declared professional."""
    if evidence.review.action_plan is None:
        return NotApplicable("There is no action plan.")
    names = {person.name.casefold() for person in evidence.review.people.professionals}
    alone = [a.number for a in evidence.review.action_plan.actions() if a.lead.agency.casefold() in names]
    return NotMet(f"A person leads alone: {_some(alone)}.") if alone else Met()


RULES: dict[str, Callable[[Evidence], Answer]] = {
    "G1": clearance,
    "G2": cleared_documents,
    "G3": internal_documents,
    "G4": pdf_size,
    "G5": letter_is_last_annex,
    "G6": letter_published,
    "G7": action_plan_annex,
    "G8": implementation_updates,
    "G9": live_document,
    "G13": anonymised,
    "G14": real_names,
    "G15": executive_summary,
    "G16": summary_sections,
    "G17": overview_sections,
    "G18": pseudonym_statement,
    "G19": condolence,
    "G23": accessible_pdf,
    "G24": hidden_places,
    "G25": one_pseudonym,
    "G26": welsh_version,
    "G27": review_date,
    "G28": lead_agency,
}


def _texts(evidence: Evidence) -> list[str]:
    return [evidence.review.landing.text, *(document.text for document in evidence.review.documents)]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _some(numbers: list[str]) -> str:
    shown = ", ".join(numbers[:8])
    return shown if len(numbers) <= 8 else f"{shown} and {len(numbers) - 8} more"
