"""An action plan whose table was broken by pages, cells and scanners."""

from typing import Any

import pytest

from dhr.imports.fragments import Strip, is_upside_down
from dhr.review.dates import PartialDate

PLAN = "# Executive summary\n\n## Introduction\n\nRowan died in April 2021.\n\n# Action plan\n\n"
HEAD = "Scope\tAction to take\tIntended outcome\tLead agency\tTarget date\tRAG\tUpdates\tDate of completion\n"


def test_recommendations_that_lost_their_numbers_have_those_between_the_others(broken: Any):
    assert [r.number for r in broken.plan.recommendations] == ["1", "2", "3", "4", "5", "6"]
    assert "5 was inferred" in broken.notes
    assert "6 was inferred" in broken.notes


def test_a_row_cut_by_a_page_goes_on_in_fewer_columns(broken: Any):
    action = broken.action("1.1")
    assert action.action == "To show earlier assessments on the first page of the form and to audit a sample of calls."
    assert action.updates[0].text.endswith("and of the safety of those who call. No calls without a form were found.")
    assert action.updates[1].text == "The audit goes on."
    assert action.progress == "green"
    assert action.completed == PartialDate(2022, 11, 1)
    assert (action.target, action.target_date) == ("By June 2022", PartialDate(2022, 6))


def test_words_cut_by_cells_are_whole(broken: Any):
    lead = broken.action("1.1").lead
    assert (lead.name, lead.role, lead.agency) == ("Sam Invented", "DCI, Crime", "Example Vale Constabulary")
    assert broken.action("4.1").lead.agency == "Moorland Partnership NHS Foundation Trust"
    assert broken.action("4.1").target == "By January 2022"


def test_a_column_left_alone_without_tabs_goes_on_with_the_updates(broken: Any):
    first, second = broken.action("2.1").updates
    assert first.text.endswith("Removing any concern that staff were never asked to come to it.")
    assert second.text == (
        "All staff have now been to the course. The list is kept by the manager and is looked at twice a year."
    )


def test_a_heading_glued_into_cells_begins_a_recommendation(broken: Any):
    third = broken.recommendation("3")
    assert third.agency == "Moorland Council"
    assert third.text.startswith("Moorland Council should review the way")
    assert "recommendation 3 was cut up by the columns" in broken.notes
    assert "saf | eguarding" not in broken.notes.split("## What was moved")[0]


def test_a_piece_that_stands_upside_down_is_turned_round(broken: Any):
    updates = broken.action("3.1").updates
    assert updates[0].text.endswith(
        "nothing is lost between the two of them when new people read the minutes and agree to it."
    )
    assert updates[1].text == "Nothing changed since the last update in March. Complete."
    assert "upside down" in broken.notes
    assert "lines 113 to 117" in broken.notes


def strips(lines: list[str]) -> list[Strip]:
    return [Strip(number, ("", line)) for number, line in enumerate(lines)]


def test_only_text_that_reads_better_backwards_is_turned_round():
    lines = [
        "The form was changed. All",
        "officers use it now.",
        "A sample is looked",
        "at each month by the",
        "board that meets.",
    ]
    assert not is_upside_down(strips(lines))
    damaged = [
        "who hears them.",
        "put in by the one",
        "New names are",
        "them each day.",
        "kept by all of",
        "The list is",
    ]
    assert is_upside_down(strips(damaged))
    assert not is_upside_down(strips(list(reversed(damaged))))


def test_lettered_parts_are_listed_and_actions_belong_to_them(broken: Any):
    fifth = broken.recommendation("5")
    assert [letter for letter, _ in fifth.parts] == ["a", "b", "c"]
    assert [action.part for action in fifth.actions] == ["a", "b", "c"]
    assert [letter for letter, _ in broken.recommendation("2").parts] == ["a", "b"]


def test_the_end_of_a_row_beside_a_parts_title_goes_back_to_its_row(broken: Any):
    assert broken.action("5.1").updates[0].text.endswith("more than ten beds and a nurse in charge of them.")
    assert "mixed with the cells of a row" in broken.notes


def test_a_row_without_its_scope_is_a_row(broken: Any):
    action = broken.action("5.2")
    assert (action.scope, action.action, action.completed) == (
        "",
        "Add a page to the record.",
        PartialDate(2022, 9, 13),
    )
    assert [update.text for update in action.updates] == ["The page was added.", "Complete"]


