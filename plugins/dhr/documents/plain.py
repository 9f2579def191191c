"""Plain text, as spreadsheets and letters hold it, to paragraphs and lists."""

import re
from collections.abc import Iterator

from dhr.documents.tree import Element, make

_BULLET = re.compile(r"\s*[-*•–▪·●]\s+(?=\S)")
_ENDS = (".", ":", ";", "!", "?", "”", '"', ")")


def blocks_of(text: str) -> tuple[Element, ...]:
    """Paragraphs and lists: lines that begin with a dash or bullet are list items, an empty line ends a paragraph.

    A line's end inside a paragraph is where somebody's editor wrapped it, unless a sentence ends there too.
    """
    found: list[Element] = []
    for is_item, words in _units(text):
        if not is_item:
            found.append(make("p", words))
        elif found and found[-1].tag == "ul":
            found[-1].append(make("li", words))
        else:
            found.append(make("ul", make("li", words)))
    return tuple(found)


def _units(text: str) -> Iterator[tuple[bool, str]]:
    """Each list item (true) and paragraph (false) as one line of words."""
    lines: list[str] = []
    is_item = False
    for line in [*text.splitlines(), ""]:
        bullet = _BULLET.match(line)
        if lines and (bullet or not line.strip() or (not is_item and lines[-1].endswith(_ENDS))):
            yield is_item, " ".join(lines)
            lines = []
        if line.strip():
            is_item = bool(bullet) if not lines else is_item
            lines.append(" ".join(line[bullet.end() if bullet else 0 :].split()))
