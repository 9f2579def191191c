"""A name that is sure in one place is a name in every other: its words are carried over to where they stand alone."""

import re
from collections.abc import Iterable, Mapping, Sequence

from anonymise.people import People, Standing
from anonymise.recognisers.alone import is_part_of_names, may_be_carried
from anonymise.recognisers.block import read
from anonymise.recognisers.hit import HIGH, MEDIUM, Hit
from anonymise.recognisers.names import PERSON_NAME

Found = Mapping[str, Sequence[Hit]]
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’](?![sS]\b))+")


def carried(found: Found, people: People) -> Mapping[str, Sequence[Hit]]:
    """The hits of each text, with those words of sure and undeclared names added that stand in it unnoticed."""
    names = _words_of(_sure_names(found, people))
    if not names:
        return found
    # One search for all names: most texts hold none of them beside their hits.
    pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, sorted(names)))})(?![^\W_])")
    return {text: (*hits, *_added(text, hits, pattern)) for text, hits in found.items()}


def _sure_names(found: Found, people: People) -> Iterable[str]:
    names = {
        text[h.start : h.end] for text, hits in found.items() for h in hits if (h.rule, h.tier) == (PERSON_NAME, HIGH)
    }
    return (name for name in names if people.standing(name) is Standing.UNKNOWN)


def _words_of(names: Iterable[str]) -> set[str]:
    words = {word.group() for name in names for word in _WORD.finditer(name)}
    return {word for word in words if word[0].isupper() and len(word) > 2 and is_part_of_names(word)}


def _added(text: str, hits: Sequence[Hit], pattern: re.Pattern[str]) -> Iterable[Hit]:
    places = [match.span() for match in pattern.finditer(text)]
    free = [(start, end) for start, end in places if all(end <= hit.start or hit.end <= start for hit in hits)]
    if free:
        block = read(text)
        at = {word.start: number for number, word in enumerate(block.words)}
        for start, end in free:
            if start in at and may_be_carried(block, at[start]):
                yield Hit(PERSON_NAME, start, end, MEDIUM)
