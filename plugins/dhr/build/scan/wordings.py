"""The sentences that this program prints, wherever they stand in it: a held review may have them by chance as well."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

from dhr.build.scan.package_texts import package_texts

# Shorter texts are names and labels, which no row of words and no sentence is made of.
_FEWEST_WORDS = 4
_TEMPLATES = (".html", ".txt", ".xml")
_MARKS = re.compile(r"<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


@lru_cache(maxsize=1)
def wordings() -> tuple[str, ...]:
    """Every text of the code, so that none can be forgotten, and those of the templates without their marks."""
    return tuple(dict.fromkeys(text for text in _texts() if len(text.split()) >= _FEWEST_WORDS))


def _texts() -> Iterator[str]:
    for name, text in package_texts((".py", *_TEMPLATES)):
        yield from map(_plain, _constants(text) if name.endswith(".py") else (text,))


def _constants(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _plain(text: str) -> str:
    return _MARKS.sub(" ", text)
