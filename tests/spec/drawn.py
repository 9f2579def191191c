"""The notation of the specification: what is found is underlined with carets and named.

    Ada moved to the refuge on 3 May 2019.
                               ^^^^^^^^^^ exact-date

Each line of text is a block of its own. A line of carets belongs to the text above it. A rule may be followed by its
tier, and several may stand on one line. A text without carets is one where nothing is found. In every example Ada,
Rowan, Ash and Wren are the review's declared pseudonyms.
"""

import re
from textwrap import dedent
from typing import NamedTuple

from anonymise.recognisers.engine import analyse

PSEUDONYMS = frozenset(("Ada", "Rowan", "Ash", "Wren"))
_CARETS = re.compile(r"(\^+) ([a-z-]+)(?: \((high|medium|low)\))?")


class Mark(NamedTuple):
    """A rule drawn under [start, end), and its tier where it is named."""

    start: int
    end: int
    rule: str
    tier: str


class Drawn(NamedTuple):
    """A block of text and what is drawn under it."""

    text: str
    marks: tuple[Mark, ...]


def drawn(picture: str) -> list[Drawn]:
    """The blocks of a picture with their marks."""
    blocks: list[Drawn] = []
    for line in dedent(picture).strip("\n").splitlines():
        marks = tuple(Mark(m.start(1), m.end(1), m[2], m[3] or "") for m in _CARETS.finditer(line))
        if marks:
            blocks[-1] = Drawn(blocks[-1].text, tuple(sorted(blocks[-1].marks + marks)))
        elif line.strip():
            blocks.append(Drawn(line, ()))
    return blocks


def found(text: str) -> tuple[Mark, ...]:
    """What the recognisers find in a block, without the declared pseudonyms."""
    marks = (Mark(hit.start, hit.end, hit.rule, hit.tier) for hit in analyse(text))
    return tuple(mark for mark in marks if text[mark.start : mark.end] not in PSEUDONYMS)


def spec_test(picture: str) -> None:
    """What is found in each block is what is drawn under it, no more and no less."""
    for text, marks in drawn(picture):
        named = {(mark.start, mark.end, mark.rule) for mark in marks if mark.tier}
        seen = [mark if mark[:3] in named else mark._replace(tier="") for mark in found(text)]
        assert seen == list(marks), text
