"""Questions to a person at a terminal, one at a time. Where nobody can answer, the option that answers is named."""

import datetime
import sys

import click

from dhr.review.dates import PartialDate


def is_interactive() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, given: str | None, option: str) -> str:
    """The answer that an option gives, else the one that is typed; never an empty one."""
    if given is None:
        _refuse_without_terminal(option)
        given = str(click.prompt(question))
    if not given.strip():
        raise click.UsageError(f"The answer is empty. Give one with {option}.")
    return " ".join(given.split())


def confirm(question: str, given: bool, option: str) -> bool:
    """Whether it was said with an option, or is said now."""
    if given:
        return True
    _refuse_without_terminal(option)
    return click.confirm(question, default=False)


def day(given: str | None) -> PartialDate:
    """The day that an option gives, else today: records are made on a day, sites are not."""
    if given is None:
        today = datetime.date.today()
        return PartialDate(today.year, today.month, today.day)
    try:
        date = PartialDate.parse(given)
    except ValueError:
        date = None
    if date is None or date.precision != "day":
        raise click.UsageError("--on is not a day. Write it like 2024-02-29.")
    return date


def _refuse_without_terminal(option: str) -> None:
    if not is_interactive():
        raise click.UsageError(f"Nobody can be asked here. Give the answer with {option}.")
