"""Is a folder still the site that was sealed? Every file that is not as it was is named."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dhr.build.seal.manifest import MANIFEST, MANIFEST_LIMIT, CannotVerify, Manifest, read_manifest

CHANGED, MISSING, EXTRA = "changed", "missing", "extra"

# No hash: a link, a folder or a device where a file should be, or a file that cannot be read.
ODD = ""

# A build may take the place of the site while it is being read.
_TRIES = 3


@dataclass(frozen=True, order=True)
class Difference:
    """One file that is not as it was sealed: `changed`, `missing` or `extra`."""

    path: str
    what: str


@dataclass(frozen=True)
class Comparison:
    """How many files were compared, what differs, and the seal they were compared with."""

    compared: int
    differences: tuple[Difference, ...]
    seal: str


def verify(folder: Path) -> Comparison:
    """Compare every file of a folder with its manifest. CannotVerify when there is none to compare with."""
    for _ in range(_TRIES):
        data = _manifest_of(folder)
        compared = compare(read_manifest(data), dict(contents(folder)))
        if not compared.differences or _manifest_of(folder) == data:
            break
    return compared


def read_seal(folder: Path) -> str:
    """The seal of a site in a folder, as its manifest tells it."""
    return read_manifest(_manifest_of(folder)).seal


def is_whole(folder: Path) -> bool:
    """Whether a folder is a site as it was sealed, every byte."""
    try:
        return not verify(folder).differences
    except CannotVerify:
        return False


def compare(manifest: Manifest, found: Mapping[str, str]) -> Comparison:
    """The differences between what was sealed and what was found, by path."""
    sealed = manifest.files
    changed = {path for path in sealed if path in found and found[path] != sealed[path]}
    changed |= set() if manifest.is_intact else {MANIFEST}
    differences = (
        *(Difference(path, CHANGED) for path in changed),
        *(Difference(path, MISSING) for path in sealed if path not in found),
        *(Difference(path, EXTRA) for path in found if path not in sealed),
    )
    return Comparison(len(sealed), tuple(sorted(differences)), manifest.seal)


def contents(folder: Path) -> Iterator[tuple[str, str]]:
    """The path and the SHA-256 of everything in a folder but its manifest. Links are not followed: they are ODD."""
    for place, folders, names in os.walk(folder, onerror=_unless_it_is_out_of_reach):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in sorted((*names, *links)):
            path = Path(place) / name
            shown = path.relative_to(folder).as_posix()
            if shown != MANIFEST:
                yield shown, _hash(path)


def _hash(path: Path) -> str:
    try:
        if path.is_symlink() or not path.is_file():
            return ODD
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        _unless_it_is_out_of_reach(error)
        return ODD


def _unless_it_is_out_of_reach(error: OSError) -> None:
    """A file that may not be read, or is just being replaced, differs. Other trouble must not pass for a difference."""
    if not isinstance(error, PermissionError | FileNotFoundError):
        raise error


def _manifest_of(folder: Path) -> bytes:
    path = folder / MANIFEST
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MANIFEST_LIMIT:
            raise CannotVerify(f"There is no {MANIFEST} in it to compare with. Is it the folder of a site?")
        return path.read_bytes()
    except OSError:
        raise CannotVerify(f"Its {MANIFEST} cannot be read. Ask for permission to read it.") from None