def test_an_agency_cut_off_by_a_cell_is_known_from_the_plan(broken: Any):
    sixth = broken.recommendation("6")
    assert sixth.agency == "Example Vale Constabulary"
    assert sixth.addressee == "police"
    assert sixth.text.startswith("Ensure that officers across the force")


def test_a_month_without_year_stays_words_and_is_no_date(broken: Any):
    updates = broken.action("4.1").updates
    assert [str(update.date or "") for update in updates] == ["2021-12-01", "", "", ""]
    assert updates[1].text == "March update: A leaflet was printed for all waiting rooms."
    assert updates[2].text.startswith("Revised Sept update: It was printed again")
    assert updates[3].text == "Dec update: No more copies are needed."


def test_panel_and_review_recommendations_are_told_apart(broken: Any):
    assert [r.source for r in broken.plan.recommendations] == [
        "panel",
        "individual management review",
        "panel",
        "individual management review",
        "individual management review",
        "individual management review",
    ]


def test_the_titles_of_the_columns_are_dropped_and_told(broken: Any):
    assert "The titles of the action plan's columns (lines 57 to 61)" in broken.notes


def test_two_parts_with_one_letter_are_kept_and_asked_about(bring_in: Any):
    made = bring_in(
        PLAN
        + "## Recommendation 1\n\n- a) One.\n- a) Two.\n\n"
        + HEAD
        + "Local\tDo it.\t\tMoorland Council\tMay 2022\tGreen\t\t\n"
    )
    assert made.recommendation("1").parts == (("a", "One."), ("a2", "Two."))
    assert "have the letter a)" in made.notes


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (
            "Recommendation\tAction\tLead agency\tTarget date\tProgress",
            "1. Write a policy.\tWrite it.\tMoorland Council\tMay 2022\tGreen",
        ),
        (
            "No.\tRecommendation\tScope\tWhat we will do\tBy whom\tTimescale\tStatus",
            "1\tWrite a policy.\tLocal\tWrite it.\tMoorland Council\tMay 2022\tGreen",
        ),
        (
            "Recommendation\tScope of recommendation i.e. local or regional\tAction to take\tLead Agency\t"
            "Key milestones achieved in enacting recommendation\tTarget Date\tDate of completion and outcome",
            "1. Write a policy.\tLocal\tWrite it.\tMoorland Council\t\tMay 2022\t",
        ),
    ],
)
def test_plans_with_other_columns_are_read(bring_in: Any, columns: str, row: str):
    made = bring_in(f"{PLAN}{columns}\n{row}\n")
    (recommendation,) = made.plan.recommendations
    assert (recommendation.number, recommendation.text) == ("1", "Write a policy.")
    (action,) = recommendation.actions
    assert (action.action, action.lead.agency, action.target_date) == (
        "Write it.",
        "Moorland Council",
        PartialDate(2022, 5),
    )


def test_recommendations_as_lines_and_numbered_actions(bring_in: Any):
    head = "No.\tAction\tOutcome\tLead\tTarget\tStatus\n"
    text = (
        "Recommendation 1: The trust should write a policy.\n\n"
        + head
        + "1.1\tWrite guid-\tAll know it.\tMoor-\tMay\tGreen\n\tance for all\t\tland\t2022\t\n\tstaff.\t\tTrust\t\t\n"
        "1.2\tTrain staff.\t\tMoorland\tJune\tAmber\n\t\t\tTrust\t2022\t\n\n"
        "Recommendation 2: The board should read it.\n\n" + head + "2.1\tRead it.\t\tMoorland Trust\tJuly 2022\tRed\n"
    )
    plan = bring_in(PLAN + text).plan
    assert [(r.number, r.text) for r in plan.recommendations] == [
        ("1", "The trust should write a policy."),
        ("2", "The board should read it."),
    ]
    assert [(a.number, a.action, a.progress) for a in plan.actions()] == [
        ("1.1", "Write guidance for all staff.", "green"),
        ("1.2", "Train staff.", "amber"),
        ("2.1", "Read it.", "red"),
    ]


def test_a_markdown_table_is_read_like_one_with_tabs(bring_in: Any):
    text = (
        "| Ref | Recommendation | Action | Lead | Target | RAG | Update |\n|---|---|---|---|---|---|---|\n"
        "| 1 | All agencies should share. | | | | | |\n"
        "| 1.1 | | Write a protocol. | Head of Safety, Moorland Council | 31/03/2022 | Green | June 2022: Agreed. |\n"
    )
    made = bring_in(PLAN + text)
    assert made.recommendation("1").text == "All agencies should share."
    action = made.action("1.1")
    assert (action.lead.role, action.lead.agency) == ("Head of Safety", "Moorland Council")
    assert [(str(u.date), u.text) for u in action.updates] == [("2022-06", "Agreed.")]


