"""The command `anonymise`: could these texts identify someone?"""

import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NoReturn

import click

from anonymise.check import check, check_text, reveal
from anonymise.denylist.entries import VARIABLE, DenyList
from anonymise.extract.declared import WrongPeople, read_people
from anonymise.finding import Report
from anonymise.people import People
from anonymise.reports.json import as_json
from anonymise.reports.terminal import explained, terminal

_HELD, _WRONG, _OUR_FAULT = 1, 2, 3
_INPUT, _INPUT_NAME = "-", "standard input"
_HELP = f"""Could these texts identify someone?

PATH is a file, a folder, or - for standard input. Exit code 0: nothing further was found; 1: do not publish yet;
2: something in the command or its files is wrong; 3: our fault.

True names to look for belong into a private list outside the repository, given with --denylist or {VARIABLE}.

`anonymise explain RULE` tells what a rule is about.
"""


def main() -> NoReturn:
    """Run the command. Whatever goes wrong unexpectedly is told without any text of the files."""
    arguments = sys.argv[1:]
    command, rest = (_explain, arguments[1:]) if arguments[:1] == ["explain"] else (_check, arguments)
    try:
        command.main(args=rest)
    except Exception as error:
        click.echo(f"Sorry, this is our fault. Do not publish yet. What happened is told in {_logged(error)}", err=True)
    sys.exit(_OUR_FAULT)


@click.command(name="anonymise", help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--people", "people_file", metavar="FILE", help="Who is declared: pseudonyms and professionals.")
@click.option("--denylist", "denylist_file", metavar="FILE", help="A private list of true names, one a line.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to this file instead of the screen.")
@click.option("--reveal", "shows_words", is_flag=True, help="Show the words that were found, at a terminal only.")
def _check(
    *,
    paths: tuple[str, ...],
    people_file: str | None,
    denylist_file: str | None,
    form: str,
    output: str | None,
    shows_words: bool,
) -> None:
    shows_words = shows_words and form == "text" and not output and _is_private()
    denylist = DenyList.from_file(Path(denylist_file)) if denylist_file else DenyList.from_environment()
    texts = {_INPUT_NAME: sys.stdin.read()} if _INPUT in paths else {}
    root = _root(paths)
    report = _report(paths, texts, root=root, people=_people(people_file), denylist=denylist)
    words = reveal(report, root, texts=texts) if shows_words else None
    _write(as_json(report) if form == "json" else terminal(report, words=words), output)
    sys.exit(0 if report.is_clear else _HELD)


@click.command(name="anonymise explain", help="What a rule is about.")
@click.argument("slug", metavar="RULE")
def _explain(slug: str) -> None:
    told = explained(slug)
    if not told:
        _wrong("There is no such rule. Give its name as a report shows it, for instance: anonymise explain exact-date")
    click.echo(told)
    sys.exit(0)


def _report(paths: tuple[str, ...], texts: dict[str, str], *, root: Path, people: People, denylist: DenyList) -> Report:
    files = [Path(path) for path in paths if path != _INPUT]
    reports = [check(files, root=root, people=people, denylist=denylist)] if files else []
    reports += [check_text(text, path=name, people=people, denylist=denylist) for name, text in texts.items()]
    return Report(
        tuple(sorted({finding for report in reports for finding in report.findings})),
        tuple(sorted({one for report in reports for one in report.unchecked})),
        denylist.state,
    )


def _root(paths: tuple[str, ...]) -> Path:
    """The folder that findings are named by: this one, or one above all that was asked about."""
    here = Path.cwd()
    given = [Path(os.path.abspath(path)) for path in paths if path != _INPUT]  # noqa: PTH100 (links stay links)
    missing = next((path for path in given if not path.exists() and not path.is_symlink()), None)
    if missing:
        _wrong("There is no such file or folder; look at the spelling.", missing)
    if all(path.is_relative_to(here) for path in given):
        return here
    return Path(os.path.commonpath([path.parent for path in given]))


def _people(path: str | None) -> People:
    try:
        return read_people(Path(path)) if path else People()
    except WrongPeople as wrong:
        _wrong(str(wrong), Path(str(path)))


def _is_private() -> bool:
    """Whether a person looks at the screen, and nothing keeps what it shows."""
    return sys.stdout.isatty() and not os.environ.get("CI")


def _write(told: str, output: str | None) -> None:
    if not output:
        click.echo(told)
        return
    try:
        Path(output).write_text(told + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        _wrong(f"The report cannot be written: {error.strerror}. Give another file with --output.", Path(output))


def _wrong(what: str, where: Path | None = None) -> NoReturn:
    click.echo(f"{where}: {what}" if where else what, err=True)
    sys.exit(_WRONG)


def _logged(error: Exception) -> str:
    """Where the error is told: the lines of the program that led to it, and nothing that a file may have said."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    with tempfile.NamedTemporaryFile("w", prefix="anonymise-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write("\n".join([*lines, type(error).__name__]) + "\n")
    return log.name
