"""All that is measured of the check on one data set."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from anonymise.evaluation.dataset import Labelled
from anonymise.evaluation.found import Found, find
from anonymise.evaluation.mentions import (
    Pair,
    Recall,
    Tokens,
    precision_by_rule,
    recall_by_origin,
    recall_by_type,
    tokens_by_type,
)
from anonymise.evaluation.share import Share
from anonymise.evaluation.tab import Tab, tab


@dataclass(frozen=True)
class Measures:
    """The figures of one data set; `words` counts those of its texts."""

    texts: int
    words: int
    recall: Mapping[str, Recall]
    tokens: Mapping[str, Tokens]
    precision: Mapping[str, Share]
    origins: Mapping[str, Recall]
    tab: Tab | None


def measure(pairs: Sequence[Pair]) -> Measures:
    """The figures of texts and what was found in each."""
    return Measures(
        len(pairs),
        sum(len(labelled.text.split()) for labelled, _ in pairs),
        recall_by_type(pairs),
        tokens_by_type(pairs),
        precision_by_rule(pairs),
        recall_by_origin(pairs),
        tab(pairs),
    )


def found_in(
    dataset: Sequence[Labelled], *, holds_only: bool = False, finder: Callable[..., Found] = find
) -> Iterator[Pair]:
    """Each text with what the check finds in it; each is a document of its own."""
    for labelled in dataset:
        yield labelled, finder(labelled.text, holds_only=holds_only)
