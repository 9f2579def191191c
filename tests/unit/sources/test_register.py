"""The register of reviews that are not yet published, as its file gives it."""

from pathlib import Path

import pytest
from repository import REGISTER, REVIEW, SETTINGS, write_register, write_review, write_settings

from dhr.library.library import Library
from dhr.review.dates import PartialDate
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings

SECOND = REGISTER.replace("entries:\n", "").replace("beef", "cafe")


def load(root: Path, settings: str = SETTINGS, only: tuple[str, ...] = ()) -> Library:
    return load_library(read_settings(write_settings(root, settings)), only=only)


def problems(root: Path, text: str) -> tuple[SourceProblem, ...]:
    write_register(root, text)
    with pytest.raises(SourceError) as caught:
        load(root)
    return caught.value.problems


def only_problem(root: Path, text: str) -> SourceProblem:
    (problem,) = problems(root, text)
    return problem


def test_an_entry_is_read_with_its_facts(tmp_path: Path) -> None:
    write_register(tmp_path)

    (entry,) = load(tmp_path).register or ()

    assert (entry.number, entry.partnership, entry.region) == ("k-2024-beef", "Example Vale", "East of England")
    assert (entry.died, entry.stage, entry.reason) == (PartialDate(2022), "submitted", "quality assurance")
    assert entry.since == PartialDate(2024, 1)
    assert entry.expected_label == "July to September 2024"
    assert list(entry.stages) == ["death", "notified", "commissioned", "completed", "submitted"]


def test_without_a_register_there_is_none(tmp_path: Path) -> None:
    assert load(tmp_path).register is None


def test_an_empty_register_is_a_register(tmp_path: Path) -> None:
    write_register(tmp_path, "entries: []\n")

    assert load(tmp_path).register == ()


def test_a_register_that_the_settings_name_must_be_there(tmp_path: Path) -> None:
    settings = SETTINGS.replace("      publisher", "      register: kept/register.yml\n      publisher")
    with pytest.raises(SourceError, match=r"kept/register\.yml: The file is missing\."):
        load(tmp_path, settings)

    (tmp_path / "kept").mkdir()
    write_register(tmp_path / "kept")
    assert len(load(tmp_path, settings).register or ()) == 1


def test_a_register_among_the_pages_would_be_published_as_it_is_and_is_refused(tmp_path: Path) -> None:
    settings = SETTINGS.replace("      publisher", "      register: pages/register.yml\n      publisher")
    (tmp_path / "pages").mkdir()
    write_register(tmp_path / "pages")

    with pytest.raises(SourceError, match="The register lies among the hand-written pages"):
        load(tmp_path, settings)


def test_a_register_outside_the_repository_is_refused(tmp_path: Path) -> None:
    settings = SETTINGS.replace("      publisher", "      register: ../register.yml\n      publisher")

    with pytest.raises(SourceError, match="“register” does not have its usual form"):
        load(tmp_path, settings)


def test_when_one_review_is_asked_for_the_register_is_not_read(tmp_path: Path) -> None:
    write_review(tmp_path)
    write_register(tmp_path, "nonsense: [")

    assert load(tmp_path, only=("2023-alder",)).register is None


def test_entries_stand_by_partnership_and_year_whatever_the_order_of_the_file(tmp_path: Path) -> None:
    settings = SETTINGS + "        - {name: Able Moor, region: North East, police_force: Durham}\n"
    other = SECOND.replace("Example Vale", "Able Moor")
    later = SECOND.replace("cafe", "dead").replace("2022-06", "2023-06").replace("2022-08", "2023-08")
    write_register(tmp_path, REGISTER + later.replace("year_of_death: 2022", "year_of_death: 2023") + other)

    found = load(tmp_path, settings).register or ()

    assert [entry.number for entry in found] == ["k-2024-cafe", "k-2024-dead", "k-2024-beef"]


