"""A process that has loaded everything and builds in children, so that a test can kill one, or spoil its machine.

Orders come as lines of JSON. `{"warm": ["build", ...]}` builds here, so that every child has the models and templates
that it left. `{"do": ["build", ...], "log": FILE}` is answered by the number of a child, `{"wait": NUMBER}` by its exit
code. What else an order may hold: `mark`, a file that is made when the swap begins; `exchange` false, for a disk that
cannot swap two folders; `die_at`, the number of the event at which the child kills itself; `limits`; `free_files`.
"""

import contextlib
import json
import os
import resource
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from mkdocs.__main__ import cli
from sealed import make_site

from dhr.build.staging import Staged
from dhr.build.swap import exchange
from dhr.build.swap.beside import new_site
from dhr.build.swap.lock import sole_build
from dhr.cli.main import run
from dhr.sources.settings import read_settings


def main() -> None:
    """Answer every order, until there are no more."""
    for line in sys.stdin:
        order = json.loads(line)
        if "warm" in order:
            with contextlib.redirect_stdout(sys.stderr):
                answer = run(order["warm"])
        elif "wait" in order:
            answer = os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1])
        else:
            answer = os.fork() or _be_the_child(order)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _be_the_child(order: Mapping[str, Any]) -> int:
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(log)
    code = 70
    try:
        _spoil(order)
        code = _done(order["do"])
    except SystemExit as leave:
        code = leave.code if isinstance(leave.code, int) else 1
    finally:
        sys.stdout.flush()
        os._exit(code)


def _done(arguments: list[str]) -> int:
    if arguments[0] == "mkdocs":
        cli.main(arguments[1:], prog_name="mkdocs")
    if arguments[0] == "swap":
        return _swap(*arguments[1:])
    return run(arguments)


def _swap(config: str, text: str) -> int:
    """The lock and the swap of a build, of a site that is made in no time."""
    settings = read_settings(Path(config))
    with sole_build(settings, waiting=click.echo):
        make_site(new_site(settings.site), text)
        exchange.put_in_place(settings.site)
    return 0


def _spoil(order: Mapping[str, Any]) -> None:
    if "mark" in order:
        _mark_the_swap(Path(order["mark"]))
    if not order.get("exchange", True):
        exchange._exchange = lambda *_: False
    for name, most in order.get("limits", {}).items():
        resource.setrlimit(getattr(resource, name), (most, most))
    if "free_files" in order:
        _open_almost_too_many(order["free_files"])
    if "die_at" in order:
        _die_at(order["die_at"])


def _mark_the_swap(mark: Path) -> None:
    publish = Staged.publish

    def marked(staged: Staged) -> None:
        mark.touch()
        publish(staged)

    Staged.publish = marked


def _open_almost_too_many(free: int) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
    taken = []
    with contextlib.suppress(OSError):
        while True:
            taken.append(os.open(os.devnull, os.O_RDONLY))
    for one in taken[:free]:
        os.close(one)


# Everything that changes a folder, and what stands just before and after the call by which two are exchanged.
_EVENTS = frozenset(
    {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.scandir", "ctypes.dlsym"}
)


def _die_at(number: int) -> None:
    """The system's own account of what Python asks of it: nothing in the swap is replaced for this."""
    count = 0

    def hear(event: str, _: object) -> None:
        nonlocal count
        count += event in _EVENTS
        if count > number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)


if __name__ == "__main__":
    main()
