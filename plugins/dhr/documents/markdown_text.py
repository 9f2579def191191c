"""Markdown to HTML, with the extensions that reviews need; what comes out still has to be cleaned."""

import re

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import Preprocessor

_BULLET = re.compile(r" {0,3}[-*+] +\S")
_FIRST = re.compile(r" {0,3}1\. +\S")
_ITEM = re.compile(r" {0,3}([-*+]|\d+(?=\.)).? +\S")
_INNER = re.compile(r" {4,}([-*+]|\d+(?=\.)).? +\S")
_PLAIN = re.compile(r" {0,3}[^\s#>|=\-*+]")


# Longer lines were wrapped by an editor, not by the writer of an address.
_SHORT = 60


class _ListsAfterParagraphs(Preprocessor):
    """Starts a list right after a line of text, as writers expect; Python-Markdown wants an empty line between them."""

    def run(self, lines: list[str]) -> list[str]:
        result: list[str] = []
        for line in lines:
            before = result[-1] if result else ""
            if _leaves_inner_list(before, line) or (_starts_list(before, line) and not _in_list(result)):
                result.append("")
            result.append(line)
        return result


def _starts_list(before: str, line: str) -> bool:
    if not _PLAIN.match(before):
        return False
    return bool(_BULLET.match(line) or (_FIRST.match(line) and before.rstrip().endswith(":")))


def _leaves_inner_list(before: str, line: str) -> bool:
    """Whether an item of an outer list follows one of an inner list of the other kind, which would swallow it."""
    inner, outer = _INNER.match(before), _ITEM.match(line)
    return bool(inner and outer and inner[1].isdigit() != outer[1].isdigit())


def _in_list(lines: list[str]) -> bool:
    """Whether the block that the lines end with began as a list item: then its own lines go on."""
    for line in reversed(lines):
        if not line.strip():
            return False
        if _ITEM.match(line):
            return True
    return False


def with_short_lines(text: str) -> str:
    """The text with line breaks where a paragraph is a block of short lines, as addresses and signatures are."""
    return "\n\n".join(_broken(block) for block in re.split(r"\n[^\S\n]*\n", text))


def _broken(block: str) -> str:
    lines = block.strip("\n").split("\n")
    if not all(_PLAIN.match(line) and len(line) < _SHORT for line in lines):
        return block
    return "\n".join(f"{line.rstrip()}  " for line in lines[:-1]) + "\n" * (len(lines) > 1) + lines[-1]


def to_html(text: str) -> str:
    """The HTML of a Markdown text."""
    converter = Markdown(
        output_format="html",
        extensions=[
            TableExtension(use_align_attribute=True),
            # A hyphen, not the usual colon: colons have to be escaped in style sheets.
            FootnoteExtension(SEPARATOR="-"),
            "sane_lists",
            "def_list",
        ],
    )
    converter.preprocessors.register(_ListsAfterParagraphs(converter), "lists-after-paragraphs", 15)
    return converter.convert(text)
