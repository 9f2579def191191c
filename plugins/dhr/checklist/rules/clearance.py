"""What the clearing body allowed: the letter, its scope and its conditions, and what may never be published."""

import re

from dhr.checklist.evidence import Evidence
from dhr.checklist.letter import LetterReading
from dhr.checklist.letter_text import holds, says
from dhr.checklist.outcome import Answer, Met, NotMet, Unchecked
from dhr.checklist.sections import headings, is_internal
from dhr.checklist.wording import wording
from dhr.review.publication import ACTION_PLAN, OVERVIEW_REPORT, Clearance

_DATES = "Compare the dates in publication.yml with the letter, and mend them."
_COMPARE = "Read the letter again, and mend publication.yml or the transcription, whichever is wrong."
_QUOTE_WHOLE = (
    "Quote the letter's whole sentence that clears the documents. "
    "Where it holds none, ask the clearing body for a letter that does."
)
# A scan may carry a stamp or a page number as text; a letter is longer.
_LEAST_LAYER = 200
_QUOTE = "If the letter does clear it, quote the letter's own sentence in publication.yml, under clearance, as words."


def clearance(evidence: Evidence) -> Answer:
    """G1: a dated letter whose scope is recorded as the letter gives it, every condition signed off."""
    recorded = evidence.review.publication.clearance
    if recorded is None:
        return NotMet("No clearance is recorded.")
    if evidence.review.letter is None:
        return NotMet("The clearance letter is missing.")
    if not recorded.clears:
        return NotMet("It is not recorded which documents the letter clears.")
    checks = (_date, _body, _scope, _both_texts, _conditions)
    return next((wrong for check in checks if (wrong := check(recorded, evidence))), Met())


def cleared_documents(evidence: Evidence) -> Answer:
    """G2: nothing is published that the letter does not clear. An annex belongs to the overview report.

    An addendum came after the letter: a version of the review says who cleared it.
    """
    recorded = evidence.review.publication.clearance
    if recorded is None:
        return NotMet("No clearance is recorded, so no document is cleared.")
    kinds = {OVERVIEW_REPORT if d.kind == "annex" else d.kind for d in evidence.review.documents} - {"addendum"}
    kinds |= {ACTION_PLAN} if evidence.review.action_plan else set()
    uncleared = sorted(kinds - set(recorded.clears))
    if uncleared:
        return NotMet(f"The letter does not clear: {', '.join(uncleared)}.")
    return _later(evidence) or Met()


def internal_documents(evidence: Evidence) -> Answer:
    """G3: no individual management review, raw chronology or minutes among the documents."""
    for document in evidence.review.documents:
        title = next(iter(headings(document.text)), "") + " | " + re.sub(r"[-_/.]", " ", document.path)
        if document.kind in ("annex", "addendum") and is_internal(title, document.text):
            return NotMet("An annex looks like an individual management review, a chronology or minutes.")
    return Met()


def _later(evidence: Evidence) -> Answer | None:
    """What came after the letter, an addendum or a new edition, was cleared by somebody on record."""
    addenda = sum(1 for document in evidence.review.documents if document.kind == "addendum")
    versions = evidence.review.publication.versions
    if addenda > sum(1 for version in versions if version.kind == "addendum" and version.approved_by):
        do = "Record it with “dhr supersede”, which asks who cleared it."
        return NotMet("An addendum has nobody on record who cleared it.", do)
    if any(version.kind == "new edition" and not version.approved_by for version in versions):
        return NotMet("A new edition has nobody on record who cleared it.", "Record who cleared it, as approved_by.")
    return None


def _date(recorded: Clearance, evidence: Evidence) -> Answer | None:
    read = evidence.letter.date
    if read is None:
        do = "Write the date into the transcription, qa-letter.md, on a line of its own as the letter prints it."
        return Unchecked("The letter's own date could not be read.", do)
    if read != recorded.letter_date:
        why = f"The letter is dated {read.label}, and publication.yml says {recorded.letter_date.label}."
        return NotMet(why, _COMPARE)
    return None


def _body(recorded: Clearance, evidence: Evidence) -> Answer | None:
    if wording("clearing_body").search(evidence.letter_text):
        return None
    return NotMet("The letter does not say that it comes from the Home Office.", "Add the letter of the clearing body.")


def _scope(recorded: Clearance, evidence: Evidence) -> Answer | None:
    if recorded.words:
        if not says(evidence.letter_text, recorded.words):
            return NotMet("The words quoted from the letter do not stand in it.", _COMPARE)
        return _quoted(recorded, evidence.letter)
    read = evidence.letter
    if not read.clears:
        why = "asks for the report to be sent in again" if read.again else "does not say in usual words what is cleared"
        return NotMet(f"The letter {why}.", _QUOTE)
    if not _same_scope(recorded, read):
        said = ", ".join(read.clears)
        return NotMet(f"The letter clears: {said}. publication.yml lists: {', '.join(recorded.clears)}.", _COMPARE)
    return None


def _quoted(recorded: Clearance, read: LetterReading) -> Answer | None:
    if not read.clears:
        return NotMet("The words quoted from the letter do not allow publication.", _QUOTE_WHOLE)
    beyond = [document for document in recorded.clears if document not in read.clears]
    return NotMet(f"The words quoted from the letter do not clear: {', '.join(beyond)}.", _COMPARE) if beyond else None


def _same_scope(recorded: Clearance, read: LetterReading) -> bool:
    """A letter that clears "the report" clears each part of it; one that names documents clears just these."""
    return set(recorded.clears) == set(read.clears) if read.names_them else set(recorded.clears) <= set(read.clears)


def _both_texts(recorded: Clearance, evidence: Evidence) -> Answer | None:
    """A transcription that says something else than the letter itself has been changed, or is another letter's."""
    own, layer = evidence.own_letter, evidence.letter_layer
    if len(layer) < _LEAST_LAYER or layer == evidence.letter_text:
        return None
    if own.date is not None and own.date != evidence.letter.date:
        return NotMet("The transcription of the letter has another date than its PDF.", _COMPARE)
    if own.clears and own.clears != evidence.letter.clears:
        return NotMet("The transcription of the letter clears something else than its PDF.", _COMPARE)
    # Columns and page numbers may tear the PDF's own sentences, so that only their letters can be compared.
    if not own.clears and not all(holds(layer, sentence) for sentence in evidence.letter.permits):
        return NotMet("The letter's PDF does not hold the sentence that clears the documents.", _COMPARE)
    return None


def _conditions(recorded: Clearance, evidence: Evidence) -> Answer | None:
    listed = [c.point for c in recorded.conditions]
    both = (evidence.letter, evidence.own_letter)
    asked = max((read.points for read in both), key=len)
    missing = [point for point in asked if point not in listed]
    if missing or (any(read.is_conditional for read in both) and not listed):
        points = f" These of its points are missing: {', '.join(missing)}." if missing else ""
        return NotMet(f"The letter clears on conditions, and not all of them are recorded.{points}")
    unsigned = [c.point for c in recorded.conditions if not c.done_by or c.on is None]
    if unsigned:
        return NotMet(f"The letter's points are not all signed off: {', '.join(unsigned)}.")
    early = [c.point for c in recorded.conditions if c.on and c.on.latest < recorded.letter_date.earliest]
    if early:
        return NotMet(f"These points were signed off before the letter was written: {', '.join(early)}.", _DATES)
    return None
