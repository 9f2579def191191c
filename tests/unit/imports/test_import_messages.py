"""What is told of a file that cannot be imported: the whole of it, word for word, with exit code 2."""

from pathlib import Path

import pytest
from repository import SUMMARY

from dhr.cli.main import run
from dhr.imports import reading

PDF = b"%PDF-1.7\nan invented letter\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a report that could be imported."""
    (tmp_path / "report.txt").write_text(SUMMARY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *arguments: str, to: str = "reviews/2024-elm") -> str:
    assert run(["import", *arguments, "--to", to]) == 2
    printed = capsys.readouterr()
    assert not printed.out
    return printed.err.rstrip("\n")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "The file is empty. Choose the file that holds the text."),
        ("blank.txt", b" \n\n", "The file is empty. Choose the file that holds the text."),
        (
            "latin.txt",
            "One\nRowan’s café".encode("cp1252"),
            "A character in line 2 cannot be read as UTF-8. Save the file as “UTF-8” in your editor.",
        ),
        (
            "report.docx",
            b"PK\x03\x04 zip",
            "This is not one of the kinds that can be imported (.txt, .md). "
            "Save it as plain text in UTF-8, with a name that ends in .txt or .md, and import that.",
        ),
        ("pdf.txt", PDF, "This is not plain text. Save its text as UTF-8 plain text and import that."),
        ("binary.txt", b"a\0b", "This is not plain text. Save its text as UTF-8 plain text and import that."),
        (
            "long.txt",
            b"a" * 50_001,
            "A line of it is too long to be a text. Save it again as plain text with lines.",
        ),
        (
            "big.txt",
            b"a\n" * 3_000_000,
            "The file is too large: 6 MB, and at most 5 MB are allowed. "
            "Make it smaller, for example by leaving pictures out.",
        ),
    ],
)
def test_a_text_that_cannot_be_used_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, says: str
) -> None:
    (here / name).write_bytes(data)

    assert told(capsys, name) == f"{name}: {says}"
    assert not (here / "reviews").exists()


def test_a_file_that_is_not_there_or_is_a_folder_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "folder").mkdir()

    assert told(capsys, "nowhere.txt") == "nowhere.txt: There is no such file. Check its name and folder."
    assert told(capsys, "folder") == "folder: This is a folder. Name the file in it that holds the text."


def test_a_file_that_may_not_be_read_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    # The tests may be run by somebody whom no system refuses anything.
    monkeypatch.setattr(reading.Path, "read_bytes", refused)

    assert told(capsys, "report.txt") == "report.txt: The file cannot be opened. Check who may read it."


def test_a_letter_that_is_no_pdf_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "letter.pdf").write_bytes(b"PK")

    assert told(capsys, "report.txt", "--letter", "letter.pdf") == (
        "letter.pdf: This letter is not a PDF. Save the letter as PDF and name that file."
    )


def test_a_plan_that_cannot_be_used_is_told_with_its_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "plan.csv").write_text("recommendation,colour\n1,red\n")

    says = told(capsys, "report.txt", "--action-plan", "plan.csv")

    assert says.startswith(
        "plan.csv: The action plan cannot be used. Line 1: A column is not known. Known columns: recommendation, "
    )


@pytest.mark.parametrize(
    ("to", "says"),
    [
        (
            "reviews/Elm",
            "reviews/Elm: The folder's name cannot become a web address. "
            "Use small letters, digits and single hyphens, such as 2023-rowan.",
        ),
        ("elm", "elm: There is something of this name already. Choose another name."),
        ("full", "full: The folder exists and is not empty. Choose another name, or move its files away."),
        ("report.txt/elm", "report.txt: This is not a folder. Choose a place inside a folder."),
    ],
)
def test_a_place_where_nothing_can_be_put_is_told(
    here: Path, capsys: pytest.CaptureFixture[str], to: str, says: str
) -> None:
    (here / "elm").write_text("x")
    (here / "full").mkdir()
    (here / "full" / "mine.md").write_text("x")

    assert told(capsys, "report.txt", to=to) == says


def test_how_much_needs_an_eye_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "report.txt", "--to", "reviews/2024-elm"]) == 0

    last = capsys.readouterr().out.splitlines()[-1]
    number, _, rest = last.partition(" ")
    assert int(number) > 1
    assert rest == "things need your eye. They are listed in reviews/2024-elm/import-notes.md."
