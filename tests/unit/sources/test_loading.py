"""A review's folder becomes a Review, with everything in it."""

from pathlib import Path

import pytest
from repository import BRIEFING, write_briefing, write_review, write_settings

from dhr.library.library import Library
from dhr.review.dates import PartialDate
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings


def load(root: Path) -> Library:
    return load_library(read_settings(write_settings(root)))


def test_a_complete_review_is_read_with_its_facts(tmp_path: Path) -> None:
    write_review(tmp_path)

    (review,) = load(tmp_path).reviews

    assert review.slug == "2023-alder"
    assert review.death.when == PartialDate(2023, 4)
    assert review.region == "East of England"
    assert review.police_force == "Example Vale Constabulary"
    assert [person.name for person in review.people.professionals] == ["Margaret Thornbury", "Peter Lindqvist"]
    assert review.publication.clearance is not None


def test_the_landing_text_knows_its_line(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    lines = (folder / "review.md").read_text(encoding="utf-8").split("\n")

    (review,) = load(tmp_path).reviews

    assert review.landing.text.startswith("Alder was a gardener")
    assert lines[review.landing.first_line - 1].startswith("Alder was a gardener")


def test_an_action_plan_keeps_words_that_look_like_numbers_or_dates(tmp_path: Path) -> None:
    write_review(tmp_path)

    (review,) = load(tmp_path).reviews

    assert review.action_plan is not None
    (recommendation,) = review.action_plan.recommendations
    (action,) = recommendation.actions
    assert (recommendation.number, action.number) == ("1", "1.1")
    assert action.target_date == PartialDate(2024, 6)
    assert action.updates[0].date == PartialDate(2024, 3, 15)


CSV = (
    "recommendation,recommendation_text,part,part_text,action_number,action,lead_agency,progress,updates\n"
    '1,Share risk assessments.,a,"Agree, and write down.",1.1,Agree a protocol.,Example Vale Constabulary,green,'
    '"2024-03-15 | green | Agreed.\n2024-05 | Reviewed."\n'
    "1,,b,Train staff.,1.2,Hold two days.,Example Vale Council,amber,No date is known.\n"
)


def test_an_action_plan_may_be_a_table(tmp_path: Path) -> None:
    publication = (
        "clearance: {letter_date: 2024-02-12, clears: [action plan]}\n"
        "action_plan: {as_at: 2024-03-31, live_document: true}\n"
    )
    folder = write_review(tmp_path, action_plan_yml=None, action_plan_csv=CSV, publication_yml=publication)

    (review,) = load(tmp_path).reviews

    assert (folder / "action-plan.csv").is_file()
    plan = review.action_plan
    assert plan is not None
    assert plan.live_document
    (recommendation,) = plan.recommendations
    assert recommendation.parts == (("a", "Agree, and write down."), ("b", "Train staff."))
    first, second = recommendation.actions
    assert [(str(u.date), u.progress, u.text) for u in first.updates] == [
        ("2024-03-15", "green", "Agreed."),
        ("2024-05", "", "Reviewed."),
    ]
    assert second.updates[0].date is None


def test_a_briefing_knows_the_reviews_that_it_cites(tmp_path: Path) -> None:
    write_review(tmp_path)
    write_briefing(tmp_path)

    (briefing,) = load(tmp_path).briefings

    assert briefing.reviews == ("2023-alder",)


def test_windows_line_endings_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    text = (folder / "review.md").read_text(encoding="utf-8")
    (folder / "review.md").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    (review,) = load(tmp_path).reviews

    assert review.title == "Alder"


def test_what_a_system_leaves_in_a_folder_is_no_part_of_a_review(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    (folder / ".DS_Store").write_bytes(b"\0")
    (folder / "Thumbs.db").write_bytes(b"\0")

    assert len(load(tmp_path).reviews) == 1


def test_what_an_interrupted_import_left_behind_is_no_review(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    folder.rename(folder.with_name(".2023-alder-x1"))

    assert load(tmp_path).reviews == ()


def test_reviews_come_newest_first_whatever_the_order_of_the_folders(tmp_path: Path) -> None:
    from repository import REVIEW

    write_review(tmp_path, "2020-yew", review_md=REVIEW.replace("0a1b", "1111").replace("2023-04", "2020-04"))
    write_review(tmp_path)

    assert [review.slug for review in load(tmp_path).reviews] == ["2023-alder", "2020-yew"]


@pytest.mark.parametrize("link", ["review:2023-alder", "review:2023-alder/overview-report#p3", "<review:2023-alder>"])
def test_every_form_of_citation_counts(tmp_path: Path, link: str) -> None:
    write_review(tmp_path)
    write_briefing(tmp_path, text=BRIEFING.replace("review:2023-alder", link))

    assert load(tmp_path).briefings[0].reviews == ("2023-alder",)
