"""Text as a reader sees it: entities and percent signs read, invisible characters gone, accents whole."""

import html
import re
import unicodedata
from collections.abc import Callable
from urllib.parse import unquote

from anonymise.folding import INVISIBLE
from anonymise.passages import Joiner, Located

ENTITY = r"&(?:[#][0-9]{1,7}|[#][xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
BREAK = r"(?:[ \t]+|\\)?(?:\r\n|\n|\r)[ \t]*"

_INVISIBLE_RUN = re.compile(f"[{INVISIBLE}]+")
# No letter of any language has more accents.
_CLUSTER = re.compile(r"[^\W_][\u0300-\u036f]{1,16}")
_ENTITY_OR_BREAK = re.compile(f"({ENTITY})|({BREAK})")
_ESCAPED_BYTES = re.compile(r"(?:%[0-9a-fA-F]{2})+")
# One for one, so that places stay as they are: no-break, figure, thin and ideographic spaces, form feeds. Tabulators
# stay: they part the columns of a table.
_SPACES = dict.fromkeys([*map(ord, "\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\v\f"), *range(0x2000, 0x200B)], " ")


def tidy(content: Located) -> Located:
    """Invisible characters removed, letters joined with their accents, spaces of any kind but tabulators made plain."""
    if content.text.isascii() and "\v" not in content.text and "\f" not in content.text:
        return content
    content = replaced(content, _INVISIBLE_RUN, lambda _: "")
    if not unicodedata.is_normalized("NFC", content.text):
        content = replaced(content, _CLUSTER, lambda cluster: unicodedata.normalize("NFC", cluster))
    return Located(content.text.translate(_SPACES), content.positions, content.wide)


def unescaped(content: Located) -> Located:
    """Character entities read, line breaks as one space, and tidy."""
    return tidy(replaced(content, _ENTITY_OR_BREAK, character))


def unquoted(content: Located) -> Located:
    """The target of a link with entities and percent signs read."""
    return replaced(unescaped(content), _ESCAPED_BYTES, lambda quoted: unquote(quoted, errors="replace"))


def character(entity: str) -> str:
    """What one entity or line break stands for."""
    if entity.startswith("&"):
        return html.unescape(entity)
    return "\t" if "\t" in entity else " "


def replaced(content: Located, pattern: re.Pattern[str], reading: Callable[[str], str]) -> Located:
    """The content with each match of `pattern` read anew, each new character standing for the whole match."""
    joiner, done = Joiner(), 0
    for match in pattern.finditer(content.text):
        start, end = match.span()
        joiner.add(content[done:start])
        joiner.put(reading(match.group()), content.positions[start], content.end(end - 1))
        done = end
    if not done:
        return content
    joiner.add(content[done:])
    return joiner.joined()
