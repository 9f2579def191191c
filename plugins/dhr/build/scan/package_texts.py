"""The texts that this package is made of, by the endings of their files."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def package_texts(endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The name and the text of every file of the package with one of these endings, in order."""
    return _below(files("dhr"), endings)


def _below(folder: Traversable, endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, endings)
        elif entry.name.endswith(endings):
            yield entry.name, entry.read_text("utf-8")
