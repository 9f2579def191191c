"""Reads a review as if its people were called by one and the same name, so that what it is makes no difference.

A model reads words by their letters: with Rowan in a sentence it may see something that it does not see with Juniper.
So each declared pseudonym is read as the same stand-in, and what is found is told in the places of the text as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORD, WORDY
from anonymise.people import People
from anonymise.recognisers.hit import Hit
from anonymise.recognisers.lexicon import TERM, TITLE, kinds

STAND_IN = "Rowan"
_SHORTEST = 3


@dataclass(frozen=True)
class Neutral:
    """A text with the stand-in for each pseudonym, and where each stands: (start, end) here, (start, end) there."""

    text: str = field(repr=False)
    stands: Sequence[tuple[int, int, int, int]] = ()

    def told(self, hit: Hit) -> Hit:
        """The hit in the places of the text as it is."""
        return replace(hit, start=self._place(hit.start, is_end=False), end=self._place(hit.end, is_end=True))

    def _place(self, offset: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, first, last in self.stands:
            if offset >= end:
                shift = last - end
            elif offset > start or (offset == start and not is_end):
                return last if is_end else first
            else:
                break
        return offset + shift


class Neutraliser:
    """Makes texts neutral for the people of one review."""

    def __init__(self, people: People) -> None:
        words = {word for name in people.pseudonyms for word in _names_in(name)}
        forms = sorted({form for word in words for form in (word, word.upper())}, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])") if forms else None

    def neutral(self, text: str) -> Neutral:
        """The text with the stand-in for each word of a pseudonym."""
        if self._pattern is None:
            return Neutral(text)
        pieces, stands, done, length = [], [], 0, 0
        for match in self._pattern.finditer(text):
            stand_in = STAND_IN.upper() if match[0].isupper() else STAND_IN
            pieces += [text[done : match.start()], stand_in]
            length += match.start() - done
            stands.append((length, length + len(stand_in), *match.span()))
            length += len(stand_in)
            done = match.end()
        return Neutral("".join((*pieces, text[done:])), stands) if stands else Neutral(text)


def _names_in(pseudonym: str) -> Iterator[str]:
    words = re.findall(r"[^\W\d_]+", pseudonym)
    return (word for word in words if _is_name(word, is_alone=len(words) == 1))


def _is_name(word: str, *, is_alone: bool) -> bool:
    """Whether a word of a pseudonym is a name, unlike the `Adult` of Adult A or a letter; Kestrel alone is one."""
    bits = kinds(word)
    is_other = bits & (TERM | TITLE) or (not is_alone and bits & WORD and not bits & (GIVEN | SURNAME | WORDY))
    return len(word) >= _SHORTEST and word[0].isupper() and not is_other
