"""The names of files and folders, which are published with them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from anonymise.passages import Joiner, Located, Passage, Source, Zone, located

FILE_NAME, FOLDER_NAME = "file name", "folder name"
ENDINGS = frozenset(
    (".md", ".txt", ".yml", ".yaml", ".csv", ".json", ".html", ".pdf", ".docx", ".png", ".jpg", ".jpeg", ".gif", ".svg")
)
# A date keeps its hyphens.
_WORD = re.compile(r"(?<![^\W_])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![^\W_])|[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")


def of_path(path: str) -> Iterator[Passage]:
    """The name of a file and of each folder on the way to it, as words."""
    whole = PurePosixPath(path)
    yield Source(path, whole.name, FILE_NAME).passage(as_words(whole.name), Zone.FILE_NAME)
    for folder in whole.parents:
        if folder.name:
            yield Source(folder.as_posix(), folder.name, FOLDER_NAME).passage(as_words(folder.name), Zone.FILE_NAME)


def as_words(name: str) -> Located:
    """`2023-janeSmith.pdf` as `2023 Jane Smith`: the rules for names look at capitals."""
    # An ending that says what kind of file it is reads like a name: Md.
    ending = PurePosixPath(name).suffix
    name = name.removesuffix(ending) if ending.casefold() in ENDINGS else name
    name = name.removesuffix(".cy")  # the Welsh version; Cy is somebody's name too
    joiner, done = Joiner(), 0
    for word in _WORD.finditer(name):
        starts = [word.start(), *(gap.start() for gap in _CAMEL.finditer(name, *word.span())), word.end()]
        for start, end in pairwise(starts):
            if len(joiner):
                joiner.put(" ", done, max(start, done + 1))
            piece = name[start:end]
            # Capitalising may lengthen a letter; then its place would be lost.
            titled = piece[0].upper() + piece[1:]
            joiner.add(located(titled if len(titled) == len(piece) else piece, start))
            done = end
    return joiner.joined()
