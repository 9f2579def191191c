"""Where pages stand on the site, and how one page links to another."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping

from dhr.library.library import Library
from dhr.review.facts import Document

_SUFFIX = re.compile(r"\.(md|ya?ml|csv|pdf)$")


def relative(from_path: str, to_path: str) -> str:
    """The link from a page to another page or file, both given from the site's root; a fragment is kept.

    Relative links let a site work under any base path, and unpacked in any folder of a web server.
    """
    target, hash_sign, fragment = to_path.partition("#")
    if target == from_path:
        return hash_sign + fragment if fragment else "./"
    link = posixpath.relpath("/" + target, "/" + from_path)
    closing = "/" if not target or target.endswith("/") else ""
    return link + closing + hash_sign + fragment


def absolute(site_url: str, path: str) -> str:
    """The full address of a page or file; its path alone where the site's own address is not known."""
    return f"{site_url.rstrip('/')}/{path}" if site_url else path


def review_path(slug: str) -> str:
    """The folder of a review, with its landing page."""
    return f"reviews/{slug}/"


def document_path(slug: str, document: Document) -> str:
    """The page of one of a review's documents: the file's own path without its ending."""
    return f"{review_path(slug)}{_SUFFIX.sub('', document.path)}/"


def plan_path(slug: str) -> str:
    """The page of a review's action plan."""
    return f"{review_path(slug)}action-plan/"


def letter_path(slug: str) -> str:
    """The page of a review's clearance letter."""
    return f"{review_path(slug)}qa-letter/"


def briefing_path(slug: str) -> str:
    """The page of a briefing."""
    return f"briefings/{slug}/"


def browse_path(key: str = "", value: str = "") -> str:
    """A static list of reviews that share a value; without a value, the overview of all such lists."""
    return f"reviews/by/{key}/{value}/" if value else f"reviews/by/#{key}" if key else "reviews/by/"


def recommendations_path(key: str = "", value: str = "") -> str:
    """The recommendations of all reviews, or those that share a value."""
    return f"recommendations/by/{key}/{value}/" if value else "recommendations/"


def timeliness_path() -> str:
    """The page of how long reviews take."""
    return "statistics/timeliness/"


def register_path() -> str:
    """The page of the reviews that are not yet published."""
    return "registers/"


def register_link(library: Library) -> str:
    """The address of that page; empty where nobody keeps a register."""
    return "" if library.register is None else register_path()


def slug_of(value: str) -> str:
    """A value as a part of an address: small letters, digits, single hyphens; never empty."""
    plain = unicodedata.normalize("NFKD", value.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "other-value"


def value_slugs(values: Iterable[str]) -> Mapping[str, str]:
    """Each value's part of an address, unique among them whatever the values are."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for value in sorted(set(values)):
        slug, number = slug_of(value), 1
        while slug in taken:
            number += 1
            slug = f"{slug_of(value)}-{number}"
        taken.add(slug)
        found[value] = slug
    return found
