"""G6, G10 to G12, G20, G21 and G27: what goes on around publication."""

import pytest
from unit.checklist.checklist_evidence import Change, dates_with, each, evidence_with, publication_with

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet
from dhr.checklist.rules.around import copy_to_commissioner, copy_to_home_office, family_told, proceedings, review_date
from dhr.review.dates import PartialDate
from dhr.review.publication import CopySent, FamilyTold, Proceeding
from dhr.vocabulary.recipients import Recipient

TRIAL = Proceeding(what="criminal trial", state="finished")
INQUEST = Proceeding(what="inquest", state="finished")


def why(answer: Answer) -> str:
    assert isinstance(answer, NotMet)
    return answer.why


def going_on(*recorded: Proceeding) -> Change:
    return publication_with(proceedings=recorded)


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        ((TRIAL,), "not recorded whether these are over: inquest"),
        ((INQUEST,), "not recorded whether these are over: criminal trial"),
        ((TRIAL, Proceeding(what="inquest", state="under way")), "Still under way, without a reason"),
        ((TRIAL, INQUEST, Proceeding(what="other review", state="under way")), "other review"),
    ],
)
def test_what_is_not_over_needs_a_reason(good: Evidence, recorded: tuple[Proceeding, ...], said: str) -> None:
    assert said in why(proceedings(going_on(*recorded)(good)))


@pytest.mark.parametrize(
    "recorded",
    [
        (TRIAL, INQUEST),
        (Proceeding(what="criminal trial", state="not held"), INQUEST),
        (TRIAL, Proceeding(what="inquest", state="under way", reason="The coroner agreed to publication.")),
    ],
)
def test_what_is_over_or_explained_is_met(good: Evidence, recorded: tuple[Proceeding, ...]) -> None:
    assert proceedings(going_on(*recorded)(good)) == Met()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (None, "not recorded whether the family was told"),
        (FamilyTold(), "not recorded when"),
        (FamilyTold(avoids_anniversaries=True), "not recorded when"),
        (FamilyTold(on=PartialDate(2024, 3)), "a birthday or an anniversary"),
        (FamilyTold(on=PartialDate(2024, 5), avoids_anniversaries=True), "after the day of publication"),
    ],
)
def test_the_family_is_told_in_time_and_of_a_day_that_it_can_bear(
    good: Evidence, told: FamilyTold | None, said: str
) -> None:
    assert said in why(family_told(publication_with(family_told=told)(good)))


@pytest.mark.parametrize(
    "told",
    [
        FamilyTold(on=PartialDate(2024, 3, 4), avoids_anniversaries=True),
        FamilyTold(on=PartialDate(2024, 3, 4), why_not="The family chose the day."),
        FamilyTold(why_not="No relative could be found."),
    ],
)
def test_a_family_that_was_told_or_could_not_be_is_met(good: Evidence, told: FamilyTold) -> None:
    assert family_told(publication_with(family_told=told)(good)) == Met()


# Copies


def sent_to(*names: str) -> Change:
    return publication_with(copies_sent=tuple(CopySent(to=name, on=PartialDate(2024, 5)) for name in names))


def test_copies_are_asked_for_only_after_publication(good: Evidence) -> None:
    assert isinstance(copy_to_home_office(each(sent_to(), dates_with(published=None))(good)), NotApplicable)
    assert isinstance(copy_to_home_office(sent_to()(good)), NotMet)


@pytest.mark.parametrize(
    ("name", "is_met"),
    [
        ("Domestic Abuse Commissioner", True),
        ("domestic abuse commissioner's office", True),
        ("DA Commissioner", True),
        ("Police and Crime Commissioner", False),
        ("Children's Commissioner", False),
    ],
)
def test_another_commissioner_is_not_the_one_whom_the_law_names(good: Evidence, name: str, is_met: bool) -> None:
    assert (copy_to_commissioner(sent_to(name)(good)) == Met()) is is_met


def test_whoever_else_must_get_a_copy_is_named(good: Evidence) -> None:
    minister = Recipient(name="Secretary of State", requirement="G11")
    more = evidence_with(recipients=(*good.recipients, minister))

    assert why(copy_to_commissioner(more(good))) == "No copy is recorded as sent to: Secretary of State."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (dates_with(review_by=None), "No date is given."),
        (dates_with(review_by=PartialDate(2024, 3)), "lies before publication"),
        (evidence_with(contact=""), "The site names nobody to ask."),
    ],
)
def test_there_is_a_day_to_look_again_and_somebody_to_ask(good: Evidence, change: Change, said: str) -> None:
    assert said in why(review_date(change(good)))
