"""Mistakes drawn like changes: the file, its line before (-) and after (+), and below the whole of what is told."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from repository import (
    BRIEFING,
    FILES,
    PLAN,
    PUBLICATION,
    REGISTER,
    REVIEW,
    SETTINGS,
    write_briefing,
    write_register,
    write_review,
    write_settings,
)

from dhr.cli.main import run

TABLE = (
    "recommendation,recommendation_text,action_number,action,lead_agency\n"
    "1,Share it.,1.1,Agree a protocol.,Example Vale Council\n"
)
_TEXTS = {
    "review.md": REVIEW,
    "publication.yml": PUBLICATION,
    "action-plan.yml": PLAN,
    "action-plan.csv": TABLE,
    "register.yml": REGISTER,
    "briefing.md": BRIEFING,
    "mkdocs.yml": SETTINGS,
}


@dataclass(frozen=True)
class Drawn:
    """One mistake and what is told of it, without line breaks."""

    file: str
    old: str
    new: str
    says: str

    def write(self, root: Path) -> None:
        """A repository with this mistake in it."""
        before = _TEXTS[self.file]
        assert self.old in before
        write(root, self.file, before.replace(self.old, self.new, 1))


def drawn(text: str) -> tuple[Drawn, ...]:
    """The mistakes of a text, parted by empty lines; `\\t` and `\\a` stand for what no editor shows."""
    return tuple(_read(block.split("\n")) for block in text.strip("\n").split("\n\n"))


def _read(lines: list[str]) -> Drawn:
    sides = ("\n".join(line[2:] for line in lines if line.startswith(side)) for side in ("- ", "+ "))
    old, new = (side.replace("\\t", "\t").replace("\\a", "\a") for side in sides)
    told = " ".join(line.strip() for line in lines[1:] if line.startswith("    "))
    return Drawn(lines[0], old, new, told)


def write(root: Path, changed: str = "", text: str = "") -> Path:
    """A repository in which one file has another text; the folder of its review."""
    write_settings(root, text if changed == "mkdocs.yml" else SETTINGS)
    folder = write_review(root)
    if changed == "action-plan.csv":
        (folder / "action-plan.yml").unlink()
    if changed in (*FILES, "action-plan.csv"):
        (folder / changed).write_text(text)
    write_briefing(root, text=text if changed == "briefing.md" else BRIEFING)
    write_register(root, text if changed == "register.yml" else REGISTER)
    return folder


def told(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What `dhr check` says of wrong sources, without line breaks: on standard error alone, with exit code 2."""
    assert run(["check", "--config", str(root / "mkdocs.yml")]) == 2
    printed = capsys.readouterr()
    assert not printed.out
    before, _, problems = printed.err.partition("\n")
    assert before == "This cannot be used yet:"
    return " ".join(problems.split())
