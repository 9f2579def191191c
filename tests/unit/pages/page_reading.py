"""Reads a page's HTML: its headings, anchors, links and elements."""

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote

_VOID = frozenset(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])


@dataclass
class Read(HTMLParser):
    """What a page's HTML holds."""

    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in _VOID:
            self.open.append(tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            self.attributes.append((name, value or ""))
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)


def read(html: str) -> Read:
    """The page, read to its end."""
    page = Read()
    page.feed(html)
    page.close()
    page.unbalanced.extend(page.open)
    return page


def target(path: str, link: str) -> tuple[str, str]:
    """Where a relative link on the page at `path` leads: a path from the site's root, and an anchor."""
    address, _, anchor = link.partition("#")
    if not address:
        return path, anchor
    joined = posixpath.normpath(posixpath.join("/", path, unquote(address))).lstrip("/")
    return (f"{joined}/" if address.endswith("/") and joined else joined), anchor
