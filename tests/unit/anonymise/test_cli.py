import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anonymise.catalogue import rules
from anonymise.cli import check, main

Run = Callable[..., tuple[int, str, str]]
ACCEPTED = "accepted:\n- {rule: exact-date, phrase: 13 July 2019, reason: an Act, by: Jo Example, on: 2024-03-01}\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command in the test's folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, terminal: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["anonymise", *arguments])
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
        with pytest.raises(SystemExit) as end:
            main.main()
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
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"On 13 July 2019")))
    code, out, _ = run("-", "--reveal", terminal=True)

    assert code == 1
    assert "standard input:1:4  13 July 2019" in out


def test_the_report_can_be_written_as_json(run: Run, write, tmp_path: Path) -> None:
    write("a.md", "On 3 May 2019")
    code, out, _ = run("a.md", "--format", "json", "--output", "report.json")

    assert (code, out) == (1, "")
    assert json.loads((tmp_path / "report.json").read_text())["findings"][0]["rule"] == "exact-date"


def test_both_names_of_the_plain_report_are_understood(run: Run, write) -> None:
    write("a.md", "On 3 May 2019")

    assert run("a.md", "--format", "terminal") == run("a.md", "--format", "text") == run("a.md")


@pytest.mark.parametrize("form", ["html", "sarif", "github", "gitlab"])
def test_every_form_is_told_without_words_by_default(run: Run, write, form: str) -> None:
    write("a.md", "On 13 July 2019")
    code, out, err = run("a.md", "--format", form, terminal=True)

    assert code == 1
    assert "13 July 2019" not in out + err
    assert len(out) > 100


def test_an_html_file_quotes_the_words_to_who_asks_and_to_its_owner_alone(
    run: Run, write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", "The move was on 13 July 2019, in the rain.")
    asked = ("a.md", "--format", "html", "--reveal")
    code, out, _ = run(*asked, "--output", "report.html")
    told = tmp_path / "report.html"

    assert (code, out) == (1, "")
    assert "The move was on <mark>13 July 2019</mark>, in the rain." in told.read_text()
    assert told.stat().st_mode & 0o777 == 0o600
    assert "13 July 2019" not in run(*asked, terminal=True)[1]
    monkeypatch.setenv("CI", "true")
    assert run(*asked, "--output", "report.html")[0] == 1
    assert "13 July 2019" not in told.read_text()


def test_it_is_said_why_words_are_left_out(run: Run, write) -> None:
    write("a.md", "On 13 July 2019")

    assert "at a terminal alone" in run("a.md", "--reveal")[2]
    assert "a file that --output names" in run("a.md", "--reveal", "--format", "html")[2]
    assert "reports for machines" in run("a.md", "--reveal", "--format", "json", terminal=True)[2]


def test_what_was_accepted_once_is_not_told_again(run: Run, write) -> None:
    write("a/a.md", "The Act came into force on 13 July 2019. She moved on 3 May 2019.")
    write("ok.yml", ACCEPTED)
    code, out, _ = run("a", "--accepted", "ok.yml")

    assert code == 1
    assert "a.md:1:55" in out and "a.md:1:28" not in out
    write("a/a.md", "The Act came into force on 13 July 2019.")
    assert run("a", "--accepted", "ok.yml")[0] == 0


def test_what_was_accepted_and_is_gone_is_told_of_a_whole_folder_alone(run: Run, write) -> None:
    write("a/a.md", "Text")
    write("ok.yml", ACCEPTED)

    assert "stale-acceptance" in run("a", "--accepted", "ok.yml")[1]
    assert run("a/a.md", "--accepted", "ok.yml")[0] == 0


def test_a_private_list_is_used(run: Run, write, tmp_path: Path) -> None:
    write("a.md", "the Hartwhistles")
    write("../names.txt", "Harriet Hartwhistle")
    code, out, _ = run("a.md", "--denylist", str(tmp_path.parent / "names.txt"))

    assert code == 1
    assert "denied-name" in out
    assert "A private deny list of 1 entry was used." in out


def test_a_private_list_that_is_demanded_and_given_is_used(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "Text")
    monkeypatch.setenv("DHR_DENYLIST", str(write("../names.txt", "Harriet Hartwhistle")))

    assert run("a.md", "--require-denylist")[0] == 0
    monkeypatch.setenv("DHR_DENYLIST", "none.txt")
    assert run("a.md", "--require-denylist")[0] == 1


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


def test_all_rules_are_listed(run: Run) -> None:
    code, out, _ = run("explain")

    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [rule.slug for rule in rules()]


def test_a_rule_is_known_by_the_name_that_presidio_writes(run: Run) -> None:
    assert run("explain", "EXACT_DATE") == run("explain", "exact-date")


def test_a_folder_that_is_called_like_a_command_can_be_checked(run: Run, write) -> None:
    write("explain/a.md", "On 3 May 2019")

    assert run("./explain")[0] == 1
    code, _, err = run("explain")
    assert code == 2
    assert "anonymise ./explain" in err


def test_help_and_version_end_well(run: Run) -> None:
    assert "anonymise explain RULE" in run("--help")[1]
    assert {command for command in main.COMMANDS if f"anonymise {command}" not in run("--help")[1]} == set()
    assert {command for command in main.COMMANDS if run(command, "-h")[0]} == set()
    assert run("--help")[0] == run("-h")[0] == run("--version")[0] == run("explain", "--help")[0] == 0


def test_a_check_that_is_stopped_says_so(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check_files", stop)
    write("a.md", "Text")

    assert run("a.md")[0] == 130


def test_progress_is_for_people_at_a_terminal(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", "Text")

    assert run("a.md")[2] == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "Checking 1 file ..." in run("a.md")[2]
    monkeypatch.setenv("CI", "true")
    assert run("a.md")[2] == ""


def test_headings_are_bold_at_a_terminal_unless_colour_is_refused(
    run: Run, write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("a.md", "On 3 May 2019")

    assert "\x1b[1mAn exact date (exact-date)\x1b[0m" in run("a.md", terminal=True)[1]
    assert "\x1b" not in run("a.md")[1]
    assert "\x1b" not in run("a.md", "--format", "html", terminal=True)[1]
    run("a.md", "--output", "report.txt", terminal=True)
    assert "\x1b" not in (tmp_path / "report.txt").read_text()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("a.md", terminal=True)[1]


def test_files_elsewhere_are_named_from_what_they_have_in_common(run: Run, write, tmp_path: Path) -> None:
    outside = write("../elsewhere/a.md", "On 3 May 2019")

    assert "\n    a.md:1:4" in run(str(outside))[1]


def test_our_own_faults_say_sorry_without_any_text(run: Run, write, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise ValueError("Harriet Hartwhistle")

    monkeypatch.setattr(check, "check_files", fault)
    write("a.md", "Harriet Hartwhistle")
    code, out, err = run("a.md")
    log = Path(err.rpartition(" ")[2].strip())

    assert code == 3
    assert "Sorry" in err
    assert "Harriet" not in out + err + log.read_text()
    log.unlink()