def test_a_letter_with_conditions_says_since_when(tmp_path: Path) -> None:
    text = REGISTER.replace("stage: submitted", "stage: conditions").replace(
        "2024-01}", "2024-01, conditions: 2024-05}"
    )
    write_register(tmp_path, text)

    (entry,) = load(tmp_path).register or ()

    assert entry.since == PartialDate(2024, 5)
    assert "conditions" not in entry.stages


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "do"),
    [
        ("k-2024-beef", "dhr-2024-beef", 2, "“number” does not have its usual form.", "k-2024-3f9a"),
        ("year_of_death: 2022", "year_of_death: 2022-05", 4, "“year_of_death” gives the month.", "such as 2024."),
        ("notified: 2022-06", "notified: 2022-06-14", 9, "“notified” gives the day.", "such as 2024-02."),
        ("expected: 2024-Q3", "expected: soon", 8, "“expected” does not have its usual form.", "2025-Q3"),
        ("reason: quality", "reason: qualty", 7, "“reason” has a value that is not in its list.", "quality assurance"),
        ("stage: submitted", "stage: submited", 6, "“stage” has a value that is not in its list.", "“submitted”"),
        ("partnership: Example", "partnership: Exampel", 3, "The partnership is not known.", "“Example Vale”"),
        ("    reason:", "    reson:", 7, "There is no fact called “reson”.", "“reason”"),
        ("    reason: quality assurance\n", "", 2, "“reason” is missing.", "why it is not yet published"),
        (
            "2023-11, sub",
            "2022-07, sub",
            9,
            "“completed” is dated before “commissioned”, which comes first.",
            "Correct",
        ),
        ("notified: 2022-06", "notified: 2021-12", 9, "“notified” is dated before “death”, which comes first.", ""),
        ("stage: submitted", "stage: under way", 9, "“completed” has a date, but by its “stage”", "Correct the stage"),
        (
            "    expected:",
            "    review: 2022-none\n    expected:",
            8,
            "It names a review that does not exist.",
            "folder",
        ),
        ("    expected:", "    title: Rowan\n    expected:", 8, "There is no fact called “title”.", "Known facts"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, what: str, do: str) -> None:
    assert old in REGISTER
    found = problems(tmp_path, REGISTER.replace(old, new))

    assert any((p.path, p.line) == ("register.yml", line) and what in p.what and do in p.do for p in found), found


def test_two_entries_cannot_have_one_number(tmp_path: Path) -> None:
    problem = only_problem(tmp_path, REGISTER + SECOND.replace("cafe", "beef"))

    assert (problem.line, problem.what) == (10, "The number k-2024-beef is given twice.")


@pytest.mark.parametrize("folder", ["2023-alder", "k-2024-0a1b"])
def test_a_number_cannot_be_that_of_a_review(tmp_path: Path, folder: str) -> None:
    write_review(tmp_path, folder, review_md=REVIEW.replace("dhr-2023-0a1b", "dhr-2024-0a1b"))

    problem = only_problem(tmp_path, REGISTER.replace("k-2024-beef", "k-2024-0a1b"))

    assert problem.what == "The number k-2024-0a1b is that of a review in this repository."


def test_an_entry_may_say_which_folder_it_is_of(tmp_path: Path) -> None:
    write_review(tmp_path)
    text = REGISTER.replace("year_of_death: 2022", "year_of_death: 2023").replace("2022-0", "2023-0")
    write_register(tmp_path, text + "    review: 2023-alder\n")

    (entry,) = load(tmp_path).register or ()

    assert entry.review == "2023-alder"
    assert "alder" not in repr(entry)


def test_an_entry_cannot_be_of_a_review_of_another_place_or_year(tmp_path: Path) -> None:
    write_review(tmp_path)

    problem = only_problem(tmp_path, REGISTER + "    review: 2023-alder\n")

    assert problem.line == 10
    assert problem.what == "The review that it names has another partnership or year of death."


def test_no_message_quotes_the_words_of_the_register(tmp_path: Path) -> None:
    secret = "Secretname"
    broken = REGISTER.replace("k-2024-beef", secret).replace("stage: submitted", f"{secret}: {secret}")
    broken = broken.replace("2024-Q3", secret).replace("quality assurance", secret).replace("2022-06", secret)

    assert secret not in "".join(map(str, problems(tmp_path, broken)))


def test_stages_of_a_review_that_are_out_of_order_are_named_with_the_line(tmp_path: Path) -> None:
    write_review(tmp_path, review_md=REVIEW.replace("cleared: 2024-02,", "cleared: 2024-05,"))
    with pytest.raises(SourceError) as caught:
        load(tmp_path)

    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("reviews/2023-alder/review.md", 13)
    assert problem.what == "“published” is dated before “cleared”, which comes first."
