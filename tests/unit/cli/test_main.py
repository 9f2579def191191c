"""Every mistake at the command line is answered in words, with the exit code that was promised."""

from pathlib import Path

import pytest
from repository import REVIEW, write_review, write_settings

from dhr.build import prepare
from dhr.cli.main import run


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["biuld"], "No such command"),
        (["build", "--withold"], "No such option"),
        (["build", "--config", "nowhere.yml"], "There are no settings at nowhere.yml"),
        (["explain", "exact-dates"], "There is no rule called"),
        (["verify", "nowhere"], "does not exist"),
    ],
)
def test_a_wrong_command_says_so_and_ends_with_2(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2

    told = capsys.readouterr().err
    assert says in told
    assert "Traceback" not in told


@pytest.mark.parametrize("rule", ["exact-date", "G8", "implementation-updates"])
def test_a_rule_is_explained(rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", rule]) == 0

    assert len(capsys.readouterr().out) > 80


def test_our_own_fault_is_an_apology_and_a_log_without_a_word_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Secretname was here")

    monkeypatch.setattr(prepare, "load_library", fail)
    write_review(tmp_path, review_md=REVIEW)

    assert run(["check", "--config", str(write_settings(tmp_path))]) == 3

    told = capsys.readouterr().err
    log = Path(told.split()[-1])
    assert "Sorry" in told
    assert "Traceback" not in told
    assert "Secretname" not in told + log.read_text()
    assert "RuntimeError" in log.read_text()
    log.unlink()


def test_help_and_version_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert run(["--version"]) == 0
    assert "import" in capsys.readouterr().out


def test_a_reader_that_has_gone_is_no_trouble_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(prepare, "load_library", gone)
    write_review(tmp_path)

    assert run(["build", "--config", str(write_settings(tmp_path))]) == 2

    told = capsys.readouterr().err
    assert told == "Whoever read what is told here has gone. What was done stays done: look with dhr check.\n"


def test_settings_that_lead_in_a_circle_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_review(tmp_path)
    config = write_settings(tmp_path)
    config.write_text("INHERIT: mkdocs.yml\n" + config.read_text())

    assert run(["build", "--config", str(config)]) == 2
    assert "The settings lead in a circle: look at INHERIT in mkdocs.yml." in capsys.readouterr().err
