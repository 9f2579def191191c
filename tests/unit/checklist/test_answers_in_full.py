"""What is said of each requirement that is not met, or not asked: the whole of it, word for word."""

from dataclasses import replace

import pytest
from unit.checklist.checklist_evidence import (
    HELD,
    OVERVIEW,
    UNREAD,
    Change,
    action_with,
    annex,
    as_it_is,
    clearance_with,
    documents_with,
    each,
    evidence_with,
    letter_says,
    overview,
    pdf_with,
    plan_with,
    publication_with,
    review_with,
    signed_by,
    summary_without,
)

from anonymise.finding import Report
from dhr.checklist.decision import decision, outcomes
from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Hold, Met
from dhr.checklist.rules.table import RULES
from dhr.review.action_plan import Lead
from dhr.review.dates import PartialDate
from dhr.review.facts import Document, KeyDates, Person
from dhr.review.publication import Condition, FamilyTold, Proceeding, Version

CLEARED = "The executive summary and action plan may now be published."
ON_CHANGES = (
    "On completion of these changes the executive summary and action plan may be published.\n\n1. One.\n2. Two."
)
ADDENDUM = Document(kind="addendum", path="addenda/2025.md", text="# Addendum\n\nText\n")
COMPARE = "Read the letter again, and mend publication.yml or the transcription, whichever is wrong."
QUOTE = "If the letter does clear it, quote the letter's own sentence in publication.yml, under clearance, as words."
QUOTE_WHOLE = (
    "Quote the letter's whole sentence that clears the documents. "
    "Where it holds none, ask the clearing body for a letter that does."
)
ALL = ("executive summary", "overview report", "action plan")
FROM_WALES = review_with(region="Wales")


def quoting(body: str, words: str) -> Change:
    return each(letter_says(body), clearance_with(words=words))


def points(*numbers: str, by: str = "A. Person", on: PartialDate = PartialDate(2024, 3, 1)) -> Change:  # noqa: B008
    signed = (Condition(point=n, text="What was asked.", done_by=by, on=on) for n in numbers)
    return each(letter_says(ON_CHANGES), clearance_with(conditions=tuple(signed)))


def edition(evidence: Evidence) -> Evidence:
    first = Version(number=1, on=PartialDate(2024, 4), kind="first publication")
    return publication_with(versions=(first, replace(first, number=2, kind="new edition")))(evidence)


def family(**facts: object) -> Change:
    return publication_with(family_told=FamilyTold(**facts))  # type: ignore[arg-type]


def another_date_in_the_pdf(evidence: Evidence) -> Evidence:
    changed = letter_says(CLEARED, pdf=CLEARED)(evidence)
    return replace(changed, letter_layer=changed.letter_layer.replace("12 February", "12 January"))


def from_somebody_else(evidence: Evidence) -> Evidence:
    changed = letter_says(CLEARED)(evidence)
    return replace(changed, letter_text=changed.letter_text.replace("Home Office", "Example Vale Council"))


def without_plan(evidence: Evidence) -> Evidence:
    return review_with(action_plan=None)(evidence)


