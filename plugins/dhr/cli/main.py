"""The command `dhr`, and what every command does when something goes wrong.

Exit codes: 0 clear, 1 held, 2 something in the sources or settings is wrong, 3 our fault.
"""

import sys
import tempfile
import traceback
from pathlib import Path

import click

from anonymise.cli.outputs import print_anything
from anonymise.cli.problem import Wrong
from dhr import __version__
from dhr.build.generator import GeneratorFailed
from dhr.build.machine.trouble import BuildTrouble
from dhr.build.seal.manifest import CannotVerify
from dhr.build.staging import LeakFound
from dhr.cli.accept import accept
from dhr.cli.build import build
from dhr.cli.check import check
from dhr.cli.corpus import corpus
from dhr.cli.explain import explain
from dhr.cli.imports import import_
from dhr.cli.notify import notify
from dhr.cli.pdf import pdf
from dhr.cli.scan import scan
from dhr.cli.serve import serve
from dhr.cli.sign import sign
from dhr.cli.supersede import supersede
from dhr.cli.verify import verify
from dhr.cli.withdraw import withdraw
from dhr.imports.problem import ImportProblem
from dhr.search.problem import SearchProblem
from dhr.sources.problem import SourceError

COMMANDS = (
    *(import_, check, accept, sign, build, serve, pdf, corpus, scan, verify),
    *(notify, supersede, withdraw, explain),
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dhr")
def dhr() -> None:
    """Publish anonymised domestic homicide reviews and learning briefings."""


for _command in COMMANDS:
    dhr.add_command(_command)


def main() -> None:
    """Run the command line; every mistake becomes plain words and an exit code, never a traceback."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    print_anything()
    try:
        return int(dhr.main(arguments, prog_name="dhr", standalone_mode=False) or 0)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        return _say("Stopped.", 130)
    except click.ClickException as mistake:
        return _say(f"{mistake.format_message()}\nSee “dhr --help”.", 2)
    except Wrong as wrong:
        return _say(str(wrong), 2)
    except SourceError as error:
        return _say("\n".join(("This cannot be used yet:", *(f"  {problem}" for problem in error.problems))), 2)
    except ImportProblem as problem:
        return _say(f"{problem.path}: {problem.what} {problem.do}", 2)
    except GeneratorFailed as error:
        return _say(f"The site could not be built. Nothing was published.\n{error}", 2)
    except (BuildTrouble, CannotVerify) as trouble:
        return _say(str(trouble), 2)
    except LeakFound as leak:
        return _say(f"Nothing was published. {leak}", 1)
    except BrokenPipeError:
        return _say("Whoever read what is told here has gone. What was done stays done: look with dhr check.", 2)
    except OSError as error:
        return _say(f"A file or folder could not be used ({error.strerror}). Nothing was published.", 2)
    except SearchProblem as problem:
        return _say(f"The search index could not be made. Nothing was published.\n{problem}", 3)
    except Exception as fault:
        return _say(f"Sorry, this is our fault. Nothing was published. What we need to know is in {_log(fault)}", 3)


def _say(message: str, code: int) -> int:
    click.echo(message, err=True)
    return code


def _log(fault: BaseException) -> Path:
    """Write where it went wrong, and no word of any source: neither messages nor values."""
    frames = traceback.extract_tb(fault.__traceback__)
    lines = [f"dhr {__version__}", type(fault).__name__, *(f"{f.filename}:{f.lineno} in {f.name}" for f in frames)]
    with tempfile.NamedTemporaryFile("w", prefix="dhr-", suffix=".log", delete=False) as log:
        log.write("\n".join(lines) + "\n")
    return Path(log.name)
