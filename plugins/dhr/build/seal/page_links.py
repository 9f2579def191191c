"""Where the pages of a served site lead: the addresses within the site, as paths of its files."""

import html
import re
from urllib.parse import unquote, urljoin, urlsplit

# Read from the bare text, so that a page which was tampered with need not be sound.
_LINK = re.compile(
    r"""\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|<loc>\s*([^<]+?)\s*</loc>""", re.IGNORECASE
)


def links_in(text: str, *, page: str, base: str) -> frozenset[str]:
    """The paths below the address `base` to which a page, feed or site map at the address `page` leads."""
    links = (html.unescape("".join(groups)) for groups in _LINK.findall(text))
    return frozenset(path for link in links if (path := _path(page, link, base)))


def _path(page: str, link: str, base: str) -> str:
    """The path of the file to which a link leads, empty for links that leave the site."""
    try:
        target, home = urlsplit(urljoin(page, link)), urlsplit(base)
    except ValueError:
        return ""
    if (target.scheme, target.netloc) != (home.scheme, home.netloc) or not target.path.startswith(home.path):
        return ""
    return unquote(target.path.removeprefix(home.path))
