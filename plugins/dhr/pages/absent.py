"""Hand-written pages that ours link to. Where a site has none of them, the words stay and the link goes."""

import re
from collections.abc import Collection, Iterable

EXPECTED = (
    "about/",
    "about/accessibility/",
    "about/cover-your-tracks/",
    "about/families/",
    "about/get-help/",
    "about/privacy/",
)


def absent_pages(addresses: Iterable[str]) -> frozenset[str]:
    """The pages that are expected and not among the addresses of a site, which are told from its root."""
    return frozenset(EXPECTED).difference(addresses)


def without_links_to(absent: Collection[str], html: str) -> str:
    """A page without its links to these pages."""
    if not absent:
        return html
    pages = "|".join(map(re.escape, sorted(absent)))
    # However deep a page lies, it leads there from the root of the site.
    return re.sub(rf'<a href="(?:[^"]*/)?(?:{pages})(?:#[^"]*)?"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)
