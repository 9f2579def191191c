"""G4, G5, G7 and G23: the one PDF."""

import pytest
from unit.checklist.checklist_evidence import PDF, Change, each, evidence_with, letter_says, pdf_with

from dhr.checklist.decision import outcomes
from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Met, NotMet, Unchecked
from dhr.checklist.rules.pdf import accessible_pdf, pdf_size


@pytest.mark.parametrize(
    ("change", "is_met"),
    [
        (pdf_with(size=19_999_999), True),
        (pdf_with(size=20_000_000), False),
        (each(letter_says("It should be smaller than 25 MB."), pdf_with(size=20_000_000)), False),
        (each(letter_says("It should be smaller than 10 MB."), pdf_with(size=9_999_999)), True),
        (each(letter_says("It should be smaller than 10 MB."), pdf_with(size=10_000_000)), False),
        (each(letter_says("Text.", pdf="It should be smaller than 10 MB."), pdf_with(size=10_000_000)), False),
    ],
)
def test_the_pdf_stays_below_20_mb_or_below_what_the_letter_asks_for(
    good: Evidence, change: Change, is_met: bool
) -> None:
    assert (pdf_size(change(good)) == Met()) is is_met


@pytest.mark.parametrize(
    ("fault", "named"),
    [
        ({"is_tagged": False}, "tags"),
        ({"title": ""}, "a title"),
        ({"shows_title": False}, "a title"),
        ({"language": ""}, "a language"),
        ({"headings": 0}, "headings"),
        ({"tables_without_heads": 1}, "header cells"),
        ({"figures_without_text": 1}, "a text alternative"),
    ],
)
def test_whatever_keeps_somebody_from_reading_the_pdf_is_named(
    good: Evidence, fault: dict[str, object], named: str
) -> None:
    answer = accessible_pdf(pdf_with(**fault)(good))

    assert isinstance(answer, NotMet)
    assert named in answer.why


@pytest.mark.parametrize("requirement", ["G4", "G5", "G7", "G23"])
def test_without_a_pdf_nothing_is_known_of_it_and_that_holds(good: Evidence, requirement: str) -> None:
    answered = {o.requirement.id: o for o in outcomes(evidence_with(pdf=None)(good))}

    assert isinstance(answered[requirement].answer, Unchecked)
    assert answered[requirement].blocks


def test_the_example_pdf_has_no_fault(good: Evidence) -> None:
    assert good.pdf == PDF
    assert accessible_pdf(good) == Met()