ANSWERS: tuple[tuple[str, Change, str], ...] = (
    ("G1", publication_with(clearance=None), "No clearance is recorded."),
    ("G1", review_with(letter=None), "The clearance letter is missing."),
    ("G1", clearance_with(clears=()), "It is not recorded which documents the letter clears."),
    (
        "G1",
        evidence_with(letter_text=CLEARED),
        "The letter's own date could not be read. "
        "Write the date into the transcription, qa-letter.md, on a line of its own as the letter prints it.",
    ),
    (
        "G1",
        clearance_with(letter_date=PartialDate(2024, 2, 13)),
        f"The letter is dated 12 February 2024, and publication.yml says 13 February 2024. {COMPARE}",
    ),
    (
        "G1",
        from_somebody_else,
        "The letter does not say that it comes from the Home Office. Add the letter of the clearing body.",
    ),
    (
        "G1",
        letter_says("Please resubmit the report."),
        f"The letter asks for the report to be sent in again. {QUOTE}",
    ),
    (
        "G1",
        letter_says("You asked whether the report may now be published."),
        f"The letter does not say in usual words what is cleared. {QUOTE}",
    ),
    (
        "G1",
        clearance_with(clears=("executive summary",)),
        "The letter clears: executive summary, action plan. publication.yml lists: executive summary. " + COMPARE,
    ),
    (
        "G1",
        quoting(CLEARED, "The overview report may now be published."),
        f"The words quoted from the letter do not stand in it. {COMPARE}",
    ),
    (
        "G1",
        quoting(CLEARED, "Dear Margaret"),
        f"The words quoted from the letter do not allow publication. {QUOTE_WHOLE}",
    ),
    (
        "G1",
        quoting("From our side the action plan can go online.", "From our side the action plan can go online."),
        f"The words quoted from the letter do not clear: executive summary. {COMPARE}",
    ),
    (
        "G1",
        another_date_in_the_pdf,
        f"The transcription of the letter has another date than its PDF. {COMPARE}",
    ),
    (
        "G1",
        letter_says(CLEARED, pdf="The executive summary may now be published."),
        f"The transcription of the letter clears something else than its PDF. {COMPARE}",
    ),
    (
        "G1",
        letter_says(CLEARED, pdf="The overview report cannot be published."),
        f"The letter's PDF does not hold the sentence that clears the documents. {COMPARE}",
    ),
    (
        "G1",
        points("1"),
        "The letter clears on conditions, and not all of them are recorded. These of its points are missing: 2.",
    ),
    ("G1", points("1", "2", by=""), "The letter's points are not all signed off: 1, 2."),
    (
        "G1",
        points("1", "2", on=PartialDate(2024, 2, 11)),
        "These points were signed off before the letter was written: 1, 2. "
        "Compare the dates in publication.yml with the letter, and mend them.",
    ),
    ("G2", publication_with(clearance=None), "No clearance is recorded, so no document is cleared."),
    ("G2", documents_with(OVERVIEW), "The letter does not clear: overview report."),
    (
        "G2",
        documents_with(ADDENDUM),
        "An addendum has nobody on record who cleared it. Record it with “dhr supersede”, which asks who cleared it.",
    ),
    ("G2", edition, "A new edition has nobody on record who cleared it. Record who cleared it, as approved_by."),
    (
        "G3",
        annex("# Minutes of the panel\n\nText\n"),
        "An annex looks like an individual management review, a chronology or minutes.",
    ),
    ("G4", evidence_with(pdf=None), "The PDF has not been made, because something else holds the review."),
    ("G4", pdf_with(size=20_000_000), "The PDF has 20.0 MB; it must be below 20 MB."),
    ("G5", pdf_with(letter_page=0), "The PDF has no annex with the clearance letter."),
    ("G5", pdf_with(after_letter=True), "Something follows the letter in the PDF."),
    ("G6", review_with(letter=None), "The clearance letter is missing."),
    ("G6", evidence_with(letter_text=" "), "The letter has no text: it needs a transcription, qa-letter.md."),
    ("G7", without_plan, "There is no action plan."),
    ("G7", pdf_with(plan_page=0), "The PDF has no annex with the action plan."),
    ("G8", without_plan, "There is no action plan."),
    ("G8", action_with(updates=()), "Actions without a dated update: 1.1."),
    ("G9", plan_with(live_document=False), "The note is missing."),
    ("G10", review_with(dates=KeyDates()), "It is done once the review is published."),
    ("G10", publication_with(copies_sent=()), "No copy is recorded as sent to: Home Office."),
    ("G13", evidence_with(report=HELD), "1 finding of the anonymisation check must be resolved."),
    ("G14", as_it_is, "Every person concerned appears under a pseudonym."),
    (
        "G14",
        review_with(victims=(Person(name="Sarah"),)),
        "1 of the people concerned have neither a declared pseudonym nor an agreement.",
    ),
    ("G15", review_with(documents=()), "There is no executive summary."),
    ("G16", review_with(documents=()), "There is no executive summary."),
    ("G16", summary_without("## Lessons to be learnt", "## Further"), "No section was found on: lessons."),
    ("G17", as_it_is, "No overview report is published."),
    ("G18", summary_without("pseudonyms", "others"), "No document says that names are pseudonyms."),
    ("G18", summary_without("chosen by her family", "for her"), "No document says who chose the pseudonyms."),
    ("G19", summary_without("condolence", "message"), "No document expresses condolences."),
    (
        "G20",
        publication_with(proceedings=()),
        "It is not recorded whether these are over: criminal trial, inquest.",
    ),
    (
        "G20",
        publication_with(
            proceedings=(
                Proceeding(what="criminal trial", state="finished"),
                Proceeding(what="inquest", state="under way"),
            )
        ),
        "Still under way, without a reason to publish before the end: inquest.",
    ),
    (
        "G21",
        publication_with(family_told=None),
        "It is not recorded whether the family was told the day of publication.",
    ),
    (
        "G21",
        family(avoids_anniversaries=True),
        "It is not recorded when the family was told the day of publication.",
    ),
    ("G21", family(on=PartialDate(2024, 5, 1)), "The family was told after the day of publication."),
    ("G21", family(on=PartialDate(2024, 3, 1)), "The day may be a birthday or an anniversary, and no reason is given."),
    ("G22", as_it_is, "The overview report, which holds that section, is not published."),
    ("G22", overview("## Introduction\n\nAlder.\n"), "No section on equality and diversity was found."),
    (
        "G22",
        overview("## Equality and diversity\n\nAge, disability, marriage, pregnancy, race, religion and sex.\n"),
        "The section on equality and diversity does not name: gender reassignment, sexual orientation.",
    ),
    ("G23", pdf_with(is_tagged=False, language=""), "The PDF lacks tags, a language."),
    ("G24", evidence_with(report=UNREAD), "1 thing could not be searched."),
    ("G25", review_with(slug="2023-hartley"), "The folder's name holds a word that the title does not."),
    ("G25", summary_without("Alder", "Aldous"), "The title's name does not occur in executive-summary.md."),
    ("G25", pdf_with(title="A review"), "The PDF's title does not hold the title's name."),
    ("G26", as_it_is, "The review is not from Wales."),
    ("G26", FROM_WALES, "The state of the Welsh version is not recorded as none, summary or full."),
    (
        "G26",
        each(FROM_WALES, review_with(languages={"en": "full", "cy": "summary"})),
        "The Welsh version is recorded as summary, and these are missing in Welsh: executive summary.",
    ),
    ("G27", review_with(dates=KeyDates()), "No date is given."),
    (
        "G27",
        review_with(dates=KeyDates(published=PartialDate(2024, 4), review_by=PartialDate(2023))),
        "The date on which to look again lies before publication.",
    ),
    (
        "G27",
        evidence_with(contact=""),
        "The site names nobody to ask. Write contact_email into the settings, mkdocs.yml.",
    ),
    ("G28", without_plan, "There is no action plan."),
    ("G28", action_with(lead=Lead(agency="DCI Somebody")), "A person leads alone: 1.1."),
    ("sign-off", publication_with(sign_offs=()), "Nobody has signed off the text."),
    (
        "sign-off",
        evidence_with(files={"executive-summary.md": "other"}),
        "Since the sign-off of 20 March 2024 these have changed: "
        "action-plan.yml, executive-summary.md, publication.yml, qa-letter.md, review.md.",
    ),
    (
        "sign-off",
        publication_with(prepared_by=""),
        "It is not recorded who prepared the text, so nobody can tell whether a second person signed. "
        "Write prepared_by and the name at the head of publication.yml, and have it signed again.",
    ),
    (
        "sign-off",
        signed_by("Rosalind Fairweather"),
        "Whoever signed off also prepared the text or accepted a finding.",
    ),
    ("import", review_with(import_questions=2), "2 questions of the import are open."),
    ("import", review_with(import_questions=1), "One question of the import is open."),
)


@pytest.mark.parametrize(("requirement", "change", "says"), ANSWERS)
def test_an_answer_says_why_and_what_to_do(good: Evidence, requirement: str, change: Change, says: str) -> None:
    answer = RULES[requirement](change(good))

    assert not isinstance(answer, Met)
    assert f"{answer.why} {getattr(answer, 'do', '')}".strip() == says


def test_every_requirement_has_an_answer_here() -> None:
    assert {requirement for requirement, _, _ in ANSWERS} | {"G11", "G12"} == set(RULES)


def test_a_record_is_not_asked_for_documents(good: Evidence) -> None:
    record = review_with(status="record", documents=(), action_plan=None, letter=None)(good)
    (said,) = {outcome.why for outcome in outcomes(record) if outcome.requirement.id not in ("G13", "G24", "G14")}

    assert said == "A record of a review published elsewhere has no documents of its own."


def test_a_gate_that_nobody_passed_is_our_fault_and_holds(good: Evidence) -> None:
    held = decision(good.review, Report(), ())

    assert isinstance(held, Hold)
    assert [(reason.why, reason.do) for reason in held.reasons] == [
        ("The gate was not passed in full.", "Please report this as a fault.")
    ]
