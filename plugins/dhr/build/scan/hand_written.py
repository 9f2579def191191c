"""Which page of a made site comes of which hand-written page, so that an editor is told where to mend it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from dhr.sources.settings import Settings

# What the site generator makes the first page of a folder of.
_FIRST_PAGES = ("index", "README")


def hand_written(settings: Settings) -> dict[str, str]:
    """The paths of hand-written pages, as messages name them, by the paths of the pages that are made of them."""
    found = sorted(path.relative_to(settings.pages) for path in settings.pages.rglob("*.md"))
    shown = settings.pages.relative_to(settings.root) if settings.pages.is_relative_to(settings.root) else Path()
    return {made: (shown / path).as_posix() for path in found for made in _made(PurePosixPath(path.as_posix()))}


def _made(page: PurePosixPath) -> Iterator[str]:
    if page.stem in _FIRST_PAGES:
        yield (page.parent / "index.html").as_posix()
    else:
        yield (page.with_suffix("") / "index.html").as_posix()
        yield page.with_suffix(".html").as_posix()
