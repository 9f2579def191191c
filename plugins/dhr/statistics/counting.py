"""Counting by the values of a vocabulary, in the vocabulary's order."""

from collections import Counter
from collections.abc import Iterable

from dhr.vocabulary.terms import terms

NOT_RECORDED = "Not recorded"


def in_order(vocabulary: str, found: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Values and their labels: the vocabulary's in its order, values that it lacks after them, unrecorded ones last."""
    listed = [(term.value, term.label) for term in terms(vocabulary)]
    known = {value for value, _ in listed}
    others = sorted({value for value in found if value and value not in known})
    return (*listed, *((value, value) for value in others), ("", NOT_RECORDED))


def counts(vocabulary: str, values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Label and count of every value of a vocabulary, zeros included."""
    counted = Counter(values)
    return tuple((label, counted[value]) for value, label in in_order(vocabulary, counted))


def number(count: int) -> str:
    """A count as tables show it: `1,204`."""
    return f"{count:,}"
