"""Two builds of one site never mix: the second waits, says so, and then reads the sources as they are."""

import fcntl
from pathlib import Path

import pytest
from faults import Builder, wait_until
from repository import sign, write_review, write_settings

from dhr.build.seal.sealing import file_hashes
from dhr.build.swap import lock
from dhr.build.swap.beside import lock_file, staging_folder
from dhr.cli.main import run


def repository(root: Path, words: str) -> Path:
    root.mkdir()
    write_review(root)
    config = write_settings(root)
    (root / "pages" / "about.md").write_text(f"# About\n\n{words}\n")
    return config


def arguments(command: str, config: Path, site: Path) -> list[str]:
    if command == "mkdocs":
        return ["mkdocs", "build", "--strict", "--config-file", str(config), "--site-dir", str(site)]
    return ["build", "--config", str(config), "--site-dir", str(site)]


@pytest.mark.parametrize(("first", "second"), [("dhr", "dhr"), ("dhr", "mkdocs"), ("mkdocs", "dhr")])
def test_of_two_builds_at_once_the_second_waits_and_is_published_whole(
    builder: Builder, tmp_path: Path, first: str, second: str
) -> None:
    site, alone = tmp_path / "site", tmp_path / "alone"
    one = repository(tmp_path / "one", "One library.")
    other = repository(tmp_path / "other", "Another library.")
    assert builder.ask(warm=arguments("dhr", other, alone)) == 0

    builds = [builder.start(*arguments(first, one, site))]
    wait_until(staging_folder(site).exists)
    builds.append(builder.start(*arguments(second, other, site)))

    assert [build.wait() for build in builds] == [0, 0], [build.told() for build in builds]
    assert "Another build is under way here" not in builds[0].told()
    assert "Another build is under way here. Waiting for it to end." in builds[1].told()
    assert file_hashes(site) == file_hashes(alone)
    assert run(["verify", str(site)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other", "site", "alone"}


def test_a_build_that_waited_reads_the_sources_only_then(builder: Builder, tmp_path: Path) -> None:
    config, site = repository(tmp_path / "one", "One library."), tmp_path / "site"
    review = tmp_path / "one" / "reviews" / "2023-alder" / "review.md"
    with lock_file(site).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        build = builder.start(*arguments("dhr", config, site))
        wait_until(lambda: "Waiting for it to end." in build.told())
        review.write_text(review.read_text().replace("She is missed by her family.", "Her family remembers her."))
        sign(review.parent)

    assert build.wait() == 0, build.told()
    assert "Her family remembers her." in (site / "reviews" / "2023-alder" / "index.html").read_text()


def test_a_build_that_waits_too_long_gives_up_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = repository(tmp_path / "one", "One library.")
    monkeypatch.setattr(lock, "PATIENCE_MINUTES", 0.001)
    with lock_file(tmp_path / "site").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        assert run(["build", "--config", str(config), "--site-dir", str(tmp_path / "site")]) == 2

    told = capsys.readouterr()
    assert told.out == "Another build is under way here. Waiting for it to end.\n"
    assert told.err == (
        "Another build has been under way here for more than 0.001 minutes. Nothing was published."
        " End it, or try again later.\n"
    )
    assert not (tmp_path / "site").exists()


def test_a_lock_file_that_nobody_holds_is_no_hindrance(builder: Builder, tmp_path: Path) -> None:
    config = write_settings(tmp_path)
    lock_file(tmp_path / "site").touch()

    code, told = builder.run("swap", config, "text")

    assert (code, told) == (0, "")
    assert not lock_file(tmp_path / "site").exists()
