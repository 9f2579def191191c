"""What is left to do by hand when a review has been withdrawn: no program can take back what others hold."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import yaml

from dhr.review.facts import Review


def left_to_do(review: Review, *, addresses: Iterable[str]) -> Iterator[str]:
    """One step a line, in the order of their urgency, with the addresses that must be gone elsewhere too."""
    told = ", ".join(dict.fromkeys(copy.to for copy in review.publication.copies_sent)) or "nobody on record"
    for step in _steps():
        yield step.format(folder=f"{review.folder.parent.name}/{review.slug}", told=told)
    yield "These addresses must answer with the notice of withdrawal, or not at all:"
    yield from (f"  {address}" for address in addresses)


@cache
def _steps() -> tuple[str, ...]:
    return tuple(yaml.safe_load((files("dhr.notices") / "by-hand.yml").read_text(encoding="utf-8")))
