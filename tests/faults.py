"""Builds in a process of their own, for tests that kill them or spoil their machine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).with_name("build_process.py")


@dataclass
class Started:
    """A child that builds."""

    builder: "Builder"
    number: int
    log: Path
    mark: Path

    def kill(self) -> None:
        """As a machine without memory, or an impatient person, would."""
        with suppress(ProcessLookupError):
            os.kill(self.number, signal.SIGKILL)

    def wait(self) -> int:
        """The exit code; below 0 where it was killed."""
        return self.builder.ask(wait=self.number)

    def told(self) -> str:
        """What it has said so far."""
        return self.log.read_text() if self.log.exists() else ""


class Builder:
    """The process that has loaded everything, and its children."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.count = folder, 0
        self.process = subprocess.Popen(
            [sys.executable, str(PROGRAM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=folder,
            # A child of a process with several threads could wait for one that it has not.
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )

    def ask(self, **order: Any) -> int:
        """One order, and its answer."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def start(self, *arguments: str | Path, **spoilt: Any) -> Started:
        """Start a command in a child."""
        self.count += 1
        log, mark = self.folder / f"{self.count}.log", self.folder / f"{self.count}.mark"
        number = self.ask(do=[str(argument) for argument in arguments], log=str(log), mark=str(mark), **spoilt)
        return Started(self, number, log, mark)

    def run(self, *arguments: str | Path, **spoilt: Any) -> tuple[int, str]:
        """The exit code of a command, and what it said."""
        started = self.start(*arguments, **spoilt)
        return started.wait(), started.told()

    def close(self) -> None:
        """End it."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def wait_until(is_so: Callable[[], bool], *, seconds: float = 120) -> None:
    """Look often, as a build passes its last steps in milliseconds."""
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.0005)
