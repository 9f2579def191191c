"""A full disk, a folder that cannot be written and too many open files: the old site stays, and a message says why."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faults import Builder
from repository import write_review, write_settings

from dhr.build.seal.verification import read_seal
from dhr.cli.main import run

STANDS = "Nothing was published, and what was published before stands as it was."


@pytest.fixture
def publish(builder: Builder, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Builds one review into a folder."""
    write_review(tmp_path)
    config = write_settings(tmp_path)

    def command(site: Path, **spoilt: object) -> tuple[int, str]:
        return builder.run("build", "--config", config, "--site-dir", site, **spoilt)

    builder.ask(warm=["build", "--config", str(config), "--site-dir", str(tmp_path / "warm")])
    (tmp_path / "pages" / "about.md").write_text("# About\n\nAnother library.\n")
    return command


def mount(folder: Path, *options: str) -> None:
    """A disk of its own for a test, where this machine lets us have one."""
    folder.mkdir(exist_ok=True)
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("needs the right to mount a small disk")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of six megabytes."""
    folder = tmp_path / "disk"
    mount(folder, "-t", "tmpfs", "-o", "size=6m", "tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("free", [0, 100_000, 700_000, 1_150_000, 1_200_000, 1_300_000])
def test_a_disk_that_fills_up_during_a_build_keeps_the_old_site(
    publish: Callable[..., tuple[int, str]], disk: Path, free: int
) -> None:
    site = disk / "site"
    assert publish(site)[0] == 0
    old, room = read_seal(site), os.statvfs(disk)
    (disk / "other files").write_bytes(bytes(room.f_bavail * room.f_frsize - free))

    code, told = publish(site)

    assert code == 2
    assert told.splitlines()[-1] == f"The disk is full. {STANDS} Make room on it, and build again."
    assert run(["verify", str(site)]) == 0
    assert read_seal(site) == old
    assert {path.name for path in disk.iterdir()} == {"site", "other files"}
    (disk / "other files").unlink()
    assert publish(site)[0] == 0


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        ({"limits": {"RLIMIT_FSIZE": 20_000}}, "A file grew larger than this machine allows."),
        ({"limits": {"RLIMIT_FSIZE": 60_000}}, "A file grew larger than this machine allows."),
        ({"free_files": 2}, "Too many files are open at once."),
        ({"free_files": 3}, "Too many files are open at once."),
        ({"free_files": 4}, "Too many files are open at once."),
    ],
)
def test_a_machine_at_its_end_keeps_the_old_site_and_leaves_nothing(
    publish: Callable[..., tuple[int, str]], tmp_path: Path, spoilt: dict[str, object], says: str
) -> None:
    site = tmp_path / "warm"
    old, beside = read_seal(site), {path.name for path in tmp_path.iterdir()}

    code, told = publish(site, **spoilt)

    assert code == 2
    assert told.splitlines()[-1].startswith(f"{says} {STANDS}")
    assert run(["verify", str(site)]) == 0
    assert read_seal(site) == old
    assert {path.name for path in tmp_path.iterdir()} == beside


def test_mkdocs_says_in_one_line_that_the_machine_is_at_its_end(
    builder: Builder, publish: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    command = ("mkdocs", "build", "--strict", "--config-file", tmp_path / "mkdocs.yml", "--site-dir", tmp_path / "warm")

    code, told = builder.run(*command, limits={"RLIMIT_FSIZE": 20_000})

    assert code == 1
    assert f"A file grew larger than this machine allows. {STANDS}" in told
    assert "Traceback" not in told
    assert run(["verify", str(tmp_path / "warm")]) == 0


def test_a_place_that_can_only_be_read_is_said_before_any_work(
    publish: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    assert publish(place / "site")[0] == 0
    old = read_seal(place / "site")
    is_mounted = os.geteuid() == 0
    if is_mounted:
        mount(place, "--bind", str(place))
        subprocess.run(["mount", "-o", "remount,ro,bind", str(place)], check=True)
    else:
        place.chmod(0o555)
    try:
        code, told = publish(place / "site")
    finally:
        subprocess.run(["umount", str(place)], check=True) if is_mounted else place.chmod(0o755)

    assert code == 2
    assert told.startswith(("The place of the site can only be read.", "You may not write in the place of the site."))
    assert read_seal(place / "site") == old
    assert [path.name for path in place.iterdir()] == ["site"]


def test_a_site_on_a_disk_of_its_own_is_refused_with_advice(
    publish: Callable[..., tuple[int, str]], disk: Path
) -> None:
    code, told = publish(disk)

    assert code == 2
    assert "is a disk of its own, which cannot be replaced as a whole. Choose a folder inside it." in told
    assert list(disk.iterdir()) == []
