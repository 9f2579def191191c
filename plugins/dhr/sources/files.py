"""Bounded reading of one folder's files: nothing outside it, nothing huge, nothing unexpected."""

import fnmatch
from collections.abc import Iterator, Sequence
from pathlib import Path

from dhr.sources.problem import SourceError, SourceProblem

TEXT_LIMIT = 5_000_000
IMAGE_LIMIT = 20_000_000
LETTER_LIMIT = 20_000_000
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")

# What systems leave behind in a folder that somebody looked into.
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", "~$*")


class Folder:
    """One review's or briefing's folder. Paths given and returned are relative to it, with forward slashes."""

    def __init__(self, path: Path, *, root: Path) -> None:
        self.path, self.root = path, root

    def shown(self, name: str = "") -> str:
        """A file of the folder as messages name it: relative to the repository."""
        path = self.path / name if name else self.path
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name

    def problem(self, name: str, what: str, do: str, *, line: int = 0) -> SourceError:
        """An error about one file of the folder."""
        return SourceError([SourceProblem(self.shown(name), line, what, do)])

    def names(self) -> Iterator[str]:
        """Every file below the folder, in a fixed order."""
        for path in sorted(self.path.rglob("*")):
            if path.is_symlink():
                raise self.problem(
                    _relative(path, self.path), "This is a link to another place.", "Put the file itself here."
                )
            if path.is_file() and not any(fnmatch.fnmatch(path.name, litter) for litter in LITTER):
                yield _relative(path, self.path)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Complain of every file that none of the patterns `known` describes."""
        strange = [name for name in self.names() if not any(fnmatch.fnmatchcase(name, pattern) for pattern in known)]
        if strange:
            raise SourceError(
                [SourceProblem(self.shown(n), 0, _STRANGE, "Move it out of this folder.") for n in strange]
            )

    def text(self, name: str, *, required: bool = False) -> str | None:
        """The text of a file; None when there is none and none is required."""
        data = self.data(name, limit=TEXT_LIMIT, required=required)
        if data is None:
            return None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            do = "Save the file as “UTF-8” in your editor."
            raise self.problem(name, "A character cannot be read.", do, line=line) from None
        if not text.strip():
            raise self.problem(name, "The file is empty.", "Write its text, or delete the file.")
        if "\0" in text:
            raise self.problem(name, "This is not a text file.", "Save it as plain text.")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def data(self, name: str, *, limit: int, required: bool = False) -> bytes | None:
        """The bytes of a file, at most `limit` of them."""
        path = self.path / name
        if path.is_symlink() or not path.resolve().is_relative_to(self.path.resolve()):
            raise self.problem(name, "This is a link to another place.", "Put the file itself here.")
        if path.is_dir():
            raise self.problem(name, "A folder stands where a file is expected.", "Delete or rename the folder.")
        if not path.is_file():
            if required:
                raise self.problem(name, "The file is missing.", "Add it; the examples show what it holds.")
            return None
        self._refuse_large(path, name, limit)
        try:
            return path.read_bytes()
        except OSError:
            raise self.problem(name, "The file cannot be opened.", "Check who may read it.") from None

    def _refuse_large(self, path: Path, name: str, limit: int) -> None:
        size = path.stat().st_size
        if size > limit:
            what = f"The file is too large: {size / 1e6:.0f} MB, and at most {limit / 1e6:.0f} MB are allowed."
            raise self.problem(name, what, "Make it smaller, for example by saving the picture at a lower resolution.")

    def images(self) -> tuple[str, ...]:
        """The pictures in `images/`, each checked for its size and kind."""
        found = tuple(name for name in self.names() if name.startswith("images/"))
        for name in found:
            path = self.path / name
            if path.suffix not in IMAGE_SUFFIXES:
                raise self.problem(name, "This kind of picture cannot be published.", "Save it as PNG or JPEG.")
            self._refuse_large(path, name, IMAGE_LIMIT)
        return found

    def letter(self, name: str) -> bytes | None:
        """The bytes of a letter, which must be a PDF."""
        data = self.data(name, limit=LETTER_LIMIT)
        if data is not None and not data:
            raise self.problem(name, "The file is empty.", "Save the letter again as PDF.")
        if data is not None and not data.startswith(b"%PDF-"):
            raise self.problem(
                name, "This is not a PDF.", "Save the letter again as PDF, or transcribe it as qa-letter.md."
            )
        return data


_STRANGE = "This file does not belong to a review."


def _relative(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
