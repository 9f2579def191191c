"""The whole repository: every review and briefing below the settings' folders, and the register."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from dhr.library.library import Library
from dhr.review.briefing import Briefing
from dhr.review.facts import SLUG, Review
from dhr.review.register import RegisterEntry
from dhr.sources.briefing import read_briefing
from dhr.sources.files import LITTER, Folder
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.register import read_register
from dhr.sources.review import read_review
from dhr.sources.settings import Settings
from dhr.vocabulary.partnerships import Partnership, by_name, known_partnerships

# What file systems take for a name; SLUG has single bytes alone.
_LONGEST_NAME = 255
_Read = TypeVar("_Read", Review, Briefing)


def load_library(settings: Settings, *, only: Iterable[str] = ()) -> Library:
    """Every review and briefing and the register, or the reviews named in `only` alone.

    SourceError lists all that is wrong, not the first.
    """
    problems: list[SourceProblem] = []
    if not settings.reviews.is_dir():
        do = (
            "Create it, or name the right folder under “reviews” in the settings. Without it every review would vanish."
        )
        problems.append(SourceProblem(settings.reviews.name, 0, "The folder of the reviews is missing.", do))
    partnerships = by_name((*known_partnerships(), *settings.partnerships))
    wanted = tuple(only)
    folders = (
        [_named(settings, slug) for slug in wanted] if wanted else _folders(settings.reviews, settings.root, problems)
    )
    reviews = _read_all(folders, lambda folder: read_review(folder, partnerships), problems)
    briefings = (
        [] if wanted else _read_all(_folders(settings.briefings, settings.root, problems), read_briefing, problems)
    )
    register = None if wanted else _register(settings, partnerships, reviews, problems)
    problems += _repeated(reviews, settings)
    if not (wanted or problems):
        problems += _dead_citations(briefings, {review.slug for review in reviews}, settings)
    if problems:
        raise SourceError(problems)
    return Library.of(reviews, briefings, register)


def _register(
    settings: Settings,
    partnerships: Mapping[str, Partnership],
    reviews: Sequence[Review],
    problems: list[SourceProblem],
) -> tuple[RegisterEntry, ...] | None:
    try:
        return read_register(settings, partnerships, None if problems else reviews)
    except SourceError as error:
        problems += error.problems
        return None


def _read_all(folders: Iterable[Folder], read: Callable[[Folder], _Read], problems: list[SourceProblem]) -> list[_Read]:
    found = []
    for folder in folders:
        try:
            found.append(read(folder))
        except SourceError as error:
            problems += error.problems
    return found


def _folders(parent: Path, root: Path, problems: list[SourceProblem]) -> list[Folder]:
    found: list[Folder] = []
    if not parent.is_dir():
        return found
    for path in sorted(parent.iterdir()):
        # Systems and interrupted imports leave hidden files and folders behind.
        if path.name in LITTER or re.match(r"\.[^.]", path.name):
            continue
        if path.is_symlink() or not path.is_dir():
            what, do = "Only folders, one each, belong here.", "Move the file away, or into its folder."
            problems.append(SourceProblem(path.relative_to(root).as_posix(), 0, what, do))
        else:
            found.append(Folder(path, root=root))
    return found


def _named(settings: Settings, slug: str) -> Folder:
    """The folder of one review asked for by name; never a path that leads elsewhere."""
    path = settings.reviews / slug
    if not SLUG.fullmatch(slug) or len(slug) > _LONGEST_NAME or not path.is_dir():
        do = "Use the name of a folder in the folder of the reviews, such as 2023-rowan."
        raise SourceError([SourceProblem(f"“{slug}”", 0, "There is no review of this name.", do)])
    return Folder(path, root=settings.root)


def _repeated(reviews: Iterable[Review], settings: Settings) -> Iterator[SourceProblem]:
    first: dict[str, Review] = {}
    for review in reviews:
        other = first.setdefault(review.id, review)
        if other is not review:
            what = f"The id is also that of the review in the folder {other.slug}."
            path = Folder(review.folder, root=settings.root).shown("review.md")
            yield SourceProblem(path, 0, what, "Give each review an id of its own.")


def _dead_citations(briefings: Iterable[Briefing], slugs: set[str], settings: Settings) -> Iterator[SourceProblem]:
    for briefing in briefings:
        path = Folder(briefing.folder, root=settings.root).shown("briefing.md")
        for slug in briefing.reviews:
            if slug not in slugs:
                what, do = "It cites a review that does not exist.", "Name the review's folder in the link."
                yield SourceProblem(path, 0, what, do)
