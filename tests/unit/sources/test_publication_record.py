"""What `publication.yml` records, and every mistake in it with its line, what is wrong and what to do."""

from pathlib import Path

import pytest
from repository import PUBLICATION, REVIEW, write_review, write_settings

from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings

LATER = "proceedings:\n"


def only_problem(root: Path) -> SourceProblem:
    with pytest.raises(SourceError) as caught:
        load_library(read_settings(write_settings(root)))
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "do"),
    [
        ("2024-02-12", "2024-02", 1, "the letter's date needs its day, as printed on the letter", "Mend it."),
        ("2024-02-12", "12 February 2024", 3, "“letter_date” is not a date.", "2024-02-29"),
        ("action plan]", "action plans]", 4, "The letter clears an unknown document.", "“action plan”"),
        ("action plan]", "minutes]", 4, "The letter clears an unknown document.", "Known: executive summary"),
        ("what: inquest", "what: inqest", 7, "“what” has a value that is not in its list.", "“inquest”"),
        ("state: not held", "state: soon", 7, "“state” has a value that is not in its list.", "under way"),
        ("anniversaries: true", "anniversaries: maybe", 8, "“avoids_anniversaries” should be true or false.", "true"),
        ("{on: 2024-03-04", "{on: in spring", 8, "“on” is not a date.", "2024-02-29"),
        ("family_told", "familiy_told", 8, "There is no fact called “familiy_told”.", "“family_told”"),
        ("Rosalind Fairweather", "[Rosalind]", 1, "“prepared_by” should be a line of text.", "prepared_by: text"),
        (LATER, f"sign_offs: [{{by: Somebody, on: 2024-03-01}}]\n{LATER}", 5, "“files” is missing.", "fingerprint"),
        (LATER, f"copies_sent: [{{on: 2024-05-01}}]\n{LATER}", 5, "“to” is missing.", "to whom"),
        (LATER, f"real_names: [{{name: Sarah, on: 2024-03-01}}]\n{LATER}", 5, "“agreed_by” is missing.", "family"),
        (LATER, f"withdrawn: {{on: 2025-01-01}}\n{LATER}", 5, "“reason” is missing.", "why"),
        (
            LATER,
            f"accepted: [{{rule: school, phrase: it, reason: x, by: ' ', on: 2024}}]\n{LATER}",
            5,
            "“by” should be a line of text.",
            "by: text",
        ),
        (
            LATER,
            f"versions: [{{number: 2, on: 2024-05-01, kind: correction}}]\n{LATER}",
            1,
            "versions are numbered 1, 2, 3 and so on",
            "Mend it.",
        ),
        (
            LATER,
            f"versions: [{{number: one, on: 2024-05-01, kind: correction}}]\n{LATER}",
            5,
            "“number” does not have its usual form.",
            "like 2",
        ),
        (
            LATER,
            f"versions: [{{number: 1, on: 2024-05-01, kind: repair}}]\n{LATER}",
            5,
            "“kind” has a value that is not in its list.",
            "correction",
        ),
        (
            LATER,
            "versions: [{number: 1, on: 2024-05-01, kind: first publication}, {number: 2, on: 2024-04-01, "
            f"kind: correction}}]\n{LATER}",
            1,
            "a later version has an earlier date",
            "Mend it.",
        ),
        (
            "action plan]\n",
            "action plan]\n  conditions: [{point: '1', text: One.}, {point: '1', text: Two.}]\n",
            1,
            "one point of the letter is listed twice",
            "Mend it.",
        ),
        ("action plan]\n", "action plan]\n  conditions: [{text: One.}]\n", 5, "“point” is missing.", "the number"),
    ],
)
def test_a_mistake_in_the_record_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str, do: str
) -> None:
    assert old in PUBLICATION
    write_review(tmp_path, publication_yml=PUBLICATION.replace(old, new))

    problem = only_problem(tmp_path)

    assert (problem.path, problem.line) == ("reviews/2023-alder/publication.yml", line)
    assert what in problem.what
    assert do in problem.do


def test_a_plan_with_one_number_for_two_actions_is_refused(tmp_path: Path) -> None:
    head = "number,recommendation,action_number,action,lead_agency\n"
    rows = "1,Share.,1.1,Write.,A Council\n1,Share.,1.1,Train.,A Council\n"
    write_review(tmp_path, action_plan_yml=None, action_plan_csv=head + rows)

    with pytest.raises(SourceError) as caught:
        load_library(read_settings(write_settings(tmp_path)))

    assert any("action-plan.csv" in problem.path for problem in caught.value.problems)


def test_a_record_with_documents_of_its_own_is_refused_whatever_its_status_says(tmp_path: Path) -> None:
    record = REVIEW.replace("title: Alder", "title: Alder\nstatus: record\nlink: https://www.example.org/alder")
    write_review(tmp_path, review_md=record)

    problem = only_problem(tmp_path)

    assert "a record of a review published elsewhere has no documents" in problem.what
    assert problem.path == "reviews/2023-alder/review.md"
