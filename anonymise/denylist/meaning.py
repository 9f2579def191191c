"""What words on a deny list mean for a text: how surely, and how they must be written."""

from enum import IntEnum, StrEnum
from typing import NamedTuple


class Strength(IntEnum):
    """How surely words mean an entry."""

    MAYBE = 1  # an ordinary word with a capital, a pet form, initials: a question
    PART = 2  # one telling word of an entry, or one letter off: held
    WHOLE = 3  # the entry itself: held, and no acceptance helps


class Case(IntEnum):
    """How words must be written to mean an entry, from the laxest to the strictest."""

    ANY = 0
    CAPITAL = 1
    WITHIN = 2  # with a capital, and not because a sentence begins
    UPPER = 3  # in capitals throughout


class Meaning(NamedTuple):
    """That words mean an entry, if they are written so."""

    strength: Strength
    case: Case = Case.ANY

    def is_surer_than(self, other: "Meaning") -> bool:
        """Which of two meanings of the same words counts."""
        return (self.strength, -self.case) > (other.strength, -other.case)


class Form(NamedTuple):
    """Words in a row and what they mean."""

    words: tuple[str, ...]
    strength: Strength
    case: Case = Case.ANY


class Kind(StrEnum):
    """What a key of an index is looked up for."""

    WORDS = "w"  # words in a row, parted by spaces
    ANCHOR = "a"  # a word that gives a form of several words away; and where in which form it stands
    JOINED = "j"  # an entry run together
    ACCOUNT = "c"  # ... as only addresses have it: jsmith
    SURNAME = "s"  # counts behind a title
    SPELT = "x"  # a telling name that may be misspelt
    SLIP = "v"  # what is left of one, see slips.py
    SOUND = "o"  # how a long one sounds
    NUMBER = "n"
    DATE = "d"
    PERSON = "p"  # any word of a person's name, or of its pet forms
    HEARD = "h"  # how such a name sounds
    INITIAL = "i"  # the first letter of a person's first name
