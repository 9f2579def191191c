"""Changes of documents, section by section."""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dhr.documents.rendered import Section
from dhr.documents.sections import sections_of
from dhr.documents.tree import parse

# As the template of a document's page writes them.
_TITLE = re.compile(r"<h1>([^<]*)</h1>")
_TEXT = re.compile(r'<div class="prose[^"]*">\n(.*?)\n</div>\n<nav class="around"', re.DOTALL)

Documents = Mapping[str, Sequence[Section]]


def published(page: str) -> tuple[str, tuple[Section, ...]] | None:
    """The title and the sections of a document from its page on the site; None where the page holds no document."""
    title, text = _TITLE.search(page), _TEXT.search(page)
    if not (title and text):
        return None
    words = html.unescape(title[1])
    return words, sections_of(parse(text[1]), title=words)


def document_changes(old: Documents, new: Documents) -> Iterator[str]:
    """One line for each document that was added or taken out, and for each section that differs, by title."""
    for title in new:
        if title not in old:
            yield f"{title} was added."
        else:
            yield from _section_changes(title, old[title], new[title])
    yield from (f"{title} was taken out." for title in old if title not in new)


def _section_changes(title: str, old: Sequence[Section], new: Sequence[Section]) -> Iterator[str]:
    before, after = _by_heading(old), _by_heading(new)
    for key, section in after.items():
        if key not in before:
            yield f"{title}: {_called(section, title)} was added."
        elif _words(before[key]) != _words(section):
            yield f"{title}: {_called(section, title)} was changed."
    yield from (f"{title}: {_called(s, title)} was taken out." for key, s in before.items() if key not in after)


def _by_heading(sections: Sequence[Section]) -> dict[tuple[str, int], Section]:
    """The sections by heading; of those that share one, by their place among them."""
    seen: Counter[str] = Counter()
    found = {}
    for section in sections:
        seen[section.heading] += 1
        found[section.heading, seen[section.heading]] = section
    return found


def _called(section: Section, title: str) -> str:
    return "the beginning" if section.heading == title else f"the section “{section.heading}”"


def _words(section: Section) -> str:
    return " ".join(section.text.split())
