"""One build of a site at a time: the second waits, and reads the sources only when it is its turn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from dhr.build.machine.trouble import BuildTrouble, in_words
from dhr.build.swap.beside import lock_file, staging_folder
from dhr.build.swap.exchange import is_interrupted, resume, tidy
from dhr.build.swap.ground import refuse_foreign_ground
from dhr.sources.settings import Settings

WAITING = "Another build is under way here. Waiting for it to end."

# Longer than the build of a national library takes.
PATIENCE_MINUTES = 60.0


@contextmanager
def sole_build(settings: Settings, *, waiting: Callable[[str], None]) -> Iterator[None]:
    """Nobody else builds this site within. Ends with nothing beside it but what was there; BuildTrouble says why not.

    Sources are read within, never before: a build that waited would else publish what was withdrawn meanwhile.
    """
    refuse_foreign_ground(settings)
    site = settings.site
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with _locked(site, waiting):
            tidy(site)
            staging_folder(site).mkdir(mode=0o700, exist_ok=True)
            try:
                yield
            except BaseException:
                with suppress(OSError):
                    tidy(site)
                raise
            _tidy_at_the_end(site)
    except BrokenPipeError:
        # Whoever read our output has gone: that says nothing of the site.
        raise
    except OSError as error:
        raise BuildTrouble(in_words(error)) from error


def settle(site: Path, *, waiting: Callable[[str], None]) -> None:
    """Before somebody looks at a site: complete a swap that was interrupted, unless it goes on just now."""
    if is_interrupted(site):
        with _locked(site, waiting):
            resume(site)


@contextmanager
def _locked(site: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """The system drops the lock of a process that ends, however it ends: no soft lock, which would stay."""
    lock = FileLock(lock_file(site), fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting(WAITING)
        _wait_for(lock)
    try:
        yield
    finally:
        # While it is still held: whoever waits for this file sees that it is gone, and takes a new one.
        with suppress(OSError):
            lock_file(site).unlink()
        lock.release()


def _wait_for(lock: FileLock) -> None:
    try:
        lock.acquire(timeout=PATIENCE_MINUTES * 60, poll_interval=0.1)
    except Timeout:
        raise BuildTrouble(
            f"Another build has been under way here for more than {PATIENCE_MINUTES:g} minutes. Nothing was published."
            " End it, or try again later."
        ) from None


def _tidy_at_the_end(site: Path) -> None:
    try:
        tidy(site)
    except OSError:
        raise BuildTrouble(
            f"The folder {staging_folder(site).name} beside the site could not be deleted. Delete it by hand: it may"
            " hold what was published before."
        ) from None
