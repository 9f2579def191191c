"""The sentences that this program prints, wherever they stand in it: a held review may have them by chance as well."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# Shorter texts are names and labels, which no row of words and no sentence is made of.
_FEWEST_WORDS = 4
_MARKS = re.compile(r"<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


@lru_cache(maxsize=1)
def wordings() -> tuple[str, ...]:
    """Every text of the code, so that none can be forgotten, and those of the templates without their marks."""
    return tuple(dict.fromkeys(text for text in _texts(files("dhr")) if len(text.split()) >= _FEWEST_WORDS))


def _texts(folder: Traversable) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _texts(entry)
        elif entry.name.endswith(".py"):
            yield from map(_plain, _constants(entry.read_text("utf-8")))
        elif entry.name.endswith((".html", ".txt", ".xml")):
            yield _plain(entry.read_text("utf-8"))


def _constants(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _plain(text: str) -> str:
    return _MARKS.sub(" ", text)
