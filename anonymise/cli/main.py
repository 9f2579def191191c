"""The command `anonymise`, and what every command does when something goes wrong.

Exit codes: 0 clear, 1 held, 2 something in the command or its files is wrong, 3 our fault.
"""

import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

import click

from anonymise.cli.check import check
from anonymise.cli.evaluate import evaluate
from anonymise.cli.explain import explain
from anonymise.cli.keyed_list import keyed_list
from anonymise.cli.outputs import print_anything
from anonymise.cli.plant import plant
from anonymise.cli.problem import Wrong

WRONG, OUR_FAULT, STOPPED = 2, 3, 130
# Each returns its exit code. Whatever begins with none of these names is checked.
COMMANDS: Final[Mapping[str, click.Command]] = {
    "evaluate": evaluate,
    "explain": explain,
    "keyed-list": keyed_list,
    "plant": plant,
}


def main() -> NoReturn:
    """Run the command line; every mistake becomes plain words and an exit code, never a traceback."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    print_anything()
    try:
        command, name, rest = _command(arguments)
        return int(command.main(rest, prog_name=name, standalone_mode=False) or 0)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        return _say("Stopped. Nothing was decided.", STOPPED)
    except click.ClickException as mistake:
        return _say(f"{mistake.format_message()}\nMore: anonymise --help", WRONG)
    except Wrong as wrong:
        return _say(str(wrong), WRONG)
    except OSError as error:
        return _say(f"A file or folder could not be used ({error.strerror}). Nothing was decided.", WRONG)
    except Exception as fault:
        return _say(
            f"Sorry, this is our fault. Do not publish yet. What we need to know is in {_log(fault)}", OUR_FAULT
        )


def _command(arguments: Sequence[str]) -> tuple[click.Command, str, list[str]]:
    first, rest = arguments[0] if arguments else "", list(arguments[1:])
    if first not in COMMANDS:
        return check, "anonymise", list(arguments)
    if not rest and Path(first).exists():
        # Listing rules where somebody meant a folder would end with 0: a check that never was.
        raise Wrong(
            f"This is a command and something in this folder. To check the latter, write: anonymise ./{first}", first
        )
    return COMMANDS[first], f"anonymise {first}", rest


def _say(message: str, code: int) -> int:
    click.echo(message, err=True)
    return code


def _log(fault: Exception) -> Path:
    """Write where it went wrong, and no word of any text: neither messages nor values."""
    frames = traceback.extract_tb(fault.__traceback__)
    lines = [type(fault).__name__, *(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)]
    with tempfile.NamedTemporaryFile("w", prefix="anonymise-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write("\n".join(lines) + "\n")
    return Path(log.name)
