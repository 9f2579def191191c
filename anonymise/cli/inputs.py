"""What a check is given: the texts, and the files that say who is declared, denied and accepted."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from anonymise.accepted import Accepted
from anonymise.cli.acceptances import read_accepted
from anonymise.cli.problem import Wrong
from anonymise.denylist.entries import VARIABLE, DenyList
from anonymise.extract.declared import WrongPeople, read_people
from anonymise.extract.files import LARGEST_TEXT, File, Unreadable, files_below, relative
from anonymise.people import People

_INPUT, _INPUT_NAME = "-", "standard input"


@dataclass(frozen=True)
class Given:
    """What is to be checked: files and folders below `root`, or one text by the name that the report gives it."""

    paths: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    root: Path = field(default_factory=Path)
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def count(self) -> int:
        """How many files and texts there are."""
        return len(self.files) + len(self.texts)

    @property
    def is_whole(self) -> bool:
        """Whether a whole folder is checked, not a few files of it."""
        return any(path.is_dir() for path in self.paths)


@dataclass(frozen=True)
class Known:
    """What the caller knows beside the texts."""

    people: People
    denylist: DenyList
    accepted: tuple[Accepted, ...]
    acceptance_path: str


def given(paths: Sequence[str]) -> Given:
    """What the arguments name; Wrong where one of them names nothing that could be checked."""
    if _INPUT in paths:
        if len(paths) > 1:
            raise Wrong("Standard input (-) is checked by itself. Check the files in a command of their own.")
        return Given(texts={_INPUT_NAME: _standard_input()})
    asked = tuple(Path(os.path.abspath(path)) for path in paths)  # noqa: PTH100 (links stay links)
    for written, path in zip(paths, asked, strict=True):
        _refuse_nothing(written, path)
    return Given(asked, tuple(files_below(asked)), _root(asked))


def _refuse_nothing(written: str, path: Path) -> None:
    if not written.strip():
        raise Wrong("One of the paths is empty. Name a file or a folder.")
    if not path.exists() and not path.is_symlink():
        raise Wrong("There is no such file or folder. Look at the spelling, or change to the folder it is in.", written)
    if path.is_dir() and not files_below([path]):
        raise Wrong("There are no files in this folder, so there is nothing to check.", written)


def _root(asked: Sequence[Path]) -> Path:
    """The folder that findings are named by: this one, or one above all that was asked about."""
    here = Path.cwd()
    if all(path.is_relative_to(here) for path in asked):
        return here
    return Path(os.path.commonpath([path.parent for path in asked]))


def _standard_input() -> str:
    if sys.stdin.isatty():
        click.echo("Type or paste the text, then press Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter).", err=True)
    data = sys.stdin.buffer.read(LARGEST_TEXT + 1)
    if not data.strip():
        raise Wrong("Nothing came in, so there is nothing to check.", _INPUT_NAME)
    try:
        return File(_INPUT_NAME, data).source().text
    except Unreadable as error:
        raise Wrong(f"{error} Word, PDF and pictures are checked by naming the file.", _INPUT_NAME) from None


def known(
    given: Given, people: str | None, denylist: str | None, *, require_denylist: bool, accepted: str | None
) -> Known:
    """What the files that the options name say; Wrong where one of them cannot be used."""
    return Known(
        _people(people),
        _denylist(denylist, is_required=require_denylist),
        read_accepted(Path(accepted)) if accepted else (),
        relative(Path(accepted), given.root) if accepted else "",
    )


def _people(path: str | None) -> People:
    try:
        return read_people(Path(path)) if path else People()
    except WrongPeople as wrong:
        raise Wrong(str(wrong), path or "") from None


def _denylist(path: str | None, *, is_required: bool) -> DenyList:
    found = DenyList.from_file(Path(path)) if path else DenyList.from_environment()
    # One that is set and cannot be used holds by itself.
    if is_required and found.state == DenyList().state:
        raise Wrong(
            f"A private deny list is required, and none was given. Name its file with --denylist, or set {VARIABLE}."
        )
    return found
