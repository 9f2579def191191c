"""Passages cut where no text of people is so long: tokenisers take time with the square of a word's length."""

import re
from collections.abc import Iterator
from dataclasses import replace

from anonymise.passages import Passage

_LONGEST_WORD, _LONGEST = 1_000, 50_000
# Within a run without white space: not between two letters, where there is another place.
_RUN = re.compile(rf"\S{{1,{_LONGEST_WORD}}}(?:(?<![^\W_])|(?![^\W_]))|\S{{1,{_LONGEST_WORD}}}|\s+")


def cut(passage: Passage) -> Iterator[Passage]:
    """The passage as it is, or in pieces of a bearable length one after the other."""
    text = passage.text
    if len(text) <= _LONGEST_WORD or (len(text) <= _LONGEST and _longest_word(text) <= _LONGEST_WORD):
        yield passage
        return
    start = 0
    for end in _ends(text):
        yield replace(passage, content=passage.content[start:end])
        start = end


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _ends(text: str) -> Iterator[int]:
    start = 0
    while start < len(text):
        end = _end(text, start)
        runs = _RUN.finditer(text, start, end) if _longest_word(text[start:end]) > _LONGEST_WORD else ()
        for run in runs:
            if run.end() < end and not text[run.end() - 1].isspace() and not text[run.end()].isspace():
                yield run.end()
        yield end
        start = end


def _end(text: str, start: int) -> int:
    """As much as fits: up to the end of a sentence, else up to white space, else just so much."""
    most = start + _LONGEST
    if most >= len(text):
        return len(text)
    for mark in (". ", " ", "\n"):
        if (at := text.rfind(mark, start, most)) > start:
            return at + 1
    between = (
        at for at in range(most, most - _LONGEST_WORD, -1) if not (text[at - 1].isalnum() and text[at].isalnum())
    )
    return next(between, most)
