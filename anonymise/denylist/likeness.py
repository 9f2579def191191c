"""Whether a pseudonym is like a true name. It is looked up with its slips, so that keyed lists can be asked as well."""

from enum import IntEnum

from anonymise.denylist.index import SHORTEST_HEARD, Index
from anonymise.denylist.meaning import Kind, Strength
from anonymise.denylist.slips import edits
from anonymise.folding import sound

# Shorter names are too like one another: Ann, Dan, Ian.
_LONG_ENOUGH = 4


class Likeness(IntEnum):
    """How like a true name a word is."""

    NONE = 0
    INITIAL = 1  # it begins as a true first name does
    NEAR = 2  # one letter off, or the same to the ear
    SAME = 3  # the name itself, or a pet form of it


def likeness(index: Index, word: str) -> Likeness:
    """How like the name of a person on the list a folded word is."""
    if index.meaning(Kind.PERSON, word):
        return Likeness.SAME
    if word.isalpha() and (_is_one_off(index, word) or _sounds_the_same(index, word)):
        return Likeness.NEAR
    return Likeness.INITIAL if index.meaning(Kind.INITIAL, word[:1]) else Likeness.NONE


def _is_one_off(index: Index, word: str) -> bool:
    for near in edits(word) if len(word) >= _LONG_ENOUGH - 1 else ():
        found = index.meaning(Kind.PERSON, near)
        if found and found.strength is Strength.WHOLE and max(len(near), len(word)) >= _LONG_ENOUGH:
            return True
    return False


def _sounds_the_same(index: Index, word: str) -> bool:
    heard = sound(word)
    return len(heard) >= SHORTEST_HEARD and index.meaning(Kind.HEARD, heard) is not None
