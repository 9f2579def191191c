"""Everything that an editor can do wrong says what is wrong, where, and what to do."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anonymise.cli.main import run

Told = Callable[..., str]


@pytest.fixture
def mistake(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Told:
    """Runs the command, which must end with 2, and gives back what it says."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, typed: bytes | None = None) -> str:
        if typed is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        assert run(arguments) == 2
        told = capsys.readouterr()
        assert not told.out
        assert "Traceback" not in told.err
        return told.err

    return call


def test_nothing_named(mistake: Told) -> None:
    assert "Missing argument 'PATH...'" in mistake()
    assert "One of the paths is empty." in mistake("")


def test_a_file_that_is_not_there(mistake: Told) -> None:
    assert "reprot.md: There is no such file or folder. Look at the spelling" in mistake("reprot.md")


def test_a_folder_without_files(mistake: Told, tmp_path: Path) -> None:
    (tmp_path / "empty" / "inside").mkdir(parents=True)

    assert "empty: There are no files in this folder" in mistake("empty")


def test_files_beside_standard_input(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert "Standard input (-) is checked by itself." in mistake("-", "a.md")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (b"", "Nothing came in"),
        (b" \n\n", "Nothing came in"),
        (b"\x89PNG\r\n\x1a\n\xff", "not text in UTF-8"),
        (b"%PDF\0", "characters that no text has"),
    ],
)
def test_standard_input_that_is_no_text(mistake: Told, typed: bytes, says: str) -> None:
    told = mistake("-", typed=typed)

    assert told.startswith("standard input: ")
    assert says in told


def test_an_output_that_cannot_be_written(mistake: Told, write, tmp_path: Path) -> None:
    text = write("a.md", "On 3 May 2019")
    (tmp_path / "folder").mkdir()

    assert "none/report.txt: The folder of this file does not exist." in mistake("a.md", "--output", "none/report.txt")
    assert "folder: This is a folder." in mistake("a.md", "--output", "folder")
    assert "would be overwritten" in mistake("a.md", "--output", "a.md")
    assert "would be overwritten" in mistake(".", "--output", "a.md")
    assert text.read_text() == "On 3 May 2019"


def test_a_private_list_that_is_demanded(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert "Name its file with --denylist, or set DHR_DENYLIST." in mistake("a.md", "--require-denylist")


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        (
            "- {rule: exact-dat, phrase: x, reason: y, by: Jo Example, on: 2024-01-01}",
            "ok.yml:1: There is no such rule.",
        ),
        (
            "accepted:\n- {rule: exact-date, phrase: x, reason: '', on: 2024-01-01}",
            "ok.yml:2: This entry lacks reason and by",
        ),
        ("accepted:\n\n- a phrase", "ok.yml:3: Write each accepted finding like this"),
        ("accepted: 3", "ok.yml: Write a list below `accepted:`"),
        ("rules: []", "ok.yml: Write a list below `accepted:`"),
        ("a: [b\nc: d", "ok.yml:2: This line cannot be read."),
        ("", "ok.yml: Write a list below `accepted:`"),
    ],
)
def test_acceptances_that_cannot_be_used(mistake: Told, write, entries: str, says: str) -> None:
    write("a.md", "Text")
    write("ok.yml", entries)

    assert says in mistake("a.md", "--accepted", "ok.yml")


def test_a_rule_that_was_misspelt_is_guessed(mistake: Told, write) -> None:
    write("a.md", "Text")
    write("ok.yml", "- {rule: exact-dat, phrase: x, reason: y, by: Jo Example, on: 2024-01-01}")

    assert "Did you mean exact-date?" in mistake("explain", "exact-dat")
    assert "Did you mean exact-date?" in mistake("a.md", "--accepted", "ok.yml")
    assert "All rules: anonymise explain" in mistake("explain", "zzz")


def test_files_that_are_not_there(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert "none.yml: This cannot be read as text in UTF-8." in mistake("a.md", "--accepted", "none.yml")
    assert "none.yml: This cannot be read as text in UTF-8." in mistake("a.md", "--people", "none.yml")


def test_options_that_do_not_exist(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert "No such option" in mistake("a.md", "--revael")
    assert "is not one of" in mistake("a.md", "--format", "xml")
    assert "More: anonymise --help" in mistake("a.md", "--format", "xml")


@pytest.mark.parametrize("setting", ["spacey:en", "spacy", "spacy:no-such-model", "rules:none", ""])
def test_a_model_that_there_is_not(mistake: Told, write, setting: str) -> None:
    write("a.md", "Text")

    assert mistake("a.md", "--ner", setting).startswith("--ner: ")
