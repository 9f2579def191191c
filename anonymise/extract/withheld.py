"""Names of files that must not be told, and the way back to them for somebody who has the folder."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from anonymise.extract.names import ENDINGS, FILE_NAME, FOLDER_NAME
from anonymise.finding import Finding, Unchecked

_WITHHELD = re.compile(r"\((?:file|folder) (\d+), name withheld\)(?:\.[a-z0-9]{1,5})?")


def without_names(found: Iterable[Finding | Unchecked], root: Path) -> list[Finding | Unchecked]:
    """The same with the names of those files and folders withheld in whose names something was found."""
    found = list(found)
    named = frozenset(
        one.place.path for one in found if isinstance(one, Finding) and one.place.part in (FILE_NAME, FOLDER_NAME)
    )
    return [_without_name(one, named, root) for one in found] if named else found


def _without_name(one: Finding | Unchecked, named: frozenset[str], root: Path) -> Finding | Unchecked:
    if isinstance(one, Unchecked):
        return replace(one, path=withhold(one.path, named, root))
    return replace(one, place=replace(one.place, path=withhold(one.place.path, named, root)))


def withhold(path: str, named: frozenset[str], root: Path) -> str:
    """`path` with each name replaced that is in `named`, the paths of files and folders whose own name was found."""
    parts, real = [], PurePosixPath()
    for part in PurePosixPath(path).parts:
        above, real = real, real / part
        parts.append(_instead(root / above, part) if real.as_posix() in named else part)
    return "/".join(parts)


def restore(path: str, root: Path) -> str:
    """The real path behind one whose names were withheld, by counting as `withhold` counted."""
    real = PurePosixPath()
    for part in PurePosixPath(path).parts:
        if found := _WITHHELD.fullmatch(part):
            part = _beside(root / real)[int(found[1]) - 1]
        real /= part
    return real.as_posix()


def _instead(folder: Path, name: str) -> str:
    beside = _beside(folder)
    number = beside.index(name) + 1 if name in beside else 0
    ending = PurePosixPath(name).suffix
    kind = "folder" if (folder / name).is_dir() else "file"
    # An ending of letters could be half a name.
    return f"({kind} {number}, name withheld)" + (ending.lower() if ending.lower() in ENDINGS else "")


def _beside(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []
