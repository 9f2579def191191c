"""What the pages are made from, and what a page is."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from anonymise.catalogue import Rule
from dhr.checklist.outcome import Reason
from dhr.checklist.requirements import Requirement
from dhr.documents.rendered import Rendered, RenderedReview
from dhr.library.library import Library
from dhr.library.tables import DataFile, Table, TableGroup
from dhr.sources.settings import Settings


@dataclass(frozen=True, kw_only=True)
class SiteContent:
    """Everything released: the library, rendered documents by slug, downloads, figures, and what is promised.

    `codebook` has one table per data table (column, type, meaning); `timeliness` has the tables of months between two
    stages; `pdf_sizes` gives bytes by slug; `drafts` are the reviews that a preview shows although they are held, by
    slug, with the reasons.
    """

    settings: Settings
    library: Library
    reviews: Mapping[str, RenderedReview]
    briefings: Mapping[str, Rendered]
    downloads: tuple[DataFile, ...]
    codebook: tuple[Table, ...]
    statistics: tuple[Table, ...]
    timeliness: TableGroup
    requirements: tuple[Requirement, ...]
    rules: tuple[Rule, ...]
    pdf_sizes: Mapping[str, int]
    as_at: datetime.date
    drafts: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: `path` is its folder on the site with a closing slash ("" for home); `html` is what stands in <main>.

    `kind` is `page`, `filter` for a list that a script can filter, or `search` for the one page that may load the
    search index. `trail` are the pages above it, as (title, path), home excluded. `head` goes into <head> as it is.
    """

    path: str
    title: str
    description: str
    html: str
    language: str = "en"
    kind: str = "page"
    trail: tuple[tuple[str, str], ...] = ()
    indexed: bool = True
    head: str = ""
