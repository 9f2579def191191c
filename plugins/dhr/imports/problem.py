"""What stops an import, in words for the person who started it."""

from pathlib import Path


class ImportProblem(Exception):
    """A file or folder cannot be used: which one, what is wrong and what to do. It never carries the file's text."""

    def __init__(self, path: Path, what: str, do: str) -> None:
        super().__init__(f"{path}: {what} {do}")
        self.path, self.what, self.do = path, what, do
