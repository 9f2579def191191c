"""G13, G14, G24 and the sign-off: what was checked, by the program and by two people."""

from dataclasses import replace

import pytest
from unit.checklist.checklist_evidence import (
    ASKED,
    Change,
    each,
    evidence_with,
    publication_with,
    review_with,
    signed_by,
)

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Met, NotMet
from dhr.checklist.rules.checked import anonymised, real_names, signed_off
from dhr.review.dates import PartialDate
from dhr.review.facts import Person
from dhr.review.publication import AcceptedFinding

ACCEPTED = AcceptedFinding(
    rule="school", phrase="the school", reason="None is named.", by="Noor Haddad", on=PartialDate(2024)
)


def test_a_question_of_the_anonymisation_check_does_not_hold(good: Evidence) -> None:
    assert anonymised(evidence_with(report=ASKED)(good)) == Met()


def test_a_person_without_pseudonym_or_agreement_is_counted_and_never_named(good: Evidence) -> None:
    answer = real_names(review_with(victims=(Person(name="Sarah"),), perpetrators=(Person(name="Tom"),))(good))

    assert answer == NotMet("2 of the people concerned have neither a declared pseudonym nor an agreement.")


# The second person


@pytest.mark.parametrize(
    "name",
    [
        "Rosalind Fairweather",
        "rosalind  fairweather ",
        "R. Fairweather",
        "Ms Rosalind Fairweather",
        "Fairweather, Rosalind",
        "Rosalind A. Fairweather",
        "Rosalínd Fairweather",
        "Rоsalind Fаirweather",  # with Cyrillic letters
        "Rosalind\u200b Fairweather",
        "Rosalind",
        "rosalind.fairweather@example.org",
        "-",
    ],
)
def test_whoever_prepared_the_text_is_no_second_person_under_any_spelling(good: Evidence, name: str) -> None:
    assert isinstance(signed_off(signed_by(name)(good)), NotMet)


@pytest.mark.parametrize("name", ["Edmund Marchbank", "Rosalind Marchbank", "Rafe Fairweather", "Marchbank, E."])
def test_somebody_else_is_a_second_person(good: Evidence, name: str) -> None:
    assert signed_off(signed_by(name)(good)) == Met()


def test_whoever_accepted_a_finding_is_no_second_person(good: Evidence) -> None:
    accepted = publication_with(accepted=(ACCEPTED,))

    assert isinstance(signed_off(each(accepted, signed_by("N. Haddad"))(good)), NotMet)
    assert signed_off(each(accepted, signed_by("N. Haddad", "Edmund Marchbank"))(good)) == Met()


def files(**changes: str) -> Change:
    return lambda e: evidence_with(files={**e.files, **changes})(e)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (publication_with(sign_offs=()), "Nobody has signed off the text."),
        (publication_with(prepared_by=""), "not recorded who prepared"),
        (files(**{"review.md": "other"}), "have changed: review.md."),
        (files(**{"overview-report.md": "new"}), "have changed: overview-report.md."),
        (files(**{"images/alders-house.png": "new"}), "have changed: images/."),
        (signed_by("Edmund Marchbank", files={}), "have changed: action-plan.yml, executive-summary.md"),
    ],
)
def test_a_signature_is_of_every_file_as_it_now_stands(good: Evidence, change: Change, said: str) -> None:
    answer = signed_off(change(good))

    assert isinstance(answer, NotMet)
    assert said in answer.why


def test_a_signature_that_leaves_a_file_out_is_none(good: Evidence) -> None:
    some = {name: digest for name, digest in good.files.items() if name != "executive-summary.md"}
    answer = signed_off(signed_by("Edmund Marchbank", files=some)(good))

    assert isinstance(answer, NotMet)
    assert "executive-summary.md" in answer.why


def test_a_later_signature_counts_beside_an_older_one(good: Evidence) -> None:
    (signed,) = good.review.publication.sign_offs
    older = replace(signed, files={"review.md": "as it was"})

    assert signed_off(publication_with(sign_offs=(older, signed))(good)) == Met()
