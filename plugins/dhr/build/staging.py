"""A build in a folder beside the site: made whole, scanned, sealed, and only then put in place of the old one."""

import errno
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from anonymise.catalogue import rules
from dhr.build.downloads import write_downloads, write_search
from dhr.build.machine.removal import remove
from dhr.build.prepare import Prepared, sources_of
from dhr.build.scan.hand_written import hand_written
from dhr.build.scan.leaks_told import TO_DO, leaks_told
from dhr.build.scan.scanning import scan
from dhr.build.seal.sealing import seal
from dhr.build.swap.beside import new_site, staging_folder
from dhr.build.swap.exchange import put_in_place
from dhr.build.swap.ground import refuse_foreign_ground
from dhr.checklist.outcome import Hold
from dhr.checklist.requirements import requirements
from dhr.corpus.write import codebook
from dhr.library.tables import DataFile
from dhr.pages.content import Page, SiteContent
from dhr.pages.drafts import with_banners
from dhr.pages.site import site_pages
from dhr.pages.wording import number_of
from dhr.search.problem import SearchProblem
from dhr.sources.problem import SourceError, SourceProblem
from dhr.statistics.of_timeliness import timeliness_tables
from dhr.statistics.tables import all_tables

# So little is left of a disk only when a file did not go on it: those of an index have a tenth of a megabyte and less.
_ROOM = 1_000_000


class LeakFound(Exception):
    """The scan found something in what was made that must not be there. Nothing was published."""


@dataclass(frozen=True)
class Staged:
    """A build under way. `folder` is where the site generator writes; `aside` holds what is added at the end."""

    prepared: Prepared
    folder: Path
    aside: Path
    downloads: tuple[DataFile, ...]

    @classmethod
    def begin(cls, prepared: Prepared) -> "Staged":
        """Start a build beside the site, within `sole_build`, which removes it at the end, however it ends."""
        site = prepared.settings.site
        new_site(site).mkdir()
        return cls._begin(prepared, new_site(site), staging_folder(site))

    @classmethod
    def preview(cls, prepared: Prepared, *, folder: Path, aside: Path) -> "Staged":
        """Start a build in `folder` that is shown on this machine and never published. The caller removes `aside`."""
        folder.mkdir(exist_ok=True)
        return cls._begin(prepared, folder, aside)

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page of the released reviews and briefings, by its Markdown-like source path."""
        return {f"{page.path}index.md": page for page in self._pages()}

    def _pages(self) -> Iterator[Page]:
        content = self._content()
        return with_banners(site_pages(content), content)

    def finish(self) -> None:
        """Add the downloads and the search index to the pages, and scan the whole. LeakFound stops everything."""
        self._add_downloads()
        self._index()
        # The generator stamps the compressed site map with the hour; ours, which is not compressed, says the same.
        (self.folder / "sitemap.xml.gz").unlink(missing_ok=True)
        found = scan(self.folder, self.prepared)
        if found:
            written = hand_written(self.prepared.settings)
            places = "\n".join(f"  {line}" for line in leaks_told(found, written=written)[:20])
            raise LeakFound(f"{number_of(len(found), 'place')} in what was made must be looked at:\n{places}\n{TO_DO}")

    def publish(self) -> None:
        """Seal the build and put it in place of the old site. Never one with drafts."""
        if self.prepared.settings.drafts:
            raise ValueError("a preview with drafts cannot be published")
        self._refuse_changed()
        seal(self.folder, self.prepared)
        self.folder.chmod(0o755)
        # Once more: somebody may have put files there while the site was made.
        refuse_foreign_ground(self.prepared.settings)
        put_in_place(self.prepared.settings.site)

    @classmethod
    def _begin(cls, prepared: Prepared, folder: Path, aside: Path) -> "Staged":
        return cls(prepared, folder, aside, write_downloads(prepared, aside / "downloads"))

    def _add_downloads(self) -> None:
        downloads = self.aside / "downloads"
        for path in [path for path in downloads.rglob("*") if path.is_file()]:
            place = self.folder / path.relative_to(downloads)
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)

    def _index(self) -> None:
        """The index is made by another program. It does not say that the machine is at its end: look ourselves.

        It may also outlive a build that is killed, and must never write into the site of the next one: its folder has a
        name that no other build knows.
        """
        output = Path(tempfile.mkdtemp(dir=self.aside)) / "pagefind"
        try:
            write_search(self.prepared, records=self.aside / "records", output=output)
        except SearchProblem as problem:
            if isinstance(problem.__cause__, OSError) and problem.__cause__.errno in (errno.EMFILE, errno.ENFILE):
                raise problem.__cause__ from None
            raise
        finally:
            # It may even end well with half a file.
            if shutil.disk_usage(self.folder).free < _ROOM:
                raise OSError(errno.ENOSPC, "the disk is full")
        place = self.folder / "pagefind"
        if place.exists():  # left of the last preview
            remove(place)
        if output.exists():
            output.rename(place)

    def _refuse_changed(self) -> None:
        """What was checked must be what was made: a picture is copied long after its folder was signed and searched."""
        settings = self.prepared.settings
        if sources_of(settings) != self.prepared.sources:
            what = "A file was changed while the site was being made. Nothing was published."
            raise SourceError([SourceProblem(settings.reviews.name, 0, what, "Finish the change, then start again.")])

    def _content(self) -> SiteContent:
        prepared, released = self.prepared, self.prepared.released
        judged = [j for j in prepared.reviews if j.rendered]
        slugs = {briefing.slug for briefing in released.briefings}
        briefings = {b.briefing.slug: b.rendered for b in prepared.briefings if b.rendered and b.briefing.slug in slugs}
        return SiteContent(
            settings=prepared.stated,
            library=released,
            reviews={j.review.slug: j.rendered for j in judged if j.rendered},
            briefings=briefings,
            downloads=self.downloads,
            codebook=codebook(with_register=released.register is not None),
            statistics=all_tables(released.published, as_at=prepared.as_at),
            timeliness=timeliness_tables(released.published),
            requirements=requirements(),
            rules=rules(),
            pdf_sizes={j.review.slug: len(j.pdf) for j in judged},
            as_at=prepared.as_at,
            drafts={j.review.slug: j.decision.reasons for j in judged if isinstance(j.decision, Hold)},
        )
