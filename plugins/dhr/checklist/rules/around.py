"""What goes on around publication: courts, the family, copies, and when to look again."""

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet

_LATER = NotApplicable("It is done once the review is published.")
_NEEDED = ("criminal trial", "inquest")


def proceedings(evidence: Evidence) -> Answer:
    """G20: the trial, the inquest and any other review are over, or it is recorded why publication comes before."""
    recorded = evidence.review.publication.proceedings
    missing = [what for what in _NEEDED if what not in {p.what for p in recorded}]
    if missing:
        return NotMet(f"It is not recorded whether these are over: {', '.join(missing)}.")
    early = [p.what for p in recorded if p.state == "under way" and not p.reason]
    if early:
        return NotMet(f"Still under way, without a reason to publish before the end: {', '.join(early)}.")
    return Met()


def family_told(evidence: Evidence) -> Answer:
    """G21: the family knows the day of publication, and it avoids birthdays and anniversaries; or why not."""
    told = evidence.review.publication.family_told
    if told is None:
        return NotMet("It is not recorded whether the family was told the day of publication.")
    if told.why_not:
        return Met()
    if told.on is None:
        return NotMet("It is not recorded when the family was told the day of publication.")
    published = evidence.review.dates.published
    if published and told.on.earliest > published.latest:
        return NotMet("The family was told after the day of publication.")
    if not told.avoids_anniversaries:
        return NotMet("The day may be a birthday or an anniversary, and no reason is given.")
    return Met()


def copy_to_home_office(evidence: Evidence) -> Answer:
    """G10: the clearing body has the final version with its attachments, and the web link."""
    return _copies(evidence, "G10")


def copy_to_commissioner(evidence: Evidence) -> Answer:
    """G11: the Domestic Abuse Commissioner, and whoever else the law names, has a copy."""
    return _copies(evidence, "G11")


def copies_to_agencies(evidence: Evidence) -> Answer:
    """G12: the senior manager of each participating agency has a copy."""
    return _copies(evidence, "G12")


def _copies(evidence: Evidence, requirement: str) -> Answer:
    if evidence.review.dates.published is None:
        return _LATER
    sent = [copy.to for copy in evidence.review.publication.copies_sent]
    wanted = [to for to in evidence.recipients if to.requirement == requirement]
    missing = [to.name for to in wanted if not any(to.is_meant_by(name) for name in sent)]
    return NotMet(f"No copy is recorded as sent to: {', '.join(missing)}.") if missing else Met()


def letter_published(evidence: Evidence) -> Answer:
    """G6: the letter is an item of its own, with text that everybody can read."""
    if evidence.review.letter is None:
        return NotMet("The clearance letter is missing.")
    if not evidence.letter_text.strip():
        return NotMet("The letter has no text: it needs a transcription, qa-letter.md.")
    return Met()


def review_date(evidence: Evidence) -> Answer:
    """G27: there is a day on which to review whether it stays online, and somebody to ask to have it withdrawn."""
    dates = evidence.review.dates
    if dates.review_by is None:
        return NotMet("No date is given.")
    if dates.published and dates.review_by.latest < dates.published.earliest:
        return NotMet("The date on which to look again lies before publication.")
    if not evidence.contact:
        return NotMet("The site names nobody to ask.", "Write contact_email into the settings, mkdocs.yml.")
    return Met()
