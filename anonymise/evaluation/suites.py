"""Checks a folder of planted documents, from the disk or made for the occasion."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from anonymise.denylist.entries import DenyList
from anonymise.evaluation.planted.folder import DENYLIST, FILES, PEOPLE, TRUTH, read_truths
from anonymise.evaluation.planted.plant import Truth
from anonymise.evaluation.recovered import Checker, Recovered
from anonymise.extract.declared import read_people


def is_suite(folder: Path) -> bool:
    """Whether a folder was made by `anonymise plant`."""
    return (folder / TRUTH).is_file()


def recover(folder: Path, *, holds_only: bool = False) -> Iterator[Recovered]:
    """What the check makes of each document of a folder of planted documents."""
    by_path: dict[str, list[Truth]] = defaultdict(list)
    for truth in read_truths(folder):
        by_path[truth.path].append(truth)
    people, denylist = read_people(folder / PEOPLE), DenyList.from_file(folder / DENYLIST)
    checker = Checker(folder / FILES, people, denylist, holds_only)
    for path, truths in by_path.items():
        yield checker.recovered(path, truths)
