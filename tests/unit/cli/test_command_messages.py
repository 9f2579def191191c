"""What commands say to somebody who has typed, chosen or forgotten something: word for word, with the exit code."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import click
import pytest
from repository import PUBLICATION, REVIEW, SETTINGS, SUMMARY, sign, write_review, write_settings

from anonymise.finding import Finding, Place, Severity
from dhr.build.generator import GeneratorFailed
from dhr.cli import accept, asking, build, serve, supersede, withdraw
from dhr.cli import sign as signing
from dhr.cli.main import run
from dhr.search.problem import SearchProblem

QUICK = SETTINGS.replace("      publisher:", "      ner: rules\n      publisher:")
HELP = "See “dhr --help”."
DAY = "She moved house on 3 May 2019.\n"
FACTS = REVIEW.partition("people:")[0] + "people:\n  pseudonyms: [Alder, Birch]\n---\nIt is published elsewhere.\n"
Dhr = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A review that is signed off and ready, in a repository that is the current folder."""
    write_settings(tmp_path, QUICK)
    monkeypatch.chdir(tmp_path)
    return write_review(tmp_path)


@pytest.fixture
def dhr(capsys: pytest.CaptureFixture[str]) -> Dhr:
    """Runs a command; its exit code and all that it says."""

    def call(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run(list(arguments))
        told = capsys.readouterr()
        assert "Traceback" not in told.out + told.err
        return code, told.out + told.err

    return call


def types(monkeypatch: pytest.MonkeyPatch, *answers: object) -> list[str]:
    """Somebody sits at a terminal and gives these answers; what was asked is collected."""
    asked: list[str] = []
    waiting: Iterator[object] = iter(answers)

    def answer(question: str, *_: object, **__: object) -> object:
        asked.append(question)
        given = next(waiting)
        return given() if callable(given) else given

    for module in (asking, accept, supersede):
        monkeypatch.setattr(module, "is_interactive", lambda: True)
    monkeypatch.setattr(accept, "is_private", lambda *_: True)
    monkeypatch.setattr(click, "prompt", answer)
    monkeypatch.setattr(click, "confirm", answer)
    return asked


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("build", "--config", "nowhere.yml"),
            "There are no settings at nowhere.yml. Change to the folder that holds mkdocs.yml, or use --config.",
        ),
        (("verify", "nowhere"), "The folder nowhere does not exist."),
        (("verify", "mkdocs.yml"), "mkdocs.yml is no folder."),
        (("scan", "mkdocs.yml"), "mkdocs.yml is no folder."),
        (("accept", "2023-alder", "--rule", "exact-date"), "Give --rule and --phrase together, or neither."),
        (
            ("build", "--drafts"),
            "Name a folder with --site-dir that does not exist yet. Drafts never go into the site.",
        ),
    ],
)
def test_a_command_that_cannot_be_done_says_why(folder: Path, dhr: Dhr, arguments: tuple[str, ...], says: str) -> None:
    code, told = dhr(*arguments)

    assert (code, told) == (2, f"{says}\n{HELP}\n")


def test_a_rule_that_there_is_not_is_answered_with_all_that_there_are(dhr: Dhr) -> None:
    code, told = dhr("explain", "exact-dates")

    assert code == 2
    assert told.startswith("There is no rule called “exact-dates”. Known: ")
    assert told.endswith(f", G28, sign-off, import.\n{HELP}\n")


def test_a_name_that_is_no_text_is_told_with_its_number(dhr: Dhr) -> None:
    code, told = dhr("verify", "caf\udce9")

    assert (code, told) == (2, f"The folder caf\\udce9 does not exist.\n{HELP}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--output", "reviews/report.html"),
        ("pdf", "2023-alder", "--output", "reviews/2023-alder/review.pdf"),
        ("corpus", "--output", "reviews"),
        ("corpus", "--output", "site/data"),
        ("notify", "2023-alder", "--output", "pages"),
    ],
)
def test_nothing_is_written_among_the_sources_or_into_the_site(
    folder: Path, dhr: Dhr, arguments: tuple[str, ...]
) -> None:
    before = sorted(folder.parent.parent.glob("[!.]*/**/*"))

    code, told = dhr(*arguments)

    assert (code, told) == (
        2,
        f"{arguments[-1]}: This is in a folder of the sources or of the site, and could be published. "
        "Give a place outside of them.\n",
    )
    assert sorted(folder.parent.parent.glob("[!.]*/**/*")) == before


