"""A build in a folder beside the site: made whole, scanned, sealed, and only then put in place of the old one."""

import shutil
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from anonymise.catalogue import rules
from dhr.build.downloads import write_downloads, write_search
from dhr.build.exchange import put_in_place
from dhr.build.ground import refuse_foreign_ground
from dhr.build.leaks_told import TO_DO, leaks_told
from dhr.build.prepare import Prepared
from dhr.build.scanning import scan
from dhr.build.seal import seal
from dhr.checklist.requirements import requirements
from dhr.corpus.write import codebook
from dhr.library.tables import DataFile
from dhr.pages.content import Page, SiteContent
from dhr.pages.site import site_pages
from dhr.statistics.tables import all_tables


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
    def begin(cls, prepared: Prepared, *, folder: Path | None = None) -> "Staged":
        """Start a build in a new folder beside the site, or in `folder` for a preview."""
        if folder is None:
            refuse_foreign_ground(prepared.settings)
        site = prepared.settings.site
        site.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        staged = folder or aside / "site"
        staged.mkdir(exist_ok=True)
        try:
            return cls(prepared, staged, aside, write_downloads(prepared, aside / "downloads"))
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page of the released reviews and briefings, by its Markdown-like source path."""
        return {f"{page.path}index.md": page for page in site_pages(self._content())}

    def finish(self) -> None:
        """Add the downloads and the search index to the pages, and scan the whole. LeakFound stops everything."""
        shutil.copytree(self.aside / "downloads", self.folder, dirs_exist_ok=True)
        write_search(self.prepared, records=self.aside / "records", output=self.folder / "pagefind")
        # The generator stamps the compressed site map with the hour; ours, which is not compressed, says the same.
        (self.folder / "sitemap.xml.gz").unlink(missing_ok=True)
        found = scan(self.folder, self.prepared)
        if found:
            places = "\n".join(f"  {line}" for line in leaks_told(found)[:20])
            raise LeakFound(f"{len(found)} places in what was made must be looked at:\n{places}\n{TO_DO}")

    def publish(self) -> None:
        """Seal the build and put it in place of the old site."""
        seal(self.folder, self.prepared)
        self.folder.chmod(0o755)
        put_in_place(self.folder, self.prepared.settings.site)
        self.discard()

    def discard(self) -> None:
        """Remove everything that the build has left beside the site."""
        shutil.rmtree(self.aside, ignore_errors=True)

    def _content(self) -> SiteContent:
        prepared, released = self.prepared, self.prepared.released
        judged = [j for j in prepared.reviews if j.is_released and j.rendered]
        slugs = {briefing.slug for briefing in released.briefings}
        briefings = {b.briefing.slug: b.rendered for b in prepared.briefings if b.rendered and b.briefing.slug in slugs}
        return SiteContent(
            settings=prepared.stated,
            library=released,
            reviews={j.review.slug: j.rendered for j in judged if j.rendered},
            briefings=briefings,
            downloads=self.downloads,
            codebook=codebook(),
            statistics=all_tables(released.published, as_at=prepared.as_at),
            requirements=requirements(),
            rules=rules(),
            pdf_sizes={j.review.slug: len(j.pdf) for j in judged},
            as_at=prepared.as_at,
        )
