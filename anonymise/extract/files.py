"""Reading files: bounded, inside their folder, and with a plain reason where that fails."""

import codecs
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from anonymise.passages import Source

LARGEST_FILE = 20_000_000
# A review's longest text is below 2 MB; above this a "text" is something else.
LARGEST_TEXT = 10_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Unreadable(Exception):
    """A file, or a part of one, that cannot be checked. The message is for people and holds no text of the file."""


@dataclass(frozen=True)
class File:
    """What stands at `path` (relative to the root, with forward slashes), and the names beside it."""

    path: str
    data: bytes = field(repr=False)
    beside: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """The name without its ending, in small letters."""
        return PurePosixPath(self.path).stem.casefold()

    @property
    def suffix(self) -> str:
        """The ending, in small letters, with its dot."""
        return PurePosixPath(self.path).suffix.casefold()

    @property
    def is_guessed(self) -> bool:
        """Whether the text was read as Windows programs of old write it, without certainty."""
        return not self.data.startswith(_UTF_16) and _decoded(self.data, "utf-8") is None

    def source(self) -> Source:
        """The file as text with lines: UTF-8, UTF-16 with its mark, or a guess."""
        if len(self.data) > LARGEST_TEXT:
            raise Unreadable(f"This text is larger than {LARGEST_TEXT // 1_000_000} MB; split it into smaller files.")
        text = _decoded(self.data, "utf-16" if self.data.startswith(_UTF_16) else "utf-8")
        if text is None and not self.data.startswith(_UTF_16):
            text = _decoded(self.data, "cp1252")
            if text is not None and _NO_TEXT.search(text):
                text = None
        if text is None:
            raise Unreadable("This is not text in UTF-8; save it again with the encoding UTF-8.")
        if "\0" in text:
            raise Unreadable("This holds characters that no text has; save it again as plain text.")
        return Source(self.path, text)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


@dataclass(frozen=True)
class Inner:
    """A file inside another. Its name and ending say how to open it."""

    name: str = field(repr=False)
    data: bytes = field(repr=False)


class Allowance:
    """How much more work one file may cost; what is packed or drawn many times over could cost any amount."""

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self, amount: int) -> None:
        """Use some of it up; Unreadable when there is no more."""
        self._left -= amount
        if self._left < 0:
            raise Unreadable("It unpacks to more than can be checked; split it into smaller files.")


def read(path: Path, root: Path, *, largest: int = LARGEST_FILE) -> File:
    """The file at `path`, named relative to `root`; refuses what leads out of the root or is too large."""
    name = relative(path, root)
    if "\ufffd" in name:
        raise Unreadable("The name of this file or of its folder cannot be read; give it another name.")
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            raise Unreadable("This is a link that leads out of the folder; put the file itself here.")
        if not path.is_file():
            raise Unreadable("This is not an ordinary file.")
        if path.stat().st_size > largest:
            raise Unreadable(f"This file is larger than {largest // 1_000_000} MB and was not opened.")
        return File(name, path.read_bytes(), frozenset(sibling.name for sibling in path.parent.iterdir()))
    except (OSError, RuntimeError) as error:
        # RuntimeError: Python 3.11 and 3.12 report a loop of links so.
        reason = getattr(error, "strerror", None) or "a loop of links"
        raise Unreadable(f"This could not be read: {reason}.") from None


def files_below(paths: Iterable[Path]) -> list[Path]:
    """The files at and below the paths, sorted. Links are not followed, but given back, so that they are not missed."""
    found = {_plain(path) for path in paths if path.is_symlink() or not path.is_dir()}
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            found.update(_below(_plain(path)))
    return sorted(found)


def _below(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        # The store of versions is not published with the files.
        folders[:] = [name for name in folders if name != ".git"]
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        yield from (Path(place) / name for name in (*names, *links))
    # A folder that cannot be opened is given back as well, so that it is told.
    yield from closed


def repository_of(path: Path) -> Path | None:
    """The root of the version-controlled folder that a path lies in."""
    here = path.resolve()
    return next((above for above in (here, *here.parents) if (above / ".git").exists()), None)


def relative(path: Path, root: Path) -> str:
    """The path as findings name it. A path outside the root keeps only its name."""
    try:
        name = _plain(path).relative_to(_plain(root)).as_posix()
    except ValueError:
        name = path.name
    # Bytes that are no text come as half characters, which no report can write.
    return name.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")


def _plain(path: Path) -> Path:
    """The path from the top and without `..`, but with its links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links)
