"""A letter's points, its date, the size that it asks for, and how its text comes out of a PDF."""

import time

import pytest
from unit.checklist.letters import letter

from dhr.checklist.letter import read_letter
from dhr.review.publication import EXECUTIVE_SUMMARY

# Points


@pytest.mark.parametrize(
    ("listed", "points"),
    [
        ("1. Say who chose the names.\n2. Add a lead to each action.", ("1", "2")),
        ("1) Say who chose the names.\n2) Add a lead to each action.", ("1", "2")),
        ("1. Say who chose the names.\n2. See page\n20) and add a lead.\n4. Check the dates.", ("1", "2", "4")),
        ("- Say who chose the names.\n- Add a lead to each action.", ("1", "2")),
        ("• Say who chose the names.\n• Add a lead.\n• Check the dates.", ("1", "2", "3")),
        ("(a) Say who chose the names.\n(b) Add a lead to each action.", ("1", "2")),
        ("i. Say who chose the names.\nii. Add a lead to each action.", ("1", "2")),
        (
            "1. Equality:\n   - speak to each characteristic;\n   - say which are not relevant.\n2. Add a lead.",
            ("1", "2"),
        ),
        ("Please see the annex.", ()),
    ],
)
def test_the_points_of_a_conditional_letter_are_counted(listed: str, points: tuple[str, ...]) -> None:
    assert letter(f"On completion of these changes, the DHR may be published.\n\n{listed}").points == points


def test_the_points_of_a_letter_without_conditions_are_no_conditions() -> None:
    assert letter("The report may now be published.\n\n1. It was good to hear the family.").points == ()


# The date


@pytest.mark.parametrize(
    "written",
    [
        "29 February 2024",
        "29th February 2024",
        "29 th February 2024",
        "29 FEBRUARY 2024",
        "Thursday 29 February 2024",
        "Thursday, 29 February 2024",
        "29 Feb 2024",
        "February 29, 2024",
        "29/02/2024",
        "29.02.2024",
        "Date: 29 February 2024",
        "Dated 29 February 2024",
        "**29 February 2024**",
        "Kim Nobody                29 February 2024",  # two columns, as a text layer joins them
        "Our ref: DHR/3/5/2023\n29 February 2024",
        "Reference 12 March 2023\n29 February 2024",
        "Panel meeting: 25 January 2024\n29 February 2024",
        "Received on 3 January 2024\n\n29 February 2024",
    ],
)
def test_the_date_is_read_as_letters_print_it(written: str) -> None:
    assert str(letter("The report may now be published.", date=written).date) == "2024-02-29"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "February 2024",
        "29 Chwefror 2024",
        "30 February 2024",
        "29 February 2024\n\n1 March 2024",  # which of the two is it?
    ],
)
def test_a_date_that_is_not_plain_is_left_to_a_person(written: str) -> None:
    assert letter("The report may now be published.", date=written).date is None


def test_a_date_in_the_body_is_not_the_letters_date() -> None:
    assert letter("The report was considered on\n6th September 2023.", date="").date is None


def test_a_date_by_the_signature_counts_when_there_is_none_above() -> None:
    text = "Dear Kim,\n\nThe report may now be published.\n\nYours sincerely,\n\nTerry Fictional\n29 February 2024\n"

    assert str(read_letter(text).date) == "2024-02-29"


# How text comes out of a PDF


def test_hard_line_breaks_and_hyphens_do_not_hide_a_permission() -> None:
    text = "Dear Kim,\nThe view of the Home Office is that the exec-\nutive summary\nmay now be pub-\nlished.\n"

    assert read_letter(text).clears == (EXECUTIVE_SUMMARY,)


def test_marks_of_markdown_do_not_hide_a_permission_nor_a_refusal() -> None:
    assert letter("The **executive summary** may now be *published*.").clears == (EXECUTIVE_SUMMARY,)
    assert letter("The **executive summary** may *not* be published.").clears == ()


def test_a_not_at_the_end_of_a_line_or_page_still_refuses() -> None:
    assert letter("The executive summary may now not\nbe published.").clears == ()
    assert letter("The executive summary may now not\n\nbe published.").clears == ()


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("The PDF should be smaller than 20 MB in size.", 20_000_000),
        ("One PDF of less than 15MB, please.", 15_000_000),
        ("The file must not exceed 7.5 megabytes.", 7_500_000),
        ("Please make one PDF.", None),
    ],
)
def test_the_size_that_the_pdf_must_stay_below_is_read(body: str, limit: int | None) -> None:
    assert letter(body).limit == limit


def test_a_letter_that_is_made_to_be_slow_is_read_at_once() -> None:
    body = "Although " + "the view of the Home Office is that " * 18 + "the report and the report.\n" * 20
    start = time.perf_counter()

    assert letter(body).clears == ()
    assert time.perf_counter() - start < 1
