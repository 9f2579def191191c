"""What the documents say: their usual sections, pseudonyms, condolences, equality, Welsh."""

import re

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet
from dhr.checklist.sections import equality, missing_characteristics, missing_sections
from dhr.review.facts import Review
from dhr.review.publication import EXECUTIVE_SUMMARY, OVERVIEW_REPORT

_PSEUDONYMS = r"pseudonym|not (?:his|her|their|the) real name|names? (?:have|has) been changed|known in this report as"
_CHOSEN = r"\b(?:chos\w+|choice|(?:select|pick|suggest)ed|(?:given|assigned|allocated) by|agreed (?:by|with))\b"
_STATES = ("none", "summary", "full")


def executive_summary(evidence: Evidence) -> Answer:
    """G15: the executive summary is there."""
    return Met() if evidence.review.document(EXECUTIVE_SUMMARY) else NotMet("There is no executive summary.")


def summary_sections(evidence: Evidence) -> Answer:
    """G16: the executive summary has the usual sections, by any of their usual headings."""
    document = evidence.review.document(EXECUTIVE_SUMMARY)
    if document is None:
        return NotApplicable("There is no executive summary.")
    return _sections(document.text, "summary")


def overview_sections(evidence: Evidence) -> Answer:
    """G17: the overview report, where it is published, has the usual sections."""
    document = evidence.review.document(OVERVIEW_REPORT)
    if document is None:
        return NotApplicable("No overview report is published.")
    return _sections(document.text, "overview")


def _sections(text: str, kind: str) -> Answer:
    missing = missing_sections(text, kind)
    return NotMet(f"No section was found on: {', '.join(missing)}.") if missing else Met()


def pseudonym_statement(evidence: Evidence) -> Answer:
    """G18: some document says that names are pseudonyms, and who chose them."""
    paragraphs = [
        p for text in _texts(evidence) for p in text.split("\n\n") if re.search(_PSEUDONYMS, p, re.IGNORECASE)
    ]
    if not paragraphs:
        return NotMet("No document says that names are pseudonyms.")
    chosen = any(re.search(_CHOSEN, paragraph, re.IGNORECASE) for paragraph in paragraphs)
    return Met() if chosen else NotMet("No document says who chose the pseudonyms.")


def condolence(evidence: Evidence) -> Answer:
    """G19: some document expresses condolences."""
    found = any(re.search(r"\b(?:condolences?|sympath(?:y|ies))\b", text, re.IGNORECASE) for text in _texts(evidence))
    return Met() if found else NotMet("No document expresses condolences.")


def protected_characteristics(evidence: Evidence) -> Answer:
    """G22: the section on equality and diversity names each characteristic of the Equality Act 2010, s.4."""
    reports = [d for d in evidence.review.documents if d.kind in (OVERVIEW_REPORT, EXECUTIVE_SUMMARY)]
    sections = [section for document in reports if (section := equality(document.text))]
    if not sections and evidence.review.document(OVERVIEW_REPORT) is None:
        return NotApplicable("The overview report, which holds that section, is not published.")
    if not sections:
        return NotMet("No section on equality and diversity was found.")
    missing = missing_characteristics("\n".join(sections))
    return NotMet(f"The section on equality and diversity does not name: {', '.join(missing)}.") if missing else Met()


def one_pseudonym(evidence: Evidence) -> Answer:
    """G25: the names of the title are those of the address, the documents and the PDF's title."""
    review = evidence.review
    strange = {word for word in review.slug.split("-") if not word.isdigit()} - _words(review.title)
    if strange:
        return NotMet("The folder's name holds a word that the title does not.")
    names = _names_in_title(review)
    main = [d for d in review.documents if d.kind in (EXECUTIVE_SUMMARY, OVERVIEW_REPORT)]
    without = [d.path for d in main if not names <= _words(d.text)]
    if without:
        return NotMet(f"The title's name does not occur in {', '.join(without)}.")
    if evidence.pdf is not None and review.title not in evidence.pdf.title:
        return NotMet("The PDF's title does not hold the title's name.")
    return Met()


def _names_in_title(review: Review) -> set[str]:
    """The words of the declared pseudonyms that stand in the title; all its words where none does."""
    title = _words(review.title)
    declared = [words for name in review.people.pseudonyms if (words := _words(name)) <= title]
    return set().union(*declared) or title


def welsh_version(evidence: Evidence) -> Answer:
    """G26: a review from Wales says how far the Welsh version goes, none included, and it goes that far."""
    review = evidence.review
    if review.region != "Wales":
        return NotApplicable("The review is not from Wales.")
    state = review.languages.get("cy")
    if state not in _STATES:
        return NotMet("The state of the Welsh version is not recorded as none, summary or full.")
    wanted = {"none": (), "summary": (EXECUTIVE_SUMMARY,), "full": (EXECUTIVE_SUMMARY, OVERVIEW_REPORT)}[state]
    missing = [kind for kind in wanted if review.document(kind) and not review.document(kind, "cy")]
    if missing:
        return NotMet(
            f"The Welsh version is recorded as {state}, and these are missing in Welsh: {', '.join(missing)}."
        )
    return Met()


def _texts(evidence: Evidence) -> list[str]:
    return [evidence.review.landing.text, *(document.text for document in evidence.review.documents)]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
