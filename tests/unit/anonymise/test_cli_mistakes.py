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
    assert mistake("") == "One of the paths is empty. Name a file or a folder.\n"


def test_a_file_that_is_not_there(mistake: Told) -> None:
    assert mistake("reprot.md") == (
        "reprot.md: There is no such file or folder. Look at the spelling, or change to the folder it is in.\n"
    )


def test_a_name_that_is_too_long_for_any_file(mistake: Told) -> None:
    assert mistake("x" * 300) == "A file or folder could not be used (File name too long). Nothing was decided.\n"


def test_a_folder_without_files(mistake: Told, tmp_path: Path) -> None:
    (tmp_path / "empty" / "inside").mkdir(parents=True)

    assert mistake("empty") == "empty: There are no files in this folder, so there is nothing to check.\n"


def test_files_beside_standard_input(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert mistake("-", "a.md") == (
        "Standard input (-) is checked by itself. Check the files in a command of their own.\n"
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (b"", "Nothing came in, so there is nothing to check."),
        (b" \n\n", "Nothing came in, so there is nothing to check."),
        (
            b"\x89PNG\r\n\x1a\n\xff",
            "This is not text in UTF-8; save it again with the encoding UTF-8. "
            "Word, PDF and pictures are checked by naming the file.",
        ),
        (
            b"%PDF\0",
            "This holds characters that no text has; save it again as plain text. "
            "Word, PDF and pictures are checked by naming the file.",
        ),
    ],
)
def test_standard_input_that_is_no_text(mistake: Told, typed: bytes, says: str) -> None:
    assert mistake("-", typed=typed) == f"standard input: {says}\n"


def test_an_output_that_cannot_be_written(mistake: Told, write, tmp_path: Path) -> None:
    text = write("a.md", "On 3 May 2019")
    (tmp_path / "folder").mkdir()

    nowhere = "The folder of this file does not exist. Make it first, or give another file."
    assert mistake("a.md", "--output", "none/report.txt") == f"none/report.txt: {nowhere}\n"
    assert mistake("a.md", "--output", "folder") == "folder: This is a folder. Give the name of a file with --output.\n"
    overwritten = "a.md: This is one of the files to be checked, and would be overwritten. Give another file.\n"
    assert mistake("a.md", "--output", "a.md") == overwritten
    assert mistake(".", "--output", "a.md") == overwritten
    assert text.read_text() == "On 3 May 2019"


def test_a_private_list_that_is_demanded(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert mistake("a.md", "--require-denylist") == (
        "A private deny list is required, and none was given. Name its file with --denylist, or set DHR_DENYLIST.\n"
    )


EXAMPLE = "- {rule: exact-date, phrase: 3 May 2019, reason: the Act came into force, by: Jo Example, on: 2024-03-01}"


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        (
            "- {rule: exact-dat, phrase: x, reason: y, by: Jo Example, on: 2024-01-01}",
            "ok.yml:1: There is no such rule. Did you mean exact-date? All: anonymise explain",
        ),
        (
            "accepted:\n- {rule: exact-date, phrase: x, reason: '', on: 2024-01-01}",
            f"ok.yml:2: This entry lacks reason and by. Write it like this: {EXAMPLE}",
        ),
        ("accepted:\n\n- a phrase", f"ok.yml:3: Write each accepted finding like this: {EXAMPLE}"),
        ("accepted: 3", f"ok.yml: Write a list below `accepted:`, each entry like this: {EXAMPLE}"),
        ("rules: []", f"ok.yml: Write a list below `accepted:`, each entry like this: {EXAMPLE}"),
        ("a: [b\nc: d", "ok.yml:2: This line cannot be read. Look at its indents and quotes."),
        ("", f"ok.yml: Write a list below `accepted:`, each entry like this: {EXAMPLE}"),
    ],
)
def test_acceptances_that_cannot_be_used(mistake: Told, write, entries: str, says: str) -> None:
    write("a.md", "Text")
    write("ok.yml", entries)

    assert mistake("a.md", "--accepted", "ok.yml") == f"{says}\n"


def test_a_rule_that_was_misspelt_is_guessed(mistake: Told, write) -> None:
    write("a.md", "Text")
    write("ok.yml", "- {rule: exact-dat, phrase: x, reason: y, by: Jo Example, on: 2024-01-01}")

    assert "Did you mean exact-date?" in mistake("explain", "exact-dat")
    assert "Did you mean exact-date?" in mistake("a.md", "--accepted", "ok.yml")
    assert "All rules: anonymise explain" in mistake("explain", "zzz")


def test_files_that_are_not_there(mistake: Told, write) -> None:
    write("a.md", "Text")

    accepted = "This cannot be read as text in UTF-8. Give a file that lists accepted findings."
    assert mistake("a.md", "--accepted", "none.yml") == f"none.yml: {accepted}\n"
    people = "This cannot be read as text in UTF-8. Give a file that declares people."
    assert mistake("a.md", "--people", "none.yml") == f"none.yml: {people}\n"


def test_options_that_do_not_exist(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert "No such option" in mistake("a.md", "--revael")
    assert "is not one of" in mistake("a.md", "--format", "xml")
    assert "More: anonymise --help" in mistake("a.md", "--format", "xml")


def test_a_report_that_cannot_be_written_after_all(mistake: Told, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "Text")

    def full(path: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)

    assert mistake("a.md", "--ner", "rules", "--output", "report.txt").endswith(
        "report.txt: The report cannot be written: No space left on device. Give another file with --output.\n"
    )


def test_a_word_that_is_a_command_and_a_folder(mistake: Told, tmp_path: Path) -> None:
    (tmp_path / "explain").mkdir()

    assert mistake("explain") == (
        "explain: This is a command and something in this folder. To check the latter, write: anonymise ./explain\n"
    )


def test_a_folder_for_planted_documents_that_holds_something(mistake: Told, write) -> None:
    write("a.md", "Text")

    assert mistake("plant", "--output", ".") == (
        ".: There is something already. Give a folder that is empty or not there yet.\nMore: anonymise --help\n"
    )


def test_somebody_who_stops(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], write) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    write("a.md", "Text")
    monkeypatch.setattr("anonymise.cli.inputs.given", stop)

    assert run(["a.md"]) == 130
    assert capsys.readouterr().err.strip() == "Stopped. Nothing was decided."


def test_words_that_are_asked_for_in_vain(write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(write("a.md", "On 3 May 2019").parent)
    told = [
        ("text", "The words are left out: they are shown at a terminal alone, and never in CI."),
        ("html", "The words are left out: they are written only into a file that --output names, and never in CI."),
        ("json", "The words are left out: reports for machines never hold them."),
    ]

    for form, says in told:
        assert run(["a.md", "--ner", "rules", "--reveal", "--format", form]) == 1
        printed = capsys.readouterr()
        assert printed.err == f"{says}\n"
        assert "3 May 2019" not in printed.out


def test_somebody_at_a_terminal_is_told_how_to_end_the_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"It rained."))
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", typed)

    assert run(["-", "--ner", "rules"]) == 0
    assert capsys.readouterr().err == (
        "Type or paste the text, then press Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter).\n"
    )


@pytest.mark.parametrize("setting", ["spacey:en", "spacy", "spacy:no-such-model", "rules:none", ""])
def test_a_model_that_there_is_not(mistake: Told, write, setting: str) -> None:
    write("a.md", "Text")

    assert mistake("a.md", "--ner", setting).startswith("--ner: ")
