"""What people decide at the terminal: accepting findings, and signing off the whole."""

from pathlib import Path

import pytest
from repository import PUBLICATION, SUMMARY, sign, write_review, write_settings

from dhr.cli import accept, asking
from dhr.cli.main import run
from dhr.sources.files import Folder
from dhr.sources.publication import read_publication

DAY = "She moved house on 3 May 2019.\n"
FIRST_PERSON = (
    "Whoever prepared the files or accepted a finding cannot sign them off. Ask somebody else to read and sign."
)
SIGN = ("--by", "Edmund Marchbank", "--on", "2024-03-20", "--yes")


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A review that is ready to be published but for a signature."""
    write_settings(tmp_path)
    folder = write_review(tmp_path, publication_yml=None)
    (folder / "publication.yml").write_text(PUBLICATION)
    return folder


def dhr(folder: Path, command: str, *options: str) -> int:
    return run([command, folder.name, "--config", str(folder.parent.parent / "mkdocs.yml"), *options])


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Somebody sits at a terminal and types these lines."""
    waiting = iter(lines)
    monkeypatch.setattr(asking, "is_interactive", lambda: True)
    monkeypatch.setattr(accept, "is_interactive", lambda: True)
    monkeypatch.setattr(accept, "is_private", lambda *_: True)
    for module in (accept, asking):
        monkeypatch.setattr(module.click, "prompt", lambda *_, **__: next(waiting))
        monkeypatch.setattr(module.click, "confirm", lambda *_, **__: next(waiting) == "yes")


