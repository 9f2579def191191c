"""Inline marks that converters leave behind: HTML tags, entities, letters that only look like Latin ones."""

import html
import re
from dataclasses import dataclass

# Scanners read Latin capitals as Cyrillic or Greek ones; nobody sees the difference, but no search finds the word.
_LOOK_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo",
)
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u00ad": ""})

_TAGS = "sup|sub|b|i|u|em|strong|del|s|br|ul|ol|li|p|span|div|font|a"
_ANY_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d) ?<sup>\s*(st|nd|rd|th)\s*</sup>", re.IGNORECASE)
_LINK = re.compile(r'<a\s[^<>]*?href="([^"]*)"[^<>]*>(.*?)</a>', re.IGNORECASE | re.DOTALL)
_BARE_LINK = re.compile(r"(?<![<(\[\"'=/\w])https?://[^\s<>]*[^\s<>.,;:)\]]")


@dataclass(frozen=True)
class Mended:
    """A word in which look-alike letters were replaced, and its line."""

    line: int
    before: str
    after: str


def straighten(text: str) -> tuple[str, tuple[Mended, ...]]:
    """The text with entities decoded, odd spaces made plain and look-alike letters made Latin; line by line."""
    mended: list[Mended] = []
    lines = [_straight_line(line, number, mended) for number, line in enumerate(_unmarked(text).split("\n"), 1)]
    return "\n".join(lines), tuple(mended)


def _unmarked(text: str) -> str:
    # One converter writes the sign "<" of a note as "<sup>&</sup>lt;", another as "<sup>&lt;".
    text = text.replace("<sup>&</sup>lt;", "<").translate(_SPACES).replace("\f", "\n")
    text = re.sub(r"&(lt|gt|amp|quot|apos|nbsp|#\d{1,7}|#x[0-9a-fA-F]{1,6});", lambda m: html.unescape(m[0]), text)
    text = re.sub(r"(?:<sup>[ \t]*)+(\d+)[ \t]*(?:</sup>[ \t]*)+", r"<sup>\1</sup> ", text.translate(_SPACES))
    return re.sub(r"(?m)(<sup>\d+</sup>) (?=[,.;:)]|$)", r"\1", text)


def _straight_line(line: str, number: int, mended: list[Mended]) -> str:
    if not _FOREIGN.search(line):
        return line

    def latin(match: re.Match[str]) -> str:
        word = match[0]
        made = word.translate(_LOOK_ALIKE)
        if word == made or _FOREIGN.search(made):
            return word
        mended.append(Mended(number, word, made))
        return made

    return re.sub(r"\w+", latin, line)


def plain_cell(text: str) -> str:
    """The text of a table's cell: no tags, bullets as lines that begin with "- ", line breaks as new lines."""
    text = _ORDINAL.sub(r"\1\2", text)
    text = _LINK.sub(lambda m: m[2] if m[2].strip() else m[1], text)
    text = re.sub(r"<br\s*/?>", "\n", text, flags=re.IGNORECASE)
    text = re.sub(r"<li>\s*(?:[-•▪◦]\s+)?", "\n- ", text, flags=re.IGNORECASE)
    text = re.sub(r"</(?:ul|ol)>", "\n", text, flags=re.IGNORECASE)
    text = _ANY_TAG.sub("", text).replace("**", "")
    text = re.sub(r"(?m)^[ \t]*[•▪◦‣●◆⇒➢][ \t]*", "- ", text)
    parts = re.split(r"\n| {2,}", text)
    return "\n".join(part.strip() for part in parts if part.strip())


def prose(text: str) -> str:
    """A line of running text as Markdown: links, emphasis, no other HTML. Calls of notes stay as <sup>1</sup>."""
    text = _ORDINAL.sub(r"\1\2", text)
    text = _LINK.sub(_as_link, text)
    text = re.sub(r"<br\s*/?>", " ", text, flags=re.IGNORECASE)
    text = re.sub(r"<(b|strong)>\s*(.+?)\s*</\1>", r"**\2**", text, flags=re.IGNORECASE)
    text = re.sub(r"<(i|em)>\s*(.+?)\s*</\1>", r"*\2*", text, flags=re.IGNORECASE)
    calls = re.split(r"(<sup>\d+</sup>|<https?://[^\s<>]+>)", text)
    text = "".join(part if i % 2 else _ANY_TAG.sub("", part).replace("<", "&lt;") for i, part in enumerate(calls))
    text = _BARE_LINK.sub(lambda m: f"<{m[0]}>", text)
    return re.sub(r"[ \t]+", " ", text).strip()


def _as_link(match: re.Match[str]) -> str:
    address, words = match[1].strip(), _ANY_TAG.sub("", match[2]).strip()
    if not re.match(r"(?:https?://|mailto:)\S+$", address):
        return words
    if not words or words == address:
        return f"<{address}>" if not address.startswith("mailto:") else address
    return f"[{words}]({address})"


def without_emphasis(text: str) -> str:
    """The words of a heading without asterisks and underscores around them."""
    return re.sub(r"\s+", " ", re.sub(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)", "", _ANY_TAG.sub("", text))).strip()
