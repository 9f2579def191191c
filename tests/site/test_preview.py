"""A preview is for one person at one computer: drafts are shown under a banner, and never published."""

import re
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from repository import SUMMARY, sign, write_review, write_settings

from dhr.build import preview as previewing
from dhr.build.generator import preview
from dhr.build.prepare import prepare
from dhr.build.preview import HOST, server_of, watched
from dhr.cli import serve
from dhr.cli.main import run
from dhr.sources.settings import read_settings

HELD = "Her sister, Jane Whitcombe, agreed."


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a review that is held."""
    write_settings(tmp_path)
    folder = write_review(tmp_path)
    (folder / "executive-summary.md").write_text(f"{SUMMARY}\n{HELD}\n")
    sign(folder)
    return tmp_path


def build(root: Path, *options: str) -> int:
    return run(["build", "--config", str(root / "mkdocs.yml"), *options])


def test_drafts_are_shown_under_a_banner_with_the_reasons(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = repository / "preview"

    assert build(repository, "--drafts", "--site-dir", str(folder)) == 0

    assert capsys.readouterr().out == (
        "preview/ shows 1 held review as drafts. Never publish it; delete it afterwards.\n"
    )
    for page in ("reviews/2023-alder/index.html", "reviews/2023-alder/executive-summary/index.html"):
        text = (folder / page).read_text()
        assert "Draft: this is not published" in text
        assert "1 finding of the anonymisation check must be resolved." in text
        assert "noindex" in text
    assert HELD in (folder / "reviews/2023-alder/executive-summary/index.html").read_text()
    assert "Draft: this" not in (folder / "reviews/index.html").read_text()


def test_a_preview_has_no_seal_and_leaves_the_site_alone(repository: Path) -> None:
    build(repository, "--drafts", "--site-dir", str(repository / "preview"))

    assert not (repository / "preview/manifest.json").exists()
    assert not (repository / "site").exists()
    assert run(["verify", str(repository / "preview")]) == 2


@pytest.mark.parametrize("options", [(), ("--site-dir", "mkdocs.yml"), ("--site-dir", "pages")])
def test_drafts_never_go_into_the_site_or_over_anything(
    repository: Path, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)

    assert build(repository, "--drafts", *options) == 2
    assert capsys.readouterr().err == (
        "Name a folder with --site-dir that does not exist yet. Drafts never go into the site.\nSee “dhr --help”.\n"
    )
    assert not (repository / "site").exists()


def test_without_drafts_a_preview_shows_nothing_of_what_is_held(repository: Path) -> None:
    from dataclasses import replace

    settings = replace(read_settings(repository / "mkdocs.yml"), withhold=True)

    preview(prepare(settings), repository / "preview")

    texts = [path.read_text() for path in (repository / "preview").rglob("*.html")]
    assert texts
    assert not [text for text in texts if "Whitcombe" in text or "2023-alder" in text]


def test_no_file_of_a_repository_can_ask_for_drafts(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = repository / "mkdocs.yml"
    path.write_text(path.read_text().replace("  - dhr:\n", "  - dhr:\n      drafts: true\n"))

    assert build(repository) == 2
    assert "There is no fact called “drafts”." in capsys.readouterr().err


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """A server of a folder with one page."""
    (tmp_path / "index.html").write_text("A draft")
    server = server_of(lambda: tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_a_preview_answers_this_computer_alone_and_stays_in_no_cache(port: int) -> None:
    connection = HTTPConnection(HOST, port)
    connection.request("GET", "/")
    answer = connection.getresponse()

    assert (answer.status, answer.read()) == (200, b"A draft")
    assert answer.headers["Cache-Control"] == "no-store"
    assert previewing.HOST == "127.0.0.1"


def test_a_page_from_elsewhere_cannot_read_drafts_by_giving_itself_a_name_of_this_computer(port: int) -> None:
    connection = HTTPConnection(HOST, port)
    connection.request("GET", "/", headers={"Host": f"elsewhere.example:{port}"})

    assert connection.getresponse().status == 403


def test_a_changed_source_is_noticed(repository: Path) -> None:
    settings = read_settings(repository / "mkdocs.yml")
    before = watched(settings)

    (repository / "reviews/2023-alder/review.md").write_text("changed")

    assert watched(settings) != before


def test_serving_says_where_follows_changes_and_ends_with_ctrl_c(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def steps() -> Iterator[None]:
        (repository / "pages/about.md").write_text("# About\n\nA library.\n")
        yield
        (repository / "reviews/2023-alder/review.md").write_text("No facts.\n")
        yield
        raise KeyboardInterrupt

    taken = steps()
    monkeypatch.setattr(serve.time, "sleep", lambda _: next(taken))

    assert run(["serve", "--drafts", "--port", "0", "--config", str(repository / "mkdocs.yml")]) == 0

    told = capsys.readouterr().out
    assert "Draft: 2023-alder" in told
    assert re.search(r"The preview is at http://127\.0\.0\.1:\d+/ until you press Ctrl and C\.\n", told)
    assert "The preview is up to date. Load the page again." in told
    assert "The preview stays as it was, because something is wrong:" in told


def test_a_port_in_use_is_said(repository: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--port", str(port), "--config", str(repository / "mkdocs.yml")]) == 2
    assert f"Port {port} is taken or not allowed. Choose another one with --port." in capsys.readouterr().err
