"""What must occur nowhere in a published site: the names and the files of what was held or withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dhr.build.prepare import Prepared
from dhr.review.facts import Review

# A name of a file is a phrase from so many words on: every review may have a map.png.
_WORDS_OF_A_NAME = 3


@dataclass(frozen=True)
class Forbidden:
    """Names that may occur nowhere, names that no content may hold (a tombstone keeps its address), and folders.

    Of these, what released texts say as well is not forbidden: that is found out where both are read.
    """

    anywhere: tuple[str, ...]
    in_contents: tuple[str, ...]
    folders: tuple[Path, ...]


def forbidden(prepared: Prepared) -> Forbidden:
    """By what a held or withdrawn review, or a held briefing, would be known, and where its texts stand."""
    held = [judgement.review for judgement in prepared.absent]
    briefings = [judgement.briefing for judgement in prepared.held_briefings]
    withdrawn = prepared.library.withdrawn
    anywhere = {name for review in held for name in (*_addresses(review), *_names(review))}
    anywhere |= {
        name for briefing in briefings for name in (briefing.slug, briefing.title, *_pictures(briefing.images))
    }
    anywhere |= {name for review in withdrawn for name in (review.id, *_pictures(review.images))}
    within = {name for review in withdrawn for name in (review.slug, *_names(review))}
    folders = (*(review.folder for review in (*held, *withdrawn)), *(one.folder for one in briefings))
    return Forbidden(tuple(sorted(anywhere)), tuple(sorted(within)), folders)


def _addresses(review: Review) -> Iterator[str]:
    yield from (review.id, review.slug, *_pictures(review.images))


def _names(review: Review) -> Iterator[str]:
    yield from (review.title, *([review.label] if review.label else []), *review.people.pseudonyms)


def _pictures(names: tuple[str, ...]) -> Iterator[str]:
    for name in map(PurePosixPath, names):
        if len(name.stem.replace("_", "-").split("-")) >= _WORDS_OF_A_NAME:
            yield name.name
