"""What is written survives the loss of power from here on."""

import errno
import os
from pathlib import Path

# Systems and disks without folders that can be written through, and disks that are written through anyway.
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
