"""Pages of tables: the statistics, and the data to download with its codebook."""

from dhr.pages.addresses import register_link, timeliness_path
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.wording import number_of


def statistics_page(content: SiteContent) -> Page:
    """The tables of figures as they are given: what may be shown was decided where they were made."""
    return draw(
        "statistics.html",
        path="statistics/",
        title="Statistics",
        description="Counts of the published reviews by year, type of death, theme and recommendation.",
        tables=content.statistics,
        timeliness=timeliness_path(),
        register=register_link(content.library),
        reviews=len(content.library.published),
        as_at=content.as_at,
    )


def data_page(content: SiteContent) -> Page:
    """The files to download, what their columns mean, and under which licence."""
    return draw(
        "data.html",
        path="data/",
        title="Data",
        description=f"{number_of(len(content.downloads), 'file')} to download, with a codebook and a licence.",
        downloads=content.downloads,
        codebook=content.codebook,
        settings=content.settings,
        as_at=content.as_at,
    )
