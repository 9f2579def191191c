"""`dhr check`: the forms of its report, where it goes, and who sees words."""

import json
import sys
from pathlib import Path

import pytest
from repository import BRIEFING, LETTER, PLAN, REVIEW, SETTINGS, SUMMARY, write_briefing, write_review, write_settings

from dhr.cli.main import run
from dhr.reports.table import FORMS

# No word of these may be told. The model for names is left out: forms alone are found, and in no time.
DAY, PHONE, NAME = "13 July 2019", "01632 960 987", "Quillfeather"
QUICK = SETTINGS.replace("      publisher:", "      ner: rules\n      publisher:")
_TEXT = f"\nA neighbour, Zebedee {NAME}, called {PHONE} on {DAY}.\n"


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose only review and briefing are held, with marked words in every file."""
    root = tmp_path / "repository"
    root.mkdir()
    write_settings(root, QUICK)
    folder = write_review(
        root,
        f"2023-alder-{NAME.lower()}",
        executive_summary_md=SUMMARY + _TEXT,
        review_md=REVIEW + _TEXT,
        qa_letter_md=LETTER + _TEXT,
        import_notes_md=f"- [ ] Who is {NAME}?\n",
    )
    # Changed since it was signed off: the advice is to sign it again, by name.
    (folder / "action-plan.yml").write_text(PLAN + "\n")
    write_briefing(root, "2024-parts", BRIEFING.replace("review:2023-alder", "https://example.org") + _TEXT)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("form", FORMS)
def test_no_report_tells_a_word_of_a_held_review(form: str, held: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", form]) == 1
    assert run(["check", "--format", form, "--output", "../report"]) == 1
    assert run(["check", "--format", form, "--reveal"]) == 1

    told = capfd.readouterr()
    everything = (told.out + told.err + (held.parent / "report").read_text()).casefold()
    assert not [word for word in (DAY, PHONE, NAME, "Zebedee") if word.casefold() in everything]
    assert "name withheld" in everything


def test_json_alone_stands_on_standard_output(held: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(["check", "--format", "json"])

    assert set(json.loads(capfd.readouterr().out)["decision"].values()) == {"hold"}


def test_an_html_file_quotes_words_for_its_owner_alone(held: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = held.parent / "report.html"
    report.touch(mode=0o644)

    assert run(["check", "--format", "html", "--output", str(report), "--reveal"]) == 1

    assert f"<mark>{DAY}</mark>" in report.read_text()
    assert report.stat().st_mode & 0o777 == 0o600


def test_continuous_integration_is_never_given_words(
    held: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    run(["check", "--reveal"])
    run(["check", "--reveal", "--format", "html", "--output", "../report.html"])

    told = capfd.readouterr()
    assert DAY not in told.out + (held.parent / "report.html").read_text()
    assert "The words are left out: they are shown at a terminal alone, and never in CI." in told.err


def test_words_and_bold_headings_are_for_a_terminal(
    held: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", "--reveal"])
    assert "\x1b" not in capsys.readouterr().out

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run(["check", "--reveal"])
    told = capsys.readouterr().out
    assert told.startswith("\x1b[1mYou cannot publish yet because ")
    assert DAY in told

    monkeypatch.setenv("NO_COLOR", "1")
    run(["check"])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("..", "..: This is a folder. Give the name of a file with --output."),
        ("nowhere/report", "nowhere/report: The folder of this file does not exist."),
        ("mkdocs.yml", "mkdocs.yml: This is one of the files to be checked, and would be overwritten."),
        ("../private.txt", "../private.txt: This is one of the files to be checked, and would be overwritten."),
        ("reviews/report.html", "reviews/report.html: This is in a folder of the sources or of the site"),
        ("pages/report.html", "pages/report.html: This is in a folder of the sources or of the site"),
        ("../link/report.html", "../link/report.html: This is in a folder of the sources or of the site"),
    ],
)
def test_a_file_that_the_report_must_not_be_is_refused_before_anything_is_checked(
    held: Path, output: str, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    private = held.parent / "private.txt"
    private.write_text("Zebedee\n")
    monkeypatch.setenv("DHR_DENYLIST", str(private))
    (held.parent / "link").symlink_to(held / "pages")
    settings = (held / "mkdocs.yml").read_text()

    assert run(["check", "--output", output]) == 2

    told = capsys.readouterr()
    assert told.err.startswith(says) and not told.out
    assert ((held / "mkdocs.yml").read_text(), private.read_text()) == (settings, "Zebedee\n")


def test_what_may_be_published_ends_with_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(tmp_path, QUICK)
    write_review(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert run(["check", "2023-alder"]) == 0

    assert capsys.readouterr().out.startswith("Nothing holds publication of 1 review.")
