"""What is told when the machine is in the way of a build."""

import errno
from pathlib import Path

import pytest
from repository import write_settings

from dhr.build.machine.trouble import BuildTrouble, in_words
from dhr.build.swap import lock
from dhr.build.swap.beside import staging_folder
from dhr.build.swap.lock import sole_build
from dhr.sources.settings import Settings, read_settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(write_settings(tmp_path))


def test_nothing_is_left_after_a_build_that_failed(settings: Settings) -> None:
    beside = {path.name for path in settings.root.iterdir()}

    with pytest.raises(KeyboardInterrupt), sole_build(settings, waiting=print):
        (staging_folder(settings.site) / "page.html").write_text("text")
        raise KeyboardInterrupt

    assert {path.name for path in settings.root.iterdir()} == beside


def test_the_staging_folder_is_closed_to_other_people(settings: Settings) -> None:
    with sole_build(settings, waiting=print):
        assert staging_folder(settings.site).stat().st_mode & 0o777 == 0o700


def test_an_old_site_that_cannot_be_deleted_is_named_so_that_somebody_does(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise OSError(errno.EACCES, "denied")

    told = (
        r"The folder \.site-new beside the site could not be deleted\. Delete it by hand: it may hold what was"
        r" published before\."
    )
    with pytest.raises(BuildTrouble, match=told), sole_build(settings, waiting=print):
        monkeypatch.setattr(lock, "tidy", fail)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EROFS, "The place of the site can only be read."),
        (errno.EACCES, "You may not write in the place of the site."),
        (errno.EMFILE, "Too many files are open at once."),
        (errno.EBUSY, "The folder of the site is in use."),
        (errno.EIO, "A file or folder could not be used (broken)."),
    ],
)
def test_what_the_machine_refuses_is_told_without_the_name_of_a_file(number: int, says: str) -> None:
    told = in_words(OSError(number, "broken", "reviews/2023-secretname/review.md"))

    assert told.startswith(f"{says} Nothing was published, and what was published before stands as it was.")
    assert "secretname" not in told
