"""Whatever somebody does wrong is answered in words: no fault of ours, no traceback, no word of a source."""

import io
import sys
from pathlib import Path

import pytest
from mistakes import MARK, Mistake, make

import anonymise.cli.main
import dhr.cli.main

# Each a few dozen different repositories and commands; more of them were tried before this was written down.
BATCHES = [range(first, first + 20) for first in range(0, 200, 20)]
# These make a whole site where nothing is wrong; tests/site does that.
SLOW = ("build", "serve", "scan", "withdraw", "plant")


@pytest.mark.parametrize("numbers", BATCHES, ids=lambda numbers: str(numbers.start))
def test_every_mistake_is_answered_in_words(
    numbers: range, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for number in numbers:
        root = tmp_path / str(number)
        root.mkdir()
        mistake = make(number, root)
        if mistake.arguments[:1] in [(command,) for command in SLOW]:
            continue
        monkeypatch.chdir(root)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MARK.encode())))

        code = _run(mistake)

        told = b"".join(capsysbinary.readouterr()).decode(errors="replace")
        assert code in (0, 1, 2), (number, mistake, told)
        assert "Traceback" not in told, (number, mistake)
        assert MARK.casefold() not in told.casefold(), (number, mistake)
        _open_again(root)


def _run(mistake: Mistake) -> int:
    program = dhr.cli.main if mistake.program == "dhr" else anonymise.cli.main
    return program.run(list(mistake.arguments))


def _open_again(root: Path) -> None:
    """What a mistake has closed to everybody must not stay when the tests have gone."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o700)
