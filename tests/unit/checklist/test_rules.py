"""For each requirement: evidence that meets it, and evidence that does not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from repository import write_review, write_settings

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from dhr.checklist import outcome
from dhr.checklist.decision import decision, outcomes
from dhr.checklist.evidence import Evidence, PdfFacts
from dhr.checklist.outcome import Answer, Hold, Met, NotApplicable, NotMet, Release
from dhr.checklist.requirements import requirements
from dhr.checklist.rules import RULES
from dhr.review.action_plan import Lead
from dhr.review.dates import PartialDate
from dhr.review.facts import Document, KeyDates, Person
from dhr.review.publication import Condition, NameAgreement
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings

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


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    root = tmp_path_factory.mktemp("repository")
    write_review(root)
    (review,) = load_library(read_settings(write_settings(root))).reviews
    return Evidence(review=review, report=Report(), pdf=PDF, letter_text="The report may now be published.")


def test_a_complete_review_meets_everything_that_blocks(good: Evidence) -> None:
    answered = outcomes(good)

    assert [o.requirement.id for o in answered if o.blocks] == []
    assert decision(good.review, answered) == Release()


Change = Callable[[Evidence], Evidence]


def review_with(**changes: Any) -> Change:
    return lambda e: replace(e, review=replace(e.review, **changes))


def pdf_with(**changes: Any) -> Change:
    return lambda e: replace(e, pdf=replace(PDF, **changes))


def clearance_with(**changes: Any) -> Change:
    def change(evidence: Evidence) -> Evidence:
        publication = evidence.review.publication
        assert publication.clearance is not None
        clearance = replace(publication.clearance, **changes)
        return review_with(publication=replace(publication, clearance=clearance))(evidence)

    return change


def action_with(**changes: Any) -> Change:
    def change(evidence: Evidence) -> Evidence:
        plan = evidence.review.action_plan
        assert plan is not None
        recommendation = plan.recommendations[0]
        action = replace(recommendation.actions[0], **changes)
        return review_with(action_plan=replace(plan, recommendations=(replace(recommendation, actions=(action,)),)))(
            evidence
        )

    return change


def not_live(evidence: Evidence) -> Evidence:
    assert evidence.review.action_plan is not None
    return review_with(action_plan=replace(evidence.review.action_plan, live_document=False))(evidence)


OVERVIEW = Document(kind="overview report", path="overview-report.md", text="# Overview\n\nAlder\n")
ANNEX = Document(kind="annex", path="annexes/panel-minutes.md", text="# Minutes of the panel\n\nText\n")
HELD = Report(findings=(Finding(Place("a.md"), "exact-date", Severity.HOLD, 3),))
ASKED = Report(findings=(Finding(Place("a.md"), "school", Severity.QUERY, 3),))
UNREAD = Report(unchecked=(Unchecked("a.pdf", "It cannot be opened."),))


@pytest.mark.parametrize(
    ("requirement", "change"),
    [
        ("G1", lambda e: review_with(publication=replace(e.review.publication, clearance=None))(e)),
        ("G1", review_with(letter=None)),
        ("G1", clearance_with(clears=())),
        ("G1", clearance_with(conditions=(Condition(point="1", text="Add the date."),))),
        ("G2", clearance_with(clears=("executive summary",))),
        ("G2", lambda e: review_with(documents=(*e.review.documents, OVERVIEW))(e)),
        ("G3", lambda e: review_with(documents=(*e.review.documents, ANNEX))(e)),
        ("G4", pdf_with(size=20_000_000)),
        ("G5", pdf_with(letter_page=0)),
        ("G5", pdf_with(after_letter=True)),
        ("G6", lambda e: replace(e, letter_text=" ")),
        ("G6", review_with(letter=None)),
        ("G7", review_with(action_plan=None)),
        ("G7", pdf_with(plan_page=0)),
        ("G8", action_with(updates=())),
        ("G9", not_live),
        ("G13", lambda e: replace(e, report=HELD)),
        ("G14", review_with(victims=(Person(name="Sarah"),))),
        ("G15", review_with(documents=())),
        ("G16", lambda e: review_with(documents=(replace(e.review.documents[0], text="## Alder\n"),))(e)),
        ("G17", lambda e: review_with(documents=(*e.review.documents, OVERVIEW))(e)),
        ("G18", lambda e: review_with(documents=())(e)),
        ("G19", lambda e: review_with(documents=())(e)),
        ("G23", pdf_with(is_tagged=False)),
        ("G23", pdf_with(title="")),
        ("G23", pdf_with(language="")),
        ("G23", pdf_with(headings=0)),
        ("G23", pdf_with(tables_without_heads=1)),
        ("G23", pdf_with(figures_without_text=1)),
        ("G24", lambda e: replace(e, report=UNREAD)),
        ("G25", review_with(slug="2023-hartley")),
        ("G25", pdf_with(title="Report")),
        ("G25", lambda e: review_with(documents=(replace(e.review.documents[0], text="## Rowan\n"),))(e)),
        ("G26", review_with(region="Wales")),
        ("G27", review_with(dates=KeyDates())),
        ("G28", action_with(lead=Lead(agency="Peter Lindqvist"))),
    ],
)
def test_a_requirement_that_is_not_met_says_why(good: Evidence, requirement: str, change: Change) -> None:
    answer = RULES[requirement](change(good))

    assert isinstance(answer, NotMet)
    assert answer.why.endswith(".")


@pytest.mark.parametrize(
    ("requirement", "change"),
    [
        ("G1", clearance_with(conditions=(Condition(point="1", text="x", done_by="Chair", on=PartialDate(2024, 3)),))),
        (
            "G2",
            lambda e: clearance_with(clears=("executive summary", "action plan", "overview report"))(
                review_with(documents=(*e.review.documents, OVERVIEW))(e)
            ),
        ),
        ("G4", pdf_with(size=19_999_999)),
        ("G8", action_with(updates=(), none_as_at=PartialDate(2024, 3, 31))),
        ("G8", action_with(updates=(), completed=PartialDate(2024, 3))),
        ("G13", lambda e: replace(e, report=ASKED)),
        (
            "G14",
            lambda e: review_with(
                victims=(Person(name="Sarah"),),
                publication=replace(
                    e.review.publication,
                    real_names=(NameAgreement(name="Sarah", agreed_by="her parents", on=PartialDate(2024)),),
                ),
            )(e),
        ),
        ("G26", review_with(region="Wales", languages={"en": "full", "cy": "none"})),
    ],
)
def test_a_requirement_may_be_met_in_another_way(good: Evidence, requirement: str, change: Change) -> None:
    assert RULES[requirement](change(good)) == Met()


@pytest.mark.parametrize("requirement", ["G14", "G17", "G26"])
def test_what_does_not_concern_a_review_is_not_asked_of_it(good: Evidence, requirement: str) -> None:
    assert isinstance(RULES[requirement](good), NotApplicable)


@pytest.mark.parametrize("requirement", ["G4", "G5", "G7", "G23"])
def test_without_a_pdf_nothing_is_known_of_it_and_that_blocks(good: Evidence, requirement: str) -> None:
    without = replace(good, pdf=None)

    answered = {o.requirement.id: o for o in outcomes(without)}

    assert isinstance(answered[requirement].answer, outcome.Unchecked)
    assert answered[requirement].blocks


def test_a_requirement_that_only_warns_never_holds(good: Evidence) -> None:
    answered = outcomes(review_with(dates=KeyDates())(good))

    assert any(o.is_open and o.requirement.id == "G27" for o in answered)
    assert decision(good.review, answered) == Release()


def test_a_hold_gives_every_reason_with_what_to_do(good: Evidence) -> None:
    changed = not_live(replace(good, report=HELD))

    decided = decision(changed.review, outcomes(changed))

    assert isinstance(decided, Hold)
    assert [reason.id for reason in decided.reasons] == ["G9", "G13"]
    assert all(reason.do for reason in decided.reasons)


def test_open_questions_of_an_import_hold(good: Evidence) -> None:
    changed = review_with(import_questions=2)(good)

    decided = decision(changed.review, outcomes(changed))

    assert isinstance(decided, Hold)
    assert "import-notes.md" in decided.reasons[0].do


def test_the_data_and_the_functions_speak_of_the_same_requirements() -> None:
    assert [requirement.id for requirement in requirements()] == list(RULES)


def test_what_is_only_recalled_never_blocks() -> None:
    assert not [r.id for r in requirements() if r.evidence == "recalled" and r.severity == "block"]


def test_a_record_is_asked_only_for_its_facts(good: Evidence) -> None:
    record = review_with(status="record", documents=(), letter=None, action_plan=None)(good)
    answers: dict[str, Answer] = {o.requirement.id: o.answer for o in outcomes(replace(record, pdf=None))}

    assert isinstance(answers["G1"], NotApplicable)
    assert answers["G13"] == Met()
    assert decision(record.review, outcomes(replace(record, pdf=None))) == Release()
