"""Bring a review that exists as plain text into a folder of its own: `dhr import`.

Everything is read before anything is written; the folder appears whole or not at all.
"""

import hashlib
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from dhr.imports.assembling import Source, assemble
from dhr.imports.problem import ImportProblem
from dhr.imports.reading import TEXT_LIMIT, TEXT_SUFFIXES, read_bytes, read_letter, read_text
from dhr.review.facts import SLUG
from dhr.sources.files import Folder
from dhr.sources.plan import read_plan
from dhr.sources.problem import SourceError

__all__ = ["ImportProblem", "ImportResult", "import_review"]

_PLAN_FILES = {".yml": "action-plan.yml", ".yaml": "action-plan.yml", ".csv": "action-plan.csv"}


@dataclass(frozen=True)
class ImportResult:
    """What an import wrote, by name and in order, and the questions that a person has to answer."""

    written: tuple[str, ...]
    questions: tuple[str, ...]


def import_review(file: Path, *, to: Path, letter: Path | None = None, action_plan: Path | None = None) -> ImportResult:
    """Make the review folder `to` from the text in `file`.

    `letter` is the clearance letter as PDF; `action_plan` the plan where it is a file of its own, as text or in the
    form of this project (.yml, .csv). ImportProblem says what stops the import; then nothing was written.
    """
    _check_target(to)
    text = read_text(file)
    pdf = read_letter(letter) if letter else None
    plan_text, plan_file = _plan(action_plan)
    source = Source(
        text=text,
        name=file.name,
        fingerprint=hashlib.sha256(file.read_bytes()).hexdigest(),
        plan=plan_text,
        has_plan_file=plan_file is not None,
        has_letter_file=pdf is not None,
    )
    made = assemble(source)
    files: dict[str, bytes] = {name: words.encode() for name, words in made.files.items()}
    if plan_file is not None:
        files[plan_file[0]] = plan_file[1]
    if pdf is not None:
        files["qa-letter.pdf"] = pdf
    _write(files, to)
    return ImportResult(written=tuple(sorted(files)), questions=made.questions)


def _check_target(to: Path) -> None:
    if not SLUG.fullmatch(to.name):
        do = "Use small letters, digits and single hyphens, such as 2023-rowan."
        raise ImportProblem(to, "The folder's name cannot become a web address.", do)
    if to.is_symlink() or (to.exists() and not to.is_dir()):
        raise ImportProblem(to, "There is something of this name already.", "Choose another name.")
    if to.is_dir() and any(to.iterdir()):
        raise ImportProblem(to, "The folder exists and is not empty.", "Choose another name, or move its files away.")
    if to.parent.exists() and not to.parent.is_dir():
        raise ImportProblem(to.parent, "This is not a folder.", "Choose a place inside a folder.")


def _plan(path: Path | None) -> tuple[str | None, tuple[str, bytes] | None]:
    """The text of a plan of its own, or its file as it is when it has the form of this project."""
    if path is None:
        return None, None
    name = _PLAN_FILES.get(path.suffix.lower())
    if name is None:
        return read_text(path, (*TEXT_SUFFIXES, *_PLAN_FILES)), None
    data = read_bytes(path, limit=TEXT_LIMIT)
    _check_plan(path, name, data)
    return None, (name, data)


def _check_plan(path: Path, name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="dhr-import-") as scratch:
        folder = Path(scratch)
        (folder / name).write_bytes(data)
        try:
            read_plan(Folder(folder, root=folder), about_csv=None)
        except SourceError as error:
            first = error.problems[0]
            where = f"Line {first.line}: " if first.line else ""
            raise ImportProblem(path, f"The action plan cannot be used. {where}{first.what}", first.do) from None


def _write(files: dict[str, bytes], to: Path) -> None:
    """Write all files beside the place where they belong, then rename the folder."""
    to.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{re.sub('[^a-z0-9-]', '', to.name)}-", dir=to.parent))
    try:
        for name, data in sorted(files.items()):
            (staging / name).write_bytes(data)
        staging.chmod(0o755)
        if to.is_dir():
            to.rmdir()
        staging.rename(to)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
