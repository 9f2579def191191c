"""Nothing leaves: no network attempt in any form of report, and no word in any report, log or message."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from anonymise import Accepted, DenyList, People, check, check_text, report_as, reveal, scan_folder
from anonymise.cli import check as command
from anonymise.cli.main import run
from anonymise.extract.table import extract_text
from anonymise.finding import Finding, Place, Severity
from anonymise.passages import Match
from anonymise.people import Professional
from anonymise.reports.table import FORMS

PROJECT = Path(__file__).parents[3]
# Marked words: nothing that the check could say by itself holds any of them.
SECRET = ("Zarquil", "Vexworthy", "zarquil.vexworthy", "13 July 2019", "ZZ9 7QX", "01632 960 871", "401 023 2137")
TEXT = """# Report

Zarquil Vexworthy moved on 13 July 2019 to ZZ9 7QX. Write to zarquil.vexworthy@example.com, see
https://www.facebook.com/zarquil.vexworthy or ring 01632 960 871. NHS number 401 023 2137.
"""
_NO_SOCKET = """
import socket

def refuse(*_, **__):
    raise RuntimeError("NETWORK")

for name in ("create_connection", "getaddrinfo", "gethostbyname", "gethostbyname_ex", "socketpair"):
    setattr(socket, name, refuse)
for name in ("__init__", "connect", "connect_ex", "bind", "sendto"):
    setattr(socket.socket, name, refuse)
"""
# What the interpreter itself reports, whoever makes the socket. A library looks at import whether there is IPv6 here,
# by binding a socket to the machine itself; nothing is asked of any other.
_NO_ATTEMPT = """
import sys

ASKED = {"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo", "sendto", "sendmsg"}
sys.addaudithook(lambda event, _: event.removeprefix("socket.") in ASKED and sys.exit("NETWORK"))
"""
_WHOLE_CHECK = """
from pathlib import Path
from anonymise import presidio_recognisers, scan_folder
from anonymise.cli.main import run

for form in ("text", "html", "json", "sarif", "github", "gitlab"):
    assert run(["a.md", "b.html", "--format", form]) == 1, form
assert run(["explain", "email"]) == 0
presidio_recognisers()
assert not scan_folder(Path(), phrases=["nothing of the kind"])
"""


@pytest.mark.parametrize("watched", [_NO_SOCKET, _NO_ATTEMPT], ids=["every socket raises", "every attempt ends it"])
def test_no_other_machine_is_ever_asked(tmp_path: Path, watched: str) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "b.html").write_text(f"<p>{TEXT}</p><a href='https://www.example.org/zarquil'>page</a>")
    path = os.pathsep.join(filter(None, (str(PROJECT), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, "-c", watched + _WHOLE_CHECK],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "personal-url" in done.stdout and "email" in done.stdout


@pytest.mark.parametrize("watched", [_NO_SOCKET, _NO_ATTEMPT], ids=["every socket raises", "every attempt ends it"])
def test_an_attempt_would_be_seen(watched: str) -> None:
    attempt = "import socket\nsocket.getaddrinfo('127.0.0.1', 80)"
    done = subprocess.run([sys.executable, "-c", f"{watched}\n{attempt}"], capture_output=True, text=True)

    assert done.returncode != 0
    assert "NETWORK" in done.stderr


def _silent(told: str) -> None:
    assert [word for word in SECRET if word.casefold() in told.casefold()] == []


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose every file holds marked words, in its name as well."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "report.md").write_text(TEXT)
    (tmp_path / "in" / "Zarquil-Vexworthy.txt").write_text(TEXT)
    (tmp_path / "in" / "broken.docx").write_text(TEXT)
    (tmp_path / "in" / "broken.yml").write_text(f"a: [{TEXT}")
    (tmp_path / "list.txt").write_text("Zarquil Vexworthy\n13 July 2019\n")
    return tmp_path


def test_no_report_holds_a_word_of_the_text(secrets: Path) -> None:
    denylist = DenyList.from_file(secrets / "list.txt")
    report = check([secrets / "in"], root=secrets, denylist=denylist, people=People(("Zarquil",)))

    assert len({finding.rule for finding in report.findings}) > 5
    assert report.unchecked
    for form in FORMS:
        _silent(report_as(report, form))
    _silent(repr(report) + repr(denylist))


def test_words_that_are_revealed_stay_out_of_every_form_for_machines() -> None:
    report = check_text(TEXT)
    words = reveal(report, Path(), texts={"text": TEXT})

    for form in ("json", "sarif", "github", "gitlab"):
        _silent(report_as(report, form, words=words))
    assert "Zarquil" in report_as(report, "text", words=words)


def test_the_command_says_no_word_in_any_form(secrets: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for form in FORMS:
        assert run(["in", "--denylist", "list.txt", "--format", form, "--reveal"]) == 1
        _silent("".join(capfd.readouterr()))
        assert run(["in", "--format", form, "--output", "report.out"]) == 1
        _silent("".join(capfd.readouterr()) + (secrets / "report.out").read_text())


@pytest.mark.parametrize(
    "files",
    [
        {"people.yml": "pseudonyms: [Zarquil, {Vexworthy: 1}]\n"},
        {"people.yml": "pseudonyms: [Zarquil\nVexworthy"},
        {"people.yml": "professionals: [{role: Zarquil Vexworthy}]"},
        {"accepted.yml": "- {rule: person-name, phrase: Zarquil Vexworthy}"},
        {"accepted.yml": "- Zarquil Vexworthy"},
        {"accepted.yml": "- {rule: Zarquil, phrase: Vexworthy, reason: x, by: Jo Example, on: 2024-01-01}"},
        {"accepted.yml": "a: [Zarquil\nVexworthy: b: c"},
    ],
)
def test_no_message_about_a_file_holds_its_words(
    secrets: Path, capfd: pytest.CaptureFixture[str], files: Mapping[str, str]
) -> None:
    ((name, content),) = files.items()
    (secrets / name).write_text(content)

    assert run(["in/report.md", f"--{Path(name).stem}", name]) == 2
    told = "".join(capfd.readouterr())
    _silent(told)
    assert told.startswith(name)


def test_no_crash_tells_a_word(
    secrets: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        try:
            raise KeyError("Zarquil")
        except KeyError as inner:
            inner.add_note("Vexworthy")
            raise ExceptionGroup("13 July 2019", [ValueError(TEXT)]) from inner

    monkeypatch.setattr(command, "check_files", crash)

    assert run(["in"]) == 3
    told = "".join(capfd.readouterr())
    log = Path(told.split()[-1])
    _silent(told + log.read_text())
    assert "ExceptionGroup" in log.read_text()
    log.unlink()


def test_no_object_tells_words_that_were_given_in_confidence(secrets: Path) -> None:
    found = scan_folder(secrets / "in", phrases=["Zarquil Vexworthy"], denylist=DenyList.of(["Zarquil Vexworthy"]))

    assert found
    _silent(repr(found))
    _silent(repr(DenyList.of(["Zarquil Vexworthy", "x"])))
    _silent(repr(extract_text(TEXT, "a.md")))
    _silent(repr(Match(Finding(Place("a.md"), "person-name", Severity.HOLD, 17), "Zarquil Vexworthy")))
    accepted = (Accepted("person-name", "Zarquil Vexworthy", "reason", "Jo Example", "2024-01-01"),)
    _silent(repr(accepted))
    _silent(repr(check_text(TEXT, accepted=accepted, people=People(professionals=(Professional("Jo Example"),)))))
