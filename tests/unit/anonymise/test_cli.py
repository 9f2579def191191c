import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anonymise import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command in the test's folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, terminal: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["anonymise", *arguments])
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
        with pytest.raises(SystemExit) as end:
            cli.main()
        out = capsys.readouterr()
        return int(end.value.code or 0), out.out, out.err

    return call


def test_a_clear_text_exits_with_zero(run: Run, write) -> None:
    write("a.md", "Rowan moved in May.")
    write("people.yml", "pseudonyms: [Rowan]\nprofessionals:\n- {name: Jo Example, role: chair}\n")
    code, out, _ = run("a.md", "--people", "people.yml")

    assert code == 0
    assert "The checks found nothing further." in out


def test_a_held_text_exits_with_one_and_shows_no_words(run: Run, write) -> None:
    write("a/b.md", "On 3 May 2019")
    code, out, err = run("a")

    assert code == 1
    assert "a/b.md:1:4" in out
    assert "3 May 2019" not in out + err


def test_words_are_shown_at_a_terminal_to_who_asks(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "On 13 July 2019")

    assert "13 July 2019" in run("a.md", "--reveal", terminal=True)[1]
    assert "13 July 2019" not in run("a.md", "--reveal")[1]
    assert "13 July 2019" not in run("a.md", terminal=True)[1]
    assert "13 July 2019" not in run("a.md", "--reveal", "--format", "json", terminal=True)[1]
    monkeypatch.setenv("CI", "true")
    assert "13 July 2019" not in run("a.md", "--reveal", terminal=True)[1]


def test_standard_input_is_a_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        def read(self) -> str:
            return "On 13 July 2019"

    monkeypatch.setattr(sys, "stdin", Input())
    code, out, _ = run("-", "--reveal", terminal=True)

    assert code == 1
    assert "standard input:1:4  13 July 2019" in out


def test_the_report_can_be_written_as_json(run: Run, write, tmp_path: Path) -> None:
    write("a.md", "On 3 May 2019")
    code, out, _ = run("a.md", "--format", "json", "--output", "report.json")

    assert (code, out) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["findings"][0]["rule"] == "exact-date"


def test_a_private_list_is_used(run: Run, write, tmp_path: Path) -> None:
    write("a.md", "the Hartwhistles")
    write("../names.txt", "Harriet Hartwhistle")
    code, out, _ = run("a.md", "--denylist", str(tmp_path.parent / "names.txt"))

    assert code == 1
    assert "denied-name" in out
    assert "A private deny list of 1 entry was used." in out


def test_a_private_list_that_is_missing_holds(run: Run, write) -> None:
    write("a.md", "Text")

    assert run("a.md", "--denylist", "none.txt")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("none.md",),
        ("a.md", "--people", "none.yml"),
        ("a.md", "--people", "broken.yml"),
        ("a.md", "--people", "odd.yml"),
        ("a.md", "--people", "list.yml"),
        ("a.md", "--people", "nameless.yml"),
        ("a.md", "--people", "people.yml", "--output", "none/report.txt"),
        ("a.md", "--format", "xml"),
        ("explain", "no-rule"),
    ],
)
def test_what_is_wrong_with_the_command_is_told(run: Run, write, arguments: tuple[str, ...]) -> None:
    write("a.md", "Text")
    write("people.yml", "people: {pseudonyms: [Rowan]}")
    write("broken.yml", "pseudonyms: [Rowan")
    write("odd.yml", "people: [Harriet]")
    write("list.yml", "pseudonyms: Harriet")
    write("nameless.yml", "professionals: [{role: Harriet}]")
    code, out, err = run(*arguments)

    assert code == 2
    assert err and not out
    assert "Traceback" not in err and "Harriet" not in err


def test_a_review_declares_its_people_itself(run: Run, write) -> None:
    write("review.md", "---\npeople: {pseudonyms: [Rowan], professionals: [{name: Jo Example}]}\n---\nRowan moved.\n")

    assert run("review.md", "--people", "review.md")[0] == 0


def test_a_rule_is_explained(run: Run) -> None:
    code, out, _ = run("explain", "exact-date")

    assert code == 0
    assert "(exact-date)" in out


def test_files_elsewhere_are_named_from_what_they_have_in_common(run: Run, write, tmp_path: Path) -> None:
    outside = write("../elsewhere/a.md", "On 3 May 2019")

    assert "\n    a.md:1:4" in run(str(outside))[1]


def test_our_own_faults_say_sorry_without_any_text(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise ValueError("Harriet Hartwhistle")

    monkeypatch.setattr(cli, "check", fault)
    write("a.md", "Harriet Hartwhistle")
    code, out, err = run("a.md")
    log = Path(err.rpartition(" ")[2].strip())

    assert code == 3
    assert "Sorry" in err
    assert "Harriet" not in out + err + log.read_text()
    log.unlink()
