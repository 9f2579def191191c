"""Deletes a folder whole, whatever the state of the machine and of the build that it is left from."""

import errno
import os
import time
from pathlib import Path

_TRIES = 50
_SECONDS = 0.1


def remove(folder: Path) -> None:
    """Delete a folder. The program that makes the search index may outlive a killed build, and write into it still."""
    for _ in range(_TRIES):
        try:
            return _remove(folder)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.ENOENT):
                raise
            time.sleep(_SECONDS)
    return _remove(folder)


def _remove(folder: Path) -> None:
    """Opens one folder at a time, unlike `shutil.rmtree`: it must go also where too many files are open."""
    for place, folders, files in os.walk(folder, topdown=False, onerror=_raise):
        for name in files:
            (Path(place) / name).unlink()
        for name in folders:
            path = Path(place) / name
            path.unlink() if path.is_symlink() else path.rmdir()
    folder.rmdir()


def _raise(error: OSError) -> None:
    raise error
