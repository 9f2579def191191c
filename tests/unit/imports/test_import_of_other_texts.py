"""What texts of other councils taught: letters, months and headings that look alike and mean something else."""

from typing import Any

import pytest
import yaml

LETTER = """# Executive summary

## Introduction

Rowan was killed in March 2021.

# Appendix B: Home Office letter

12 February 2024

Dear Margaret,

Thank you for the report.

{body}

Yours sincerely,
"""


@pytest.mark.parametrize(
    "body",
    [
        "- Please give the dates of the meetings.\n- Please add a contents page.\n\n"
        "On completion of these changes, the DHR may be published.",
        "Please make these amendments:\n\n1. Give the dates of the meetings.\n2. Add a contents page.\n\n"
        "When that is done the DHR may be published.",
    ],
)
def test_points_of_a_letter_become_conditions_with_bullets_or_numbers(bring_in: Any, body: str) -> None:
    written = bring_in(LETTER.format(body=body)).text("publication.yml")

    assert "conditions:" in written
    assert "dates of the meetings" in written
    assert "contents page" in written


def test_conditions_without_a_list_are_asked_about(bring_in: Any) -> None:
    imported = bring_in(LETTER.format(body="On completion of the changes in the annex, the DHR may be published."))

    assert "may clear the report on conditions" in imported.notes


@pytest.mark.parametrize(
    "body",
    [
        "The panel asks for changes before the overview report can be published. Please resubmit the DHR.",
        "The overview report cannot be published.",
        "The report may not be published until the changes are made.",
    ],
)
def test_a_letter_that_refuses_clears_nothing(bring_in: Any, body: str) -> None:
    written = yaml.safe_load(bring_in(LETTER.format(body=body)).text("publication.yml")) or {}

    assert "clearance" not in written


def test_the_letters_own_words_are_no_part_of_its_last_point(bring_in: Any) -> None:
    body = "1. Add a contents page. On completion of these changes, the DHR may be published. Please send a copy."
    written = bring_in(LETTER.format(body=body)).text("publication.yml")

    assert "send a copy" not in written


def test_the_month_in_which_a_death_was_told_is_not_the_month_of_the_death(bring_in: Any) -> None:
    imported = bring_in("# Executive summary\n\n## Introduction\n\nWe were notified of the death in April 2021.\n")

    assert "month: 2021-04" not in imported.text("review.md")
    assert "was not read from a date of death" in imported.notes


RUNNING = """# Executive summary

Introduction
This summary looks at the care that Rowan had. She is remembered as a
Page 3 of 40
careful and funny person.
Conclusions
Services did not speak with one another.
"""


def test_headings_and_page_numbers_are_found_without_empty_lines_around_them(bring_in: Any) -> None:
    summary = bring_in(RUNNING).text("executive-summary.md")

    assert "## Introduction" in summary
    assert "## Conclusions" in summary
    assert "Page 3" not in summary
    assert "remembered as a careful and funny person" in summary


def test_a_word_that_happens_to_begin_a_line_is_no_heading(bring_in: Any) -> None:
    text = "# Executive summary\n\n## Introduction\n\nThe panel then turned to its\nconclusions\nand wrote them down.\n"

    assert "its conclusions and wrote" in bring_in(text).text("executive-summary.md")


@pytest.mark.parametrize(
    "title", ["Appendix B Letter", "Letter from the Home Office", "Section 7: Letter from the panel"]
)
def test_a_letter_is_known_by_more_than_one_title(title: str) -> None:
    from dhr.imports.titles import is_letter_title

    assert is_letter_title(title)