def told_problem(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr().err
    assert "Traceback" not in told
    return told


def test_what_a_second_person_has_read_and_signed_may_be_published(
    review: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dhr(review, "check") == 1
    assert "Nobody has signed off the text." in capsys.readouterr().out

    assert dhr(review, "sign", *SIGN) == 0

    told = capsys.readouterr().out
    assert "To sign off 2023-alder you must have read these files as they now stand:" in told
    assert "executive-summary.md" in told
    assert told.endswith("Signed. 2023-alder may be published: type dhr build.\n")
    assert dhr(review, "check") == 0


def test_a_changed_text_is_open_again_and_the_changed_file_is_named(
    review: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(review)
    (review / "executive-summary.md").write_text(SUMMARY + "\nOne sentence more.\n")

    assert dhr(review, "check") == 1

    told = " ".join(capsys.readouterr().out.split())
    assert "Since the sign-off of 20 March 2024 these have changed: executive-summary.md." in told


@pytest.mark.parametrize("by", ["Rosalind Fairweather", "rosalind  fairweather"])
def test_whoever_prepared_the_text_cannot_sign_it(review: Path, by: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert dhr(review, "sign", "--by", by, "--yes") == 2

    assert FIRST_PERSON in told_problem(capsys)
    assert "sign_offs" not in (review / "publication.yml").read_text()


def test_nothing_is_signed_that_has_to_be_changed_anyway(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY)

    assert dhr(review, "sign", *SIGN) == 1

    says = "2023-alder cannot be signed off yet: whatever is mended now would open it again. First:"
    assert says in capsys.readouterr().out
    assert "sign_offs" not in (review / "publication.yml").read_text()


def test_who_prepared_the_text_is_asked_and_recorded_where_it_is_not_known(
    review: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (review / "publication.yml").write_text(PUBLICATION.replace("prepared_by: Rosalind Fairweather\n", ""))
    answers(monkeypatch, "Edmund Marchbank", "Rosalind Fairweather", "yes")

    assert dhr(review, "sign") == 0

    recorded, _ = read_publication(Folder(review, root=review))
    assert recorded.prepared_by == "Rosalind Fairweather"
    assert [signed.by for signed in recorded.sign_offs] == ["Edmund Marchbank"]


def test_without_a_yes_nothing_is_signed(review: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "Edmund Marchbank", "no")

    assert dhr(review, "sign") == 1
    assert "sign_offs" not in (review / "publication.yml").read_text()


def test_where_nobody_can_be_asked_the_option_is_named(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dhr(review, "sign") == 2
    assert "Nobody can be asked here. Give the answer with --by." in told_problem(capsys)


def test_a_second_signature_on_the_same_text_is_not_needed(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sign(review)

    assert dhr(review, "sign", *SIGN) == 0
    assert capsys.readouterr().out == "2023-alder is signed off as it stands. There is nothing to do.\n"


def test_a_finding_is_accepted_with_its_reason_and_opens_the_text_again(
    review: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY)
    given = (
        "--rule",
        "exact-date",
        "--phrase",
        "3 May 2019",
        "--reason",
        "The day of an Act.",
        "--by",
        "Rosalind Fairweather",
    )

    assert dhr(review, "accept", *given, "--on", "2024-03-01") == 0

    assert capsys.readouterr().out == "Recorded. A second person signs it off with the text.\n"
    (entry,) = read_publication(Folder(review, root=review))[0].accepted
    assert (entry.rule, entry.phrase, entry.reason) == ("exact-date", "3 May 2019", "The day of an Act.")
    assert dhr(review, "sign", *SIGN) == 0
    assert dhr(review, "check") == 0


def test_whoever_accepted_a_finding_cannot_sign(review: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY)
    given = (
        "--rule",
        "exact-date",
        "--phrase",
        "3 May 2019",
        "--reason",
        "The day of an Act.",
        "--by",
        "Edmund Marchbank",
    )
    dhr(review, "accept", *given)

    assert dhr(review, "sign", *SIGN) == 2
    assert FIRST_PERSON in told_problem(capsys)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--rule", "exact-date"), "Give --rule and --phrase together, or neither."),
        (
            ("--rule", "no-such", "--phrase", "x", "--reason", "y", "--by", "z"),
            "There is no such rule. All of them: dhr explain",
        ),
        (
            ("--rule", "exact-date", "--phrase", "4 May 2019", "--reason", "y", "--by", "z"),
            "No finding goes away with that: the words are not found by this rule, or may never be accepted.",
        ),
        (("--rule", "exact-date", "--phrase", "3 May 2019", "--by", "z"), "Give the answer with --reason."),
        (
            ("--rule", "exact-date", "--phrase", "3 May 2019", "--reason", " ", "--by", "z"),
            "The answer is empty. Give one with --reason.",
        ),
        (
            ("--rule", "exact-date", "--phrase", "x", "--reason", "y", "--by", "z", "--on", "May"),
            "--on is not a day. Write it like 2024-02-29.",
        ),
        ((), "Words are shown at a terminal alone. Give --rule, --phrase, --reason and --by."),
    ],
)
def test_a_wrong_acceptance_says_what_to_do_and_records_nothing(
    review: Path, options: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY)

    assert dhr(review, "accept", *options) == 2

    assert says in told_problem(capsys)
    assert (review / "publication.yml").read_text() == PUBLICATION


def test_at_a_terminal_findings_are_shown_one_by_one_with_what_stands_around_them(
    review: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY + "\nHer sister, Jane Whitcombe, agreed.\n")
    answers(monkeypatch, "Rosalind Fairweather", "y", "The day of an Act.", "n")

    assert dhr(review, "accept") == 0

    told = capsys.readouterr().out
    assert "1 of 2: An exact date" in told
    assert "She moved house on [3 May 2019]." in told
    assert "1 recorded." in told
    assert [a.phrase for a in read_publication(Folder(review, root=review))[0].accepted] == ["3 May 2019"]


def test_stopping_keeps_what_was_recorded_so_far(
    review: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (review / "executive-summary.md").write_text(SUMMARY + DAY + "\nHer sister, Jane Whitcombe, agreed.\n")
    answers(monkeypatch, "Rosalind Fairweather", "Yes", "The day of an Act.", "stop")

    assert dhr(review, "accept") == 0
    assert len(read_publication(Folder(review, root=review))[0].accepted) == 1


def test_a_name_of_the_private_list_can_never_be_accepted(
    review: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DHR_DENYLIST", "entries:\nOttoline Brackenbury\n")
    (review / "executive-summary.md").write_text(SUMMARY + "\nOttoline Brackenbury called.\n")
    given = ("--rule", "denied-name", "--phrase", "Ottoline Brackenbury", "--reason", "None.", "--by", "Jo Example")

    assert dhr(review, "accept", *given) == 2
    assert "may never be accepted" in told_problem(capsys)


def test_an_acceptance_that_matches_nothing_any_more_is_a_finding(
    review: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = "  - {rule: exact-date, phrase: 4 May 2019, reason: An Act., by: Rosalind Fairweather, on: 2024-03-01}\n"
    (review / "publication.yml").write_text(PUBLICATION + "accepted:\n" + entry)
    sign(review)

    assert dhr(review, "check") == 1
    assert "stale-acceptance" in capsys.readouterr().out
