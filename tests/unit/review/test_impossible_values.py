"""A value that contradicts itself cannot be made, whoever tries: each refusal says what is wanted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import a_recommendation as recommended
from builders import a_review, an_action, date

from dhr.review.briefing import Briefing
from dhr.review.dates import PartialDate
from dhr.review.facts import Death, Document, KeyDates, Letter
from dhr.review.publication import AcceptedFinding, Clearance
from dhr.review.register import RegisterEntry

DAY = PartialDate(2024, 2, 12)


def entry(**changes: object) -> RegisterEntry:
    facts = {
        "number": "k-2024-beef",
        "partnership": "Example Vale",
        "region": "East of England",
        "died": PartialDate(2022),
        "review_type": "DHR",
        "stage": "submitted",
        "reason": "quality assurance",
    }
    return RegisterEntry(**(facts | changes))  # type: ignore[arg-type]


def briefing(slug: str) -> Briefing:
    text = Document(kind="briefing", path="briefing.md", text="Text")
    return Briefing(slug=slug, title="T", summary="S", published=DAY, text=text, folder=Path())


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (
            lambda: recommended("1", an_action("1.1"), parts=(("a", "One."), ("a", "Two."))),
            "a recommendation has two parts with one letter",
        ),
        (
            lambda: briefing("2024 Parts"),
            "a folder's name is small letters, digits and single hyphens, such as 2024-stalking",
        ),
        (lambda: PartialDate(2024, day=1), "a day needs a month"),
        (lambda: PartialDate(1066), "the year must lie between 1900 and 2200"),
        (lambda: date("last May"), "write a date as 2024, 2024-02 or 2024-02-29"),
        (
            lambda: Death(when=DAY, type="child death"),
            "give the month of a death at most: an exact date identifies the person",
        ),
        (Letter, "a letter is a PDF, a transcription or both"),
        (
            lambda: a_review(slug="2023 Rowan"),
            "a folder's name is small letters, digits and single hyphens, such as 2023-rowan",
        ),
        (
            lambda: a_review(id="rowan"),
            "an id looks like dhr-2023-07f3: dhr, a year, four to twelve of 0-9 and a-f",
        ),
        (
            lambda: Clearance(letter_date=DAY, clears=("minutes",)),
            "a letter clears some of: executive summary, overview report, action plan",
        ),
        (
            lambda: Clearance(letter_date=DAY, clears=("action plan",), letter_as="words"),
            "a letter's pages are published as received, or as “pictures”",
        ),
        (
            lambda: AcceptedFinding(rule="exact-date", phrase=" ", reason="An Act.", by="Jo Example", on=DAY),
            "an accepted finding needs its phrase, a reason and who accepted it",
        ),
        (
            lambda: entry(number="dhr-2024-beef"),
            "a number looks like k-2024-3f9a: k, a year, four to twelve of 0-9 and a-f",
        ),
        (lambda: entry(died=PartialDate(2022, 5)), "give the year of a death at most"),
        (
            lambda: entry(dates=KeyDates(notified=DAY)),
            "give the month of a stage at most: a day can give the day of death away",
        ),
    ],
)
def test_what_cannot_be_is_not_made(make: Callable[[], object], says: str) -> None:
    with pytest.raises(ValueError) as caught:
        make()

    assert str(caught.value) == says
