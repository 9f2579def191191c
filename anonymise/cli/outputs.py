"""Where a report goes, and whether words may go with it."""

import io
import os
import re
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from anonymise.cli.problem import Wrong

_MASKED = {
    "text": "The words are left out: they are shown at a terminal alone, and never in CI.",
    "html": "The words are left out: they are written only into a file that --output names, and never in CI.",
}
_HEADINGS = re.compile(r"^\S.*$", re.MULTILINE)
_NEVER = "The words are left out: reports for machines never hold them."


def print_anything() -> None:
    """Let what a terminal or a file cannot show, such as a name that is no text, be written with its number instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def target(output: str | None, files: Sequence[Path]) -> Path | None:
    """The file that the report is written to; Wrong where it cannot be, before a long check and not behind it."""
    if output is None:
        return None
    path = Path(os.path.abspath(output))  # noqa: PTH100 (links stay links)
    if path.is_dir():
        raise Wrong("This is a folder. Give the name of a file with --output.", output)
    if not path.parent.is_dir():
        raise Wrong("The folder of this file does not exist. Make it first, or give another file.", output)
    if path in files:
        raise Wrong("This is one of the files to be checked, and would be overwritten. Give another file.", output)
    return path


def is_private(form: str, target: Path | None) -> bool:
    """Whether nothing keeps what is written there that others can read."""
    to_one_person = target is None and sys.stdout.isatty() if form == "text" else form == "html" and target is not None
    return to_one_person and not os.environ.get("CI")


def may_show_words(form: str, target: Path | None) -> bool:
    """Whether a person who asks for the words gets them; if not, why is said."""
    if is_private(form, target):
        return True
    click.echo(_MASKED.get(form, _NEVER), err=True)
    return False


def progress(doing: str) -> AbstractContextManager[object]:
    """A moving line that says what is done, for a person who looks at a terminal and for nobody else."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        return nullcontext()
    from rich.console import Console  # here, because most checks are run by machines

    return Console(stderr=True).status(doing)


def styled(told: str) -> str:
    """A plain report with its verdict and its headings in bold, which standard output drops where it is no terminal."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return told
    return _HEADINGS.sub(lambda found: click.style(found[0], bold=True), told)


def write(told: str, target: Path | None, *, is_private: bool) -> None:
    """The report on standard output, or into a file; one that quotes words only its owner may read."""
    if target is None:
        click.echo(told)
        return
    try:
        if is_private:
            target.touch(mode=0o600)
            target.chmod(0o600)
        target.write_text(told + "\n", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise Wrong(
            f"The report cannot be written: {error.strerror}. Give another file with --output.", target
        ) from None
