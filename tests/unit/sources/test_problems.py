"""Every mistake that an editor can make is said with its place, what is wrong and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import BRIEFING, PLAN, PUBLICATION, REVIEW, SETTINGS, write_briefing, write_review, write_settings

from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings


def problems(root: Path, *, settings: str = SETTINGS, only: tuple[str, ...] = ()) -> tuple[SourceProblem, ...]:
    with pytest.raises(SourceError) as caught:
        load_library(read_settings(write_settings(root, settings)), only=only)
    return caught.value.problems


def only_problem(root: Path) -> SourceProblem:
    (problem,) = problems(root)
    return problem


@pytest.mark.parametrize(
    ("changed", "line", "what", "do"),
    [
        ("title: Alder", 3, "", ""),
        ("titel: Alder", 3, "There is no fact called “titel”.", "Did you mean “title”?"),
        ("title: [Alder]", 3, "“title” should be a line of text.", ""),
    ],
)
def test_an_unknown_or_wrong_fact_is_named_with_its_line(
    tmp_path: Path, changed: str, line: int, what: str, do: str
) -> None:
    write_review(tmp_path, review_md=REVIEW.replace("title: Alder", changed))
    if not what:
        assert load_library(read_settings(write_settings(tmp_path))).reviews
        return

    found = {problem.what: problem for problem in problems(tmp_path)}

    assert found[what].path == "reviews/2023-alder/review.md"
    assert found[what].line == line
    assert do in found[what].do


@pytest.mark.parametrize(
    ("old", "new", "line", "near"),
    [
        ("intimate partner homicide", "intimate partner homicid", 7, "intimate partner homicide"),
        ("themes: [2D, 6C]", "themes: [2D, 66C]", 10, "6C"),
        ("partnership: Example Vale", "partnership: Exampel Vale", 5, "Example Vale"),
        ("month: 2023-04", "month: 2023-04-17", 7, "2024-02"),
        ("month: 2023-04", "month: last April", 7, "2024-02-29"),
        ("id: dhr-2023-0a1b", "id: Alder", 2, "dhr-2023-07f3"),
    ],
)
def test_a_value_that_is_not_in_its_list_is_answered_with_the_nearest(
    tmp_path: Path, old: str, new: str, line: int, near: str
) -> None:
    write_review(tmp_path, review_md=REVIEW.replace(old, new))

    found = problems(tmp_path)

    assert any(problem.line == line and near in problem.do for problem in found), found


def test_a_missing_fact_says_what_to_add(tmp_path: Path) -> None:
    write_review(tmp_path, review_md=REVIEW.replace("review_type: DHR\n", ""))

    assert "“review_type” is missing." in only_problem(tmp_path).what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Just text.\n", "The facts at the head of the file are missing."),
        ("---\nid: dhr-2023-0a1b\n", "The facts at the head of the file have no end."),
        ("", "The file is empty."),
        (REVIEW.replace("title: Alder", "title: 'Alder"), "The facts cannot be read from here on."),
        (REVIEW.replace("title: Alder", "title: a: b"), "A colon stands where none is expected."),
        (REVIEW.replace("title: Alder", "title: Alder\ntitle: Alder"), "The fact “title” is given twice."),
        (REVIEW.replace("[2D, 6C]", "&x [*x]"), "A value begins with “&” or “*”, which make it stand for another one."),
        (REVIEW.replace("themes: [2D, 6C]", "themes: " + "[" * 60 + "]" * 60), "The facts are nested too deeply."),
        (REVIEW.replace("title: Alder", "? [a]\n: b\ntitle: Alder"), "A name of a fact is not plain text."),
    ],
)
def test_facts_that_cannot_be_read_are_an_error_in_plain_words(tmp_path: Path, text: str, what: str) -> None:
    write_review(tmp_path, review_md=text)

    assert only_problem(tmp_path).what == what


def test_a_python_tag_makes_nothing(tmp_path: Path) -> None:
    text = REVIEW.replace("title: Alder", "title: !!python/object/apply:os.system ['true']")
    write_review(tmp_path, review_md=text)

    assert "should be a line of text" in only_problem(tmp_path).what


def as_folder(folder: Path) -> None:
    (folder / "qa-letter.pdf").mkdir()
    (folder / "qa-letter.pdf" / "note.txt").write_text("x")


def huge_picture(folder: Path) -> None:
    (folder / "images").mkdir()
    with (folder / "images" / "river.png").open("wb") as file:
        file.truncate(200_000_000)


def link_out(folder: Path) -> None:
    (folder / "overview-report.md").symlink_to(folder.parent.parent / "mkdocs.yml")


def linked_folder(folder: Path) -> None:
    (folder.parent.parent / "elsewhere").mkdir()
    (folder.parent.parent / "elsewhere" / "a.png").write_bytes(b"x")
    (folder / "images").symlink_to(folder.parent.parent / "elsewhere")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda f: (f / "review.md").unlink(), "The file is missing."),
        (lambda f: (f / "executive-summary.md").write_text(""), "The file is empty."),
        (lambda f: (f / "executive-summary.md").write_bytes(b"caf\xe9"), "A character cannot be read."),
        (lambda f: (f / "executive-summary.md").write_bytes(b"a\0b"), "This is not a text file."),
        (lambda f: (f / "qa-letter.pdf").write_text("<html>"), "This is not a PDF."),
        (lambda f: (f / "qa-letter.pdf").write_bytes(b""), "The file is empty."),
        (lambda f: (f / "minutes.docx").write_bytes(b"PK"), "This file does not belong to a review."),
        (as_folder, "This file does not belong to a review."),
        (huge_picture, "The file is too large: 200 MB, and at most 20 MB are allowed."),
        (link_out, "This is a link to another place."),
        (linked_folder, "This is a link to another place."),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, change: Callable[[Path], object], what: str) -> None:
    change(write_review(tmp_path))

    problem = only_problem(tmp_path)

    assert problem.what == what
    assert problem.path.startswith("reviews/2023-alder")
    assert problem.do


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    (folder / "qa-letter.pdf").mkdir()

    assert only_problem(tmp_path).what == "A folder stands where a file is expected."


def test_two_plans_are_one_too_many(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    (folder / "action-plan.csv").write_text("recommendation\n1\n")

    assert only_problem(tmp_path).what == "There are two action plans."


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"1.1"', '"1.1"\n        part: b', "The plan contradicts itself"),
        ("progress: green\n        updates", "progress: grün\n        updates", "“progress” has a value"),
        ("lead: {agency:", "lead: {agencies:", "There is no fact called “agencies”."),
    ],
)
def test_a_plan_that_contradicts_itself_is_an_error(tmp_path: Path, old: str, new: str, what: str) -> None:
    write_review(tmp_path, action_plan_yml=PLAN.replace(old, new))

    assert any(problem.what.startswith(what) for problem in problems(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("action plan]", "action plans]", "The letter clears an unknown document."),
        ("2024-02-12", "2024-02", "The record contradicts itself"),
    ],
)
def test_a_clearance_that_cannot_be_is_an_error(tmp_path: Path, old: str, new: str, what: str) -> None:
    write_review(tmp_path, publication_yml=PUBLICATION.replace(old, new))

    assert only_problem(tmp_path).what.startswith(what)


@pytest.mark.parametrize(
    "slug", ["2023-Alder", "2023 alder", "..alder", "2023-alder..x", "2023--alder", "-alder", "by"]
)
def test_a_folder_whose_name_cannot_be_an_address_is_refused(tmp_path: Path, slug: str) -> None:
    write_review(tmp_path, slug)

    assert only_problem(tmp_path).what == "The folder's name cannot become a web address."


@pytest.mark.parametrize("slug", ["../2023-alder", "..", "/etc", "2023-none", "2023-alder/../2023-alder"])
def test_a_review_is_asked_for_by_the_name_of_its_folder_alone(tmp_path: Path, slug: str) -> None:
    write_review(tmp_path)

    (problem,) = problems(tmp_path, only=(slug,))

    assert problem.what == "There is no review of this name."


def test_two_reviews_with_one_id_are_refused(tmp_path: Path) -> None:
    write_review(tmp_path)
    write_review(tmp_path, "2023-other")

    assert "The id is also that of the review in the folder 2023-alder." in only_problem(tmp_path).what


def test_a_briefing_cannot_cite_what_does_not_exist(tmp_path: Path) -> None:
    write_review(tmp_path)
    write_briefing(tmp_path, text=BRIEFING.replace("2023-alder", "2023-adler"))

    assert "It cites a review that does not exist" in only_problem(tmp_path).what


def test_all_problems_of_all_reviews_are_told_at_once(tmp_path: Path) -> None:
    write_review(tmp_path, review_md=REVIEW.replace("title: Alder\n", "").replace("DHR\n", "DRH\n"))
    write_review(tmp_path, "2023-other", review_md="")

    assert len(problems(tmp_path)) == 3


def test_a_wrong_setting_is_named_with_its_line(tmp_path: Path) -> None:
    write_review(tmp_path)

    (problem,) = problems(tmp_path, settings=SETTINGS.replace("publisher:", "publsher:"))

    assert (problem.path, problem.line) == ("mkdocs.yml", 7)
    assert problem.do == "Did you mean “publisher”?"


def test_no_message_quotes_the_words_of_a_source(tmp_path: Path) -> None:
    secret = "Secretname"
    broken = REVIEW.replace("title: Alder", f"title: {secret}: {secret}").replace("DHR", secret)
    write_review(tmp_path, review_md=broken, action_plan_yml=f"{secret}: [{secret}")

    assert secret not in "".join(map(str, problems(tmp_path)))
