"""What is written survives a loss of power: a swap must not outlive the files that it made public."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# Systems on which a folder cannot be opened or written through, and disks that are written through anyway.
_CANNOT = (errno.EINVAL, errno.ENOTSUP, errno.EROFS, errno.EISDIR, errno.EACCES)


def make_durable(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk. OSError when it was lost on the way."""
    try:
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise


def make_all_durable(folder: Path) -> None:
    """Have the system write everything to the folder's disk, in one go where it can: file by file takes far longer."""
    libc = ctypes.CDLL(None, use_errno=True) if sys.platform.startswith("linux") else None
    if libc is None or not hasattr(libc, "syncfs"):
        make_durable(folder)
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if libc.syncfs(opened):
            raise OSError(ctypes.get_errno(), "not written to the disk")
    finally:
        os.close(opened)
