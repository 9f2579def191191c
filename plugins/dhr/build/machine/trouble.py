"""What the machine refuses a build, in words for the person who can mend it."""

import errno

_ELSEWHERE = "Choose another place with --site-dir."
_INSIDE = "Choose a folder inside it with --site-dir."
_FORBIDDEN = ("You may not write in the place of the site.", "Ask for permission, or choose another with --site-dir.")
_NO_LOCKS = ("The disk of the site cannot lock files.", _ELSEWHERE)
_WHAT_AND_DO = {
    errno.ENOSPC: ("The disk is full.", "Make room on it, and build again."),
    errno.EDQUOT: ("The space that you may use on this disk is full.", "Make room on it, and build again."),
    errno.EFBIG: ("A file grew larger than this machine allows.", "Ask those who run it to allow larger files."),
    errno.EROFS: ("The place of the site can only be read.", _ELSEWHERE),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EMFILE: ("Too many files are open at once.", "End other programs, and build again."),
    errno.ENFILE: ("Too many files are open at once on this machine.", "End other programs, and build again."),
    errno.EBUSY: ("The folder of the site is in use.", f"End what uses it. {_INSIDE}"),
    errno.EXDEV: ("The folder of the site is on a disk of its own.", _INSIDE),
    errno.ENOLCK: _NO_LOCKS,
    errno.ENOSYS: _NO_LOCKS,
}


class BuildTrouble(Exception):
    """The machine, or another build, is in the way; the message says what to do."""


def in_words(error: OSError) -> str:
    """What happened and what to do. It names no file: the folder of a held review may bear somebody's name."""
    otherwise = (f"A file or folder could not be used ({error.strerror}).", "Build again once that is mended.")
    what, do = _WHAT_AND_DO.get(error.errno or 0, otherwise)
    return f"{what} Nothing was published, and what was published before stands as it was. {do}"
