"""What a recogniser says: here stands something, and this is how sure we are."""

from dataclasses import dataclass

# How sure a hit is, by the evidence for it and not by a probability.
HIGH = "high"  # it has the form, or a title or a forename beside it
MEDIUM = "medium"  # one word that a list knows, or an unknown one used as people's names are
LOW = "low"  # a doubt: an unknown capitalised word, a date in a sentence about the law
TIERS = (HIGH, MEDIUM, LOW)

# The setting for the model that ships with the package; the others stand in models.py.
BUILTIN = "builtin"


@dataclass(frozen=True, order=True)
class Hit:
    """What `rule` found at [start, end) of the text given; a person's name is without title and possessive."""

    rule: str
    start: int
    end: int
    tier: str
