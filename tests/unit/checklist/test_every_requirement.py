"""Each requirement with an example that meets it, one that does not, and a bad value.

Read it beside the checklist: what stands under `not_met` and `bad` is what the gate promises to see.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from repository import FILES, write_review, write_settings
from unit.checklist.checklist_evidence import (
    HELD,
    OVERVIEW,
    UNREAD,
    Change,
    action_with,
    annex,
    as_it_is,
    clearance_with,
    dates_with,
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

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Met, NotApplicable, NotMet
from dhr.checklist.requirements import requirements
from dhr.checklist.rules.table import RULES
from dhr.review.action_plan import Lead
from dhr.review.dates import PartialDate
from dhr.review.facts import KeyDates, Person
from dhr.review.publication import CopySent, FamilyTold, NameAgreement
from dhr.sources.problem import SourceError
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings


@dataclass(frozen=True)
class Answered:
    """A bad value that can be read, and part of what the requirement says of it."""

    change: Change
    why: str


@dataclass(frozen=True)
class Refused:
    """A bad value in a file that is refused when it is read: what replaces what, and the message."""

    file: str
    old: str
    new: str
    what: str


@dataclass(frozen=True)
class Example:
    """How a requirement is met, how it is not, and what a bad value does."""

    met: Change
    not_met: Change
    bad: Answered | Refused


def copies_to(*names: str) -> Change:
    return publication_with(copies_sent=tuple(CopySent(to=name, on=PartialDate(2024, 4, 9)) for name in names))


WHOLE = clearance_with(clears=("executive summary", "overview report", "action plan"))
EVERY_SECTION = "\n\n".join(
    f"## {heading}\n\nAlder."
    for heading in (
        *("Preface", "Timescales", "Confidentiality", "Terms of reference", "Methodology", "Involvement of family"),
        *("Contributors", "The review panel", "Author", "Parallel reviews", "Equality and diversity", "Dissemination"),
        *("Background", "Chronology", "Analysis", "Conclusions", "Lessons", "Recommendations"),
    )
)
NINE = (
    "## Equality and diversity\n\nThe panel considered age, disability, gender reassignment, marriage, pregnancy, "
    "race, religion, sex and sexual orientation, and found that two were relevant to Alder.\n"
)
AGREED = (NameAgreement(name="Sarah", agreed_by="her parents", on=PartialDate(2024)),)
FROM_WALES = review_with(region="Wales")
FROM_CHOSEN = "The names in it are pseudonyms,\nchosen by her family."

EXAMPLES = {
    "G1": Example(
        met=as_it_is,
        not_met=publication_with(clearance=None),
        bad=Refused("publication.yml", "2024-02-12", "2024-02", "the letter's date needs its day"),
    ),
    "G2": Example(
        met=each(WHOLE, documents_with(OVERVIEW)),
        not_met=documents_with(OVERVIEW),
        bad=Refused("publication.yml", "action plan]", "action plans]", "The letter clears an unknown document."),
    ),
    "G3": Example(
        met=annex("# Terms of reference\n\nEach agency writes an individual management review.\n"),
        not_met=annex("# Minutes of the panel\n\nText\n"),
        bad=Answered(annex("# Further reading\n\nThis IMR looks at what the agency knew.\n"), "An annex looks like"),
    ),
    "G4": Example(
        met=pdf_with(size=19_999_999),
        not_met=pdf_with(size=20_000_000),
        bad=Answered(
            each(letter_says("The PDF should be smaller than 7.5 MB."), pdf_with(size=8_000_000)), "below 7.5 MB"
        ),
    ),
    "G5": Example(met=as_it_is, not_met=pdf_with(letter_page=0), bad=Answered(pdf_with(after_letter=True), "follows")),
    "G6": Example(met=as_it_is, not_met=review_with(letter=None), bad=Answered(evidence_with(letter_text=" "), "text")),
    "G7": Example(met=as_it_is, not_met=review_with(action_plan=None), bad=Answered(pdf_with(plan_page=0), "annex")),
    "G8": Example(
        met=action_with(updates=(), none_as_at=PartialDate(2024, 3, 31)),
        not_met=action_with(updates=()),
        bad=Refused("action-plan.yml", "date: 2024-03-15", "date: last spring", "“date” is not a date."),
    ),
    "G9": Example(
        met=as_it_is,
        not_met=plan_with(live_document=False),
        bad=Refused("action-plan.yml", "live_document: true", "live_document: maybe", "should be true or false"),
    ),
    "G10": Example(met=as_it_is, not_met=copies_to(), bad=Answered(copies_to("The local paper"), "Home Office")),
    "G11": Example(
        met=copies_to("The Domestic Abuse Commissioner for England and Wales"),
        not_met=copies_to("Home Office"),
        bad=Answered(copies_to("Police and Crime Commissioner"), "Domestic Abuse Commissioner"),
    ),
    "G12": Example(
        met=copies_to("Senior managers of the five agencies"),
        not_met=copies_to("Home Office"),
        bad=Refused(
            "publication.yml",
            "proceedings:",
            "copies_sent: [{to: Senior managers, on: soon}]\nproceedings:",
            "“on” is not a date.",
        ),
    ),
    "G13": Example(
        met=as_it_is,
        not_met=evidence_with(report=HELD),
        bad=Refused(
            "publication.yml",
            "proceedings:",
            "accepted: [{rule: exact-date, phrase: Alder, by: A. Person, on: 2024-03-01}]\nproceedings:",
            "“reason” is missing.",
        ),
    ),
    "G14": Example(
        met=each(review_with(victims=(Person(name="Sarah"),)), publication_with(real_names=AGREED)),
        not_met=review_with(victims=(Person(name="Sarah"),)),
        bad=Answered(
            each(review_with(victims=(Person(name="Sara"),)), publication_with(real_names=AGREED)), "1 of the people"
        ),
    ),
    "G15": Example(
        met=as_it_is,
        not_met=review_with(documents=()),
        bad=Refused("executive-summary.md", FILES["executive-summary.md"], " ", "The file is empty."),
    ),
    "G16": Example(
        met=summary_without("## Lessons to be learnt", "## What has been learned"),
        not_met=summary_without("## Lessons to be learnt", "## Further"),
        bad=Answered(summary_without("## Lessons to be learnt", "Lessons to be learnt"), "lessons"),
    ),
    "G17": Example(
        met=overview(EVERY_SECTION),
        not_met=overview("## Introduction\n\nAlder.\n"),
        bad=Answered(overview(EVERY_SECTION.replace("## Timescales", "Timescales")), "timescales"),
    ),
    "G18": Example(
        met=as_it_is,
        not_met=summary_without(FROM_CHOSEN),
        bad=Answered(summary_without(FROM_CHOSEN, "The names in it are pseudonyms."), "who chose"),
    ),
    "G19": Example(
        met=as_it_is,
        not_met=summary_without("condolence", "message"),
        bad=Answered(summary_without("condolence", "unsympathetic word"), "condolences"),
    ),
    "G20": Example(
        met=as_it_is,
        not_met=publication_with(proceedings=()),
        bad=Refused("publication.yml", "state: finished", "state: nearly over", "a value that is not in its list"),
    ),
    "G21": Example(
        met=publication_with(family_told=FamilyTold(why_not="The family has asked not to be contacted.")),
        not_met=publication_with(family_told=None),
        bad=Answered(
            publication_with(family_told=FamilyTold(on=PartialDate(2024, 5, 1), avoids_anniversaries=True)),
            "after the day of publication",
        ),
    ),
    "G22": Example(
        met=overview(NINE),
        not_met=overview("## Introduction\n\nAlder.\n"),
        bad=Answered(
            overview("## Equality and diversity\n\nThe panel looked at age and race.\n"), "does not name: dis"
        ),
    ),
    "G23": Example(met=as_it_is, not_met=pdf_with(is_tagged=False), bad=Answered(pdf_with(shows_title=False), "title")),
    "G24": Example(
        met=as_it_is,
        not_met=evidence_with(report=UNREAD),
        bad=Answered(evidence_with(report=replace(UNREAD, unchecked=UNREAD.unchecked * 2)), "2 things"),
    ),
    "G25": Example(
        met=as_it_is,
        not_met=review_with(slug="2023-hartley"),
        bad=Answered(summary_without("Alder", "Aldous"), "executive-summary.md"),
    ),
    "G26": Example(
        met=each(FROM_WALES, review_with(languages={"en": "full", "cy": "none"})),
        not_met=FROM_WALES,
        bad=Answered(each(FROM_WALES, review_with(languages={"en": "full", "cy": "partly"})), "none, summary or full"),
    ),
    "G27": Example(
        met=as_it_is,
        not_met=review_with(dates=KeyDates()),
        bad=Answered(dates_with(review_by=PartialDate(2023)), "before publication"),
    ),
    "G28": Example(
        met=as_it_is,
        not_met=action_with(lead=Lead(agency="Peter Lindqvist")),
        bad=Answered(action_with(lead=Lead(agency="DCI Somebody")), "1.1"),
    ),
    "sign-off": Example(
        met=as_it_is,
        not_met=publication_with(sign_offs=()),
        bad=Answered(signed_by("R. FAIRWEATHER "), "also prepared the text"),
    ),
    "import": Example(
        met=as_it_is,
        not_met=review_with(import_questions=2),
        bad=Answered(review_with(import_questions=1), "One question of the import is open."),
    ),
}


@pytest.mark.parametrize("requirement", EXAMPLES)
def test_a_requirement_is_met(good: Evidence, requirement: str) -> None:
    assert RULES[requirement](EXAMPLES[requirement].met(good)) == Met()


@pytest.mark.parametrize("requirement", EXAMPLES)
def test_a_requirement_that_is_not_met_says_why(good: Evidence, requirement: str) -> None:
    answer = RULES[requirement](EXAMPLES[requirement].not_met(good))

    assert isinstance(answer, NotMet)
    assert answer.why.endswith(".")


@pytest.mark.parametrize("requirement", [key for key, e in EXAMPLES.items() if isinstance(e.bad, Answered)])
def test_a_bad_value_does_not_meet_it(good: Evidence, requirement: str) -> None:
    bad = EXAMPLES[requirement].bad
    assert isinstance(bad, Answered)
    answer = RULES[requirement](bad.change(good))

    assert isinstance(answer, NotMet)
    assert bad.why in answer.why


@pytest.mark.parametrize("requirement", [key for key, e in EXAMPLES.items() if isinstance(e.bad, Refused)])
def test_a_bad_value_is_refused_when_the_file_is_read(tmp_path: Path, requirement: str) -> None:
    bad = EXAMPLES[requirement].bad
    assert isinstance(bad, Refused)
    assert bad.old in FILES[bad.file]
    name = bad.file.replace(".", "_").replace("-", "_")
    write_review(tmp_path, **{name: FILES[bad.file].replace(bad.old, bad.new)})

    with pytest.raises(SourceError) as caught:
        load_library(read_settings(write_settings(tmp_path)))

    (problem,) = caught.value.problems
    assert problem.path == f"reviews/2023-alder/{bad.file}"
    assert bad.what in problem.what
    assert problem.do


def test_no_requirement_is_missing_from_these_examples() -> None:
    numbers = [f"G{number}" for number in range(1, 29)]

    assert [*numbers, "sign-off", "import"] == list(EXAMPLES) == list(RULES) == [r.id for r in requirements()]


@pytest.mark.parametrize("requirement", ["G14", "G17", "G22", "G26"])
def test_what_does_not_concern_a_review_is_not_asked_of_it(good: Evidence, requirement: str) -> None:
    assert isinstance(RULES[requirement](good), NotApplicable)
