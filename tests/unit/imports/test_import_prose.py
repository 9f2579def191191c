"""The running text: parts, headings, paragraphs, lists, notes, tables."""

from pathlib import Path
from typing import Any

import pytest

from dhr.imports.lines import blocks
from dhr.imports.sections import divide


def summary(broken: Any) -> str:
    return broken.text("executive-summary.md")


def test_sections_are_headings_of_the_second_level(broken: Any):
    heads = [line for line in summary(broken).split("\n") if line.startswith("#")]
    assert heads == [
        "## A message of condolence",
        "## Introduction",
        "## Contributors to the review",
        "## The Review Panel Members",
        "## Recommendations",
    ]


def test_a_paragraph_cut_by_a_page_is_whole_again(broken: Any):
    assert "an earlier meeting would have helped.[^2] Rowan's sister" in summary(broken)
    assert "\n4\n" not in summary(broken)


def test_notes_stand_at_the_end_with_their_calls_in_place(broken: Any):
    assert "help twice[^1] and had" in summary(broken)
    assert summary(broken).endswith("[^1]: Records of the refuge, <https://example.org/records>\n[^2]: ibid\n")


def test_a_list_whose_first_number_was_lost_has_it_again(broken: Any):
    assert "\n1. Example Vale Constabulary should" in summary(broken)
    assert "\n2. Moorland Council should" in summary(broken)


def test_the_panel_is_a_table_with_heads_and_whole_cells(broken: Any):
    assert "| Name | Role or agency |\n| --- | --- |\n| Jo Placeholder | Independent Chair and author |" in summary(
        broken
    )
    assert "| Lee Madeup | Moorland Partnership NHS Foundation Trust (Adults) |" in summary(broken)


def test_cover_and_contents_are_left_out_and_told(broken: Any):
    assert "Written by" not in summary(broken)
    assert "The cover (lines 1, 3, 5 and 7 to 8)" in broken.notes
    assert "The list of contents (lines 10 and 12 to 15)" in broken.notes
    assert "1 page number between the paragraphs (line 27)" in broken.notes


def test_a_heading_in_capitals_becomes_a_sentence_but_acronyms_stay(bring_in: Any):
    text = "EXECUTIVE SUMMARY\n\n1. THE DHR PROCESS\n\nThe DHR began in May 2021."
    assert "## 1. The DHR process" in bring_in(text).text("executive-summary.md")


def test_notes_that_begin_anew_on_each_page_get_numbers_of_their_own(bring_in: Any):
    text = (
        "# Executive summary\n\n## Introduction\n\nOne.<sup>1</sup>\n\n<sup>1</sup> First.\n\n2\n\n"
        "Two.<sup>1</sup>\n\n<sup>1</sup> Second."
    )
    made = bring_in(text).text("executive-summary.md")
    assert "One.[^1]" in made
    assert "Two.[^2]" in made
    assert made.endswith("[^1]: First.\n[^2]: Second.\n")


def test_a_note_without_call_and_a_call_without_note_are_asked_about(bring_in: Any):
    text = "# Executive summary\n\n## Introduction\n\nOne.<sup>3</sup>\n\n<sup>4</sup> Nowhere called."
    made = bring_in(text)
    assert "One. (3)" in made.text("executive-summary.md")
    assert "Nowhere called." in made.text("executive-summary.md")
    assert "a note 3 that was not found" in made.notes
    assert "number 4 is called from nowhere" in made.notes


def test_a_table_without_known_heads_is_asked_about(bring_in: Any):
    made = bring_in("# Executive summary\n\n## Introduction\n\nMay\tThe first call\nJune\tThe second call")
    assert "|  |  |\n| --- | --- |\n| May | The first call |" in made.text("executive-summary.md")
    assert "no titles over its columns" in made.notes


@pytest.mark.parametrize("mark", ["# {}", "**{}**", "{}"])
def test_a_text_with_both_documents_gives_both(bring_in: Any, mark: str):
    text = "\n\n".join(
        [
            mark.format("EXECUTIVE SUMMARY"),
            mark.format("INTRODUCTION"),
            "This is short.",
            mark.format("OVERVIEW REPORT"),
            mark.format("INTRODUCTION"),
            "This is long.",
        ]
    )
    made = bring_in(text)
    assert "This is short." in made.text("executive-summary.md")
    assert "This is long." in made.text("overview-report.md")
    assert "This is long." not in made.text("executive-summary.md")


def test_an_overview_report_is_told_by_its_cover(bring_in: Any):
    made = bring_in("Domestic Homicide Review Overview Report\n\n# Introduction\n\nRowan died in April 2021.")
    assert "overview-report.md" in made.result.written
    assert "executive-summary.md" not in made.result.written


def test_a_text_that_does_not_say_what_it_is_is_asked_about(bring_in: Any):
    assert "does not say whether it is" in bring_in("# Introduction\n\nRowan died in April 2021.").notes


def test_every_block_ends_up_in_one_part(broken: Any):

    found = blocks((Path(__file__).parent / "texts" / "broken-plan.txt").read_text(encoding="utf-8"))
    parts = divide(found)
    named = (parts.cover, parts.contents, parts.titles, parts.summary, parts.overview, parts.plan, parts.letter)
    assert sorted(block.first for part in named for block in part) == [block.first for block in found]
