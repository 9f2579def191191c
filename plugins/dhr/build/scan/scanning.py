"""The last look at what was made, before anybody else can see it."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from anonymise import scan_folder
from anonymise.finding import Finding, Unchecked
from dhr.build.gate.judging import files_of
from dhr.build.prepare import Prepared
from dhr.build.scan.dead_links import dead_links
from dhr.build.scan.forbidden import forbidden
from dhr.build.scan.leaks_told import Leak
from dhr.build.scan.own_words import own_words
from dhr.build.scan.people_on_pages import people_on_pages
from dhr.build.scan.wordings import wordings
from dhr.build.seal.manifest import MANIFEST
from dhr.build.workers import each
from dhr.sources.files import Folder


class SiteFiles(Mapping[str, bytes]):
    """The files of a folder by their paths; each is read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        self._paths = {path.relative_to(folder).as_posix(): path for path in paths}

    def __getitem__(self, name: str) -> bytes:
        return self._paths[name].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def scan(folder: Path, prepared: Prepared, *, workers: int = 0) -> tuple[Leak, ...]:
    """What a made site holds that it must not, what could not be opened, and the links that lead nowhere."""
    dead = dead_links(SiteFiles(folder), site_url=prepared.settings.site_url, coming=(MANIFEST,))
    return (*_leaks(folder, prepared, workers), *people_on_pages(prepared), *dead)


def _leaks(folder: Path, prepared: Prepared, workers: int) -> tuple[Finding | Unchecked, ...]:
    secret = forbidden(prepared)
    return scan_folder(
        folder,
        phrases=secret.anywhere,
        in_contents=secret.in_contents,
        lists=(MANIFEST,),
        unpublished=secret.folders,
        checked=_checked(prepared),
        own=(*own_words(), *_reasons(prepared)),
        # Reading all code takes a moment, and where nothing is held or withdrawn nothing can be repeated.
        wordings=wordings() if secret.folders else (),
        pages=(prepared.settings.pages,),
        denylist=prepared.denylist,
        each=partial(each, workers=workers),
    )


def _checked(prepared: Prepared) -> tuple[Path, ...]:
    """The files of everything that was released, and the settings."""
    settings, released = prepared.settings, prepared.released
    folders = [*(review.folder for review in released.published), *(one.folder for one in released.briefings)]
    sources = [path for folder in folders for path in files_of(Folder(folder, root=settings.root))]
    return (settings.config_file, *sources)


def _reasons(prepared: Prepared) -> tuple[str, ...]:
    """What tombstones say of withdrawals, and the register of reviews that are not published: of it nothing else.

    An entry of the register may name the folder of the review that it is for, which stays secret.
    """
    withdrawals = (review.publication.withdrawn for review in prepared.library.withdrawn)
    entries = prepared.register.entries or ()
    return (*(one.reason for one in withdrawals if one), *(entry.reason for entry in entries))
