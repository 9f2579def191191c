"""A new site takes the place of the old one whole: in one step where the system can, else in two that can be resumed.

The two steps need no record of their own: only between them are an old and a new site beside a place that is empty.
Once the new site has left, a folder that somebody deletes by hand is never put back.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

from dhr.build.machine.durable import make_durable
from dhr.build.machine.removal import remove
from dhr.build.seal.verification import is_whole
from dhr.build.swap.beside import new_site, old_site, staging_folder

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put_in_place(site: Path) -> None:
    """Make the site that was built the published one. What was there before stays in the staging folder."""
    new = new_site(site)
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        _in_two_steps(site)
    _settle_on_disk(site)


def is_interrupted(site: Path) -> bool:
    """Whether a build was killed between the two steps."""
    return not site.exists() and new_site(site).is_dir() and old_site(site).is_dir()


def resume(site: Path) -> None:
    """Complete an interrupted swap; the old site comes back only if the machine lost a part of the new one."""
    if is_interrupted(site):
        newer = new_site(site)
        (newer if is_whole(newer) else old_site(site)).rename(site)
        _settle_on_disk(site)


def tidy(site: Path) -> None:
    """Remove what a build has left beside the site, wherever it was killed. OSError when something stays."""
    resume(site)
    if staging_folder(site).exists():
        remove(staging_folder(site))


def _settle_on_disk(site: Path) -> None:
    """The swap is done by now: that a disk is slow to know of it is no failure."""
    with suppress(OSError):
        make_durable(site.parent)


def _in_two_steps(site: Path) -> None:
    old = old_site(site)
    site.rename(old)
    try:
        new_site(site).rename(site)
    except OSError:
        old.rename(site)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system and the disk can (renameat2 of Linux)."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    arguments = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(libc.renameat2(*arguments) == 0)