def test_a_review_that_was_published_elsewhere_has_no_pdf_here(folder: Path, dhr: Dhr) -> None:
    write_review(
        folder.parent.parent,
        "2022-elm",
        review_md=FACTS.replace("0a1b", "77aa").replace("title: Alder", "title: Alder\nstatus: record"),
        executive_summary_md=None,
        action_plan_yml=None,
        qa_letter_md=None,
        publication_yml=None,
    )

    assert dhr("pdf", "2022-elm", "--output", "made.pdf") == (
        2,
        f"There is no PDF here of a review that was published elsewhere. Follow its link.\n{HELP}\n",
    )


@pytest.mark.parametrize("command", ["sign", "accept", "notify", "supersede", "pdf"])
def test_nothing_is_decided_about_a_withdrawn_review(folder: Path, dhr: Dhr, command: str) -> None:
    (folder / "publication.yml").write_text(PUBLICATION + "withdrawn: {on: 2024-05-01, reason: As asked.}\n")

    assert dhr(command, "2023-alder", *(("--output", "made.pdf") if command == "pdf" else ())) == (
        2,
        f"This review is withdrawn. Nothing is decided about it any more.\n{HELP}\n",
    )


def test_somebody_who_waits_is_told_what_is_done(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("dhr.cli.check.progress", lambda doing: shown.append(doing) or nullcontext())

    assert dhr("check")[0] == 0
    assert shown == ["Checking reviews and briefings ..."]


# Signing


def unsigned(folder: Path, text: str = PUBLICATION) -> None:
    (folder / "publication.yml").write_text(text)


def test_somebody_who_signs_is_asked_one_thing_at_a_time(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsigned(folder, PUBLICATION.replace("prepared_by: Rosalind Fairweather\n", ""))
    asked = types(monkeypatch, "Edmund Marchbank", "Rosalind Fairweather", False)

    code, told = dhr("sign", "2023-alder", "--on", "2024-03-20")

    assert asked == [
        "Your name",
        "Who prepared these files? It must be somebody else",
        "Have you read all of it as it now stands?",
    ]
    assert (code, told.splitlines()[-1]) == (1, "Nothing was signed.")


def test_a_file_that_changes_while_somebody_signs_stops_it(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsigned(folder)
    types(monkeypatch, lambda: (folder / "executive-summary.md").write_text(SUMMARY + "\nMore.\n"))

    code, told = dhr("sign", "2023-alder", "--by", "Edmund Marchbank", "--on", "2024-03-20")

    assert code == 2
    assert told.endswith(
        f"A file was changed while you were asked. Nothing was signed: look again, then sign.\n{HELP}\n"
    )


def test_whoever_signs_is_told_of_accepted_findings_and_of_what_still_holds(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "executive-summary.md").write_text(SUMMARY + DAY)
    entry = "  - {rule: exact-date, phrase: 3 May 2019, reason: An Act., by: Jo Example, on: 2024-03-01}\n"
    unsigned(folder, PUBLICATION + "accepted:\n" + entry)
    # Between the signature and the next look at it, something else is broken.
    write = signing.add

    def add(*arguments: object) -> None:
        write(*arguments)
        (folder / "action-plan.yml").write_text((folder / "action-plan.yml").read_text().replace("live", "# live"))

    monkeypatch.setattr(signing, "add", add)
    code, told = dhr("sign", "2023-alder", "--by", "Edmund Marchbank", "--on", "2024-03-20", "--yes")

    assert code == 1
    assert "They hold 1 accepted finding; the reasons stand in publication.yml.\n" in told
    assert "Signed. It is still held:\n  G9  The note is missing.\n      What to do: " in told


# Accepting


def test_a_finding_is_asked_about_in_plain_words(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "executive-summary.md").write_text(SUMMARY + DAY)
    asked = types(monkeypatch, "Rosalind Fairweather", "y", "The day of an Act.")

    assert dhr("accept", "2023-alder")[0] == 0
    assert asked == [
        "Your name",
        "Does this identify nobody? Type y for yes, n for no, s to stop",
        "Why does it identify nobody?",
    ]


def test_a_name_of_the_private_list_cannot_be_accepted_when_asked_either(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DHR_DENYLIST", "entries:\nOttoline Brackenbury\n")
    (folder / "executive-summary.md").write_text(SUMMARY + "\nOttoline Brackenbury called.\n")
    types(monkeypatch, "Jo Example", "yes", "None.", "no", "no")

    code, told = dhr("accept", "2023-alder")

    assert code == 0
    assert "This can never be accepted: it stands on the private list. Change the words.\n" in told


# After publication


def test_a_review_without_a_date_of_publication_has_no_earlier_version(folder: Path, dhr: Dhr) -> None:
    (folder / "review.md").write_text(REVIEW.replace("published: 2024-04, ", ""))
    sign(folder)

    assert dhr("supersede", "2023-alder") == (
        2,
        "This review has no date of publication, so no earlier version."
        f" Write it into review.md, under dates, as published.\n{HELP}\n",
    )
    assert dhr("notify", "2023-alder") == (
        2,
        f"This review has no date of publication. Write it into review.md, under dates, as published.\n{HELP}\n",
    )


def test_a_new_version_is_asked_about_line_by_line(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    drafted = supersede.Difference(("One section was changed.",), "correction")
    monkeypatch.setattr(supersede, "difference", lambda *_, **__: drafted)
    asked = types(monkeypatch, "One section is new.", "addendum", "Home Office")

    code, told = dhr("supersede", "2023-alder", "--on", "2024-07-01")

    assert code == 0
    assert told.startswith("Readers will see these lines. Return keeps one, other words replace it, - drops it.\n")
    assert asked == ["  ", "What kind of change is it?", "Who cleared it for publication?"]


def test_whether_each_copy_was_sent_is_asked(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = types(monkeypatch, True, False, False)

    code, told = dhr("notify", "2023-alder", "--sent", "--on", "2024-04-20")

    assert (code, told) == (0, "Recorded: Home Office, 20 April 2024.\n")
    assert asked[0] == "Was the copy for Home Office sent?"


def test_a_withdrawal_is_asked_about_and_nothing_happens_without_a_yes(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = types(monkeypatch, "As the family asked.", False)

    assert dhr("withdraw", "2023-alder", "--on", "2024-05-01") == (1, "Nothing was withdrawn.\n")
    assert asked == [
        "Why is it withdrawn? Anybody will read this",
        "Withdraw the review 2023-alder on 1 May 2024?",
    ]


def test_what_is_left_of_a_withdrawn_review_is_told(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    left = Finding(Place("data/reviews.csv", 2, 1), "forbidden-phrase", Severity.HOLD, 5)
    monkeypatch.setattr(withdraw, "generate", lambda _: None)
    monkeypatch.setattr(withdraw, "scan", lambda *_: (left,))

    code, told = dhr("withdraw", "2023-alder", "--reason", "As asked.", "--on", "2024-05-01", "--yes")

    assert code == 1
    assert told == (
        "data/reviews.csv:2:1: names or repeats a review or briefing that is held or was withdrawn\n"
        "Something of what may not be published is still on the site: see above.\n"
    )


def test_a_preview_goes_on_while_somebody_saves_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    serve._Shown(tmp_path, workers=1, drafts=False)._try(Path("mkdocs.yml"))

    assert capsys.readouterr().out == (
        "The preview stays as it was, because something is wrong:\nThere are no settings at mkdocs.yml. "
        "Change to the folder that holds mkdocs.yml, or use --config.\n"
    )


# What the tools behind us say


@pytest.mark.parametrize(
    ("fault", "code", "says"),
    [
        (
            GeneratorFailed("The theme is not known."),
            2,
            "The site could not be built. Nothing was published.\nThe theme is not known.",
        ),
        (
            SearchProblem("The disk is gone."),
            3,
            "The search index could not be made. Nothing was published.\nThe disk is gone.",
        ),
        (
            OSError(28, "No space left on device"),
            2,
            "The disk is full. Nothing was published, and what was published before stands as it was. "
            "Make room on it, and build again.",
        ),
    ],
)
def test_a_build_that_fails_says_that_nothing_was_published(
    folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: int, says: str
) -> None:
    def fail(_: object) -> None:
        raise fault

    monkeypatch.setattr(build, "generate", fail)

    got, told = dhr("build")

    assert got == code
    assert told.endswith(f"{says}\n")


def test_somebody_who_stops_is_told_so(folder: Path, dhr: Dhr, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise click.Abort

    unsigned(folder)
    types(monkeypatch, stop)

    code, told = dhr("sign", "2023-alder")

    assert (code, told.splitlines()[-1]) == (130, "Stopped.")
