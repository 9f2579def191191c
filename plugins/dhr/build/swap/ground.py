"""Where a site may be put: never over the sources, never over a folder that is not a site of ours."""

import json
from pathlib import Path

from dhr.build.seal.manifest import MANIFEST, TOOL
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.settings import Settings


def refuse_foreign_ground(settings: Settings) -> None:
    """SourceError where putting the site in its place would delete something that this tool did not make."""
    site = settings.site.resolve()
    sources = (settings.reviews, settings.briefings, settings.register, settings.pages)
    if settings.root.resolve().is_relative_to(site) or any(_overlap(site, source.resolve()) for source in sources):
        do = "Choose a folder of its own for the site, such as site."
        raise _problem(settings, "The site would be put over the folders it is made from.", do)
    if settings.site.is_symlink() or (site.exists() and not site.is_dir()):
        raise _problem(settings, "A file or link stands where the site is to be put.", "Move it away.")
    if site.is_mount():
        what = "The folder of the site is a disk of its own, which cannot be replaced as a whole."
        raise _problem(settings, what, "Choose a folder inside it.")
    if site.is_dir() and any(site.iterdir()) and not _is_ours(site):
        what = "The folder of the site holds files that were not made by this tool."
        raise _problem(settings, what, "Choose another folder, or move these files away: a build replaces the whole.")


def _overlap(site: Path, source: Path) -> bool:
    return site.is_relative_to(source) or source.is_relative_to(site)


def _is_ours(site: Path) -> bool:
    try:
        return bool(json.loads((site / MANIFEST).read_text(encoding="utf-8"))["tool"] == TOOL)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _problem(settings: Settings, what: str, do: str) -> SourceError:
    site = settings.site
    shown = site.relative_to(settings.root).as_posix() if site.is_relative_to(settings.root) else site.name
    return SourceError([SourceProblem(shown or ".", 0, what, do)])
