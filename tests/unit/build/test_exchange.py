"""A new site takes the place of the old one whole, or the old one stays."""

import errno
import shutil
from pathlib import Path

import pytest
from sealed import make_site

from dhr.build.machine.removal import remove
from dhr.build.swap import exchange
from dhr.build.swap.beside import new_site, old_site, staging_folder
from dhr.build.swap.exchange import put_in_place, resume, tidy


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site", "old")


@pytest.fixture
def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)


def interrupted(site: Path) -> None:
    """As a kill between the two steps leaves it."""
    make_site(new_site(site), "new")
    site.rename(old_site(site))


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_new_site_stands_where_the_old_one_was_and_nothing_else_is_left(
    site: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    make_site(new_site(site), "new")

    put_in_place(site)
    tidy(site)

    assert (site / "index.html").read_text() == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_first_site_is_simply_put_there(tmp_path: Path) -> None:
    make_site(new_site(tmp_path / "site"), "new")

    put_in_place(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_an_interrupted_swap_is_completed(site: Path) -> None:
    interrupted(site)

    resume(site)

    assert (site / "index.html").read_text() == "new"


def test_the_old_site_comes_back_where_the_machine_lost_a_part_of_the_new_one(site: Path) -> None:
    interrupted(site)
    (new_site(site) / "page" / "index.html").write_text("")

    tidy(site)

    assert (site / "index.html").read_text() == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_old_site_comes_back_where_the_second_step_fails(
    site: Path, two_steps: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(new_site(site), "new")
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path == new_site(site):
            raise OSError(errno.EIO, "a broken disk")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)

    with pytest.raises(OSError, match="a broken disk"):
        put_in_place(site)

    assert (site / "index.html").read_text() == "old"


def test_a_site_that_somebody_deleted_is_never_put_back(site: Path, two_steps: None) -> None:
    make_site(new_site(site), "new")
    put_in_place(site)
    assert old_site(site).is_dir()
    shutil.rmtree(site)

    resume(site)

    assert not site.exists()


def test_what_was_begun_for_a_first_site_is_never_published(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(new_site(site), "half")

    tidy(site)

    assert list(tmp_path.iterdir()) == []


def test_only_what_a_build_made_is_removed(site: Path) -> None:
    theirs = [site.parent / ".site-backup", site.parent / ".site-new-one", site.parent / "site-new"]
    for folder in theirs:
        folder.mkdir()
    (staging_folder(site) / "downloads").mkdir(parents=True)
    (staging_folder(site) / "link").symlink_to(site, target_is_directory=True)

    tidy(site)

    assert {path.name for path in site.parent.iterdir()} == {"site", *(folder.name for folder in theirs)}
    assert (site / "index.html").read_text() == "old"


def test_a_folder_that_somebody_still_writes_into_is_removed_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, rmdir = tmp_path / "folder", Path.rmdir
    folder.mkdir()
    late = [folder / "late.html"]

    def written_into(path: Path) -> None:
        if late:
            late.pop().write_text("late")
        rmdir(path)

    monkeypatch.setattr(Path, "rmdir", written_into)

    remove(folder)

    assert not folder.exists()