def test_two_recommendations_with_one_number_are_kept_and_asked_about(bring_in: Any):
    row = "Local\tDo it.\t\tMoorland Council\tMay 2022\tGreen\t\t\n\n"
    made = bring_in(
        PLAN + "## Recommendation 1\n\nOne thing.\n\n" + HEAD + row + "## Recommendation 1\n\nTwo things.\n\n" + row
    )
    assert [r.number for r in made.plan.recommendations] == ["1", "2"]
    assert "Two recommendations have the number 1" in made.notes


def test_a_line_read_twice_is_left_out_and_told(bring_in: Any):
    rows = (
        "Local\tReview the forms that are sent\t\tMoorland\tMay 2022\tGreen\tUpdate: The forms were\t\n"
        "\tto people and write them\t\tCouncil\t\t\treviewed by all who use\t\n"
        "\tanew before the winter.\t\t\t\t\tthem before the summer.\t\n"
        "\tanew betore the wimter.\t\t\t\t\t\t\n"
        "\tTell people of it.\t\t\t\t\t\t\n"
    )
    made = bring_in(PLAN + "## Recommendation 1\n\nReview forms.\n\n" + HEAD + rows)
    assert (
        made.action("1.1").action
        == "Review the forms that are sent to people and write them anew before the winter. Tell people of it."
    )
    assert "anew betore the wimter." in made.notes


def test_lines_that_are_only_alike_are_both_kept(bring_in: Any):
    rows = (
        "Local\tTrain those who attend often\t\tMoorland\tMay 2022\tGreen\tUpdate: Done.\t\n"
        "\tand those who often attend\t\tCouncil\t\t\t\t\n"
        "\tand never attend at all.\t\t\t\t\t\t\n"
    )
    made = bring_in(PLAN + "## Recommendation 1\n\nTrain.\n\n" + HEAD + rows)
    assert (
        made.action("1.1").action == "Train those who attend often and those who often attend and never attend at all."
    )


def test_a_line_cut_down_the_middle_is_put_together(bring_in: Any):
    row = (
        "Local\tWrite to all practices.\t\tMoorland NHS Trust\tMay 2022\tGreen\tUpdate: Practices know it and the\t\n\n"
    )
    halves = [
        ("safeguar", "ding team answers"),
        ("question", "s from practices."),
        ("Safeguar", "ding of patients"),
        ("is the con", "cern of all who"),
        ("write re", "cords of patients"),
        ("and the pra", "ctices know it."),
    ]
    cut = "".join(f"\t{left}\t{right}\n" for left, right in halves)
    words = "Safeguarding is a concern of practices. The records of patients are kept. They answer questions."
    made = bring_in(
        PLAN.replace("Rowan died", f"{words} Rowan died") + "## Recommendation 1\n\nWrite.\n\n" + HEAD + row + cut
    )
    assert made.action("1.1").updates[0].text == (
        "Practices know it and the safeguarding team answers questions from practices. Safeguarding of patients is the "
        "concern of all who write records of patients and the practices know it."
    )


def test_bullets_inside_a_cell_are_lines(bring_in: Any):
    row = "Local\t<ul> <li>Write it.</li> <li>Print it.</li> </ul>\t\tMoorland Council\tMay 2022\tGreen\t\t\n"
    made = bring_in(PLAN + "## Recommendation 1\n\nWrite.\n\n" + HEAD + row)
    assert made.action("1.1").action == "- Write it.\n- Print it."


def test_the_last_colour_is_the_progress_and_words_beside_colours_are_kept(bring_in: Any):
    row = "Local\tWrite it.\t\tMoorland Council\tMay 2022\tRed Amber for the second part Green\tUpdate: Done.\t\n"
    action = bring_in(PLAN + "## Recommendation 1\n\nWrite.\n\n" + HEAD + row).action("1.1")
    assert action.progress == "green"
    assert "Amber for the second part" in [update.text for update in action.updates]


def test_a_plan_without_actions_or_leads_asks(bring_in: Any):
    made = bring_in(
        PLAN + "## Recommendation 1\n\nWrite.\n\n" + HEAD + "Local\t\tAll know it.\t\tMay 2022\tGreen\t\t\n"
    )
    action = made.action("1.1")
    assert (action.action, action.lead.agency) == ("Write.", "Not stated")
    assert "no text in the column of actions" in made.notes
    assert "No lead agency could be read" in made.notes
