"""Recipients: who gets a copy of a review once it is published."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dhr.vocabulary.terms import load


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Somebody who gets a copy: by which requirement (G10 to G12), at which address, known by which words."""

    name: str
    requirement: str
    address: str = ""
    known_as: tuple[str, ...] = ()

    def is_meant_by(self, words: str) -> bool:
        """Whether the record of a copy sent means this recipient."""
        return any(known.casefold() in words.casefold() for known in (self.name, *self.known_as))


@cache
def usual_recipients() -> tuple[Recipient, ...]:
    """Those whom the Home Office's letters and the guidance name."""
    return tuple(
        Recipient(**(entry | {"known_as": tuple(entry["known_as"])})) for entry in load("recipients")["recipients"]
    )


def with_own(own: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """The usual recipients and a site's own; one of the site's own replaces the usual one of the same name."""
    added = {recipient.name.casefold(): recipient for recipient in own}
    kept = (usual for usual in usual_recipients() if usual.name.casefold() not in added)
    return (*kept, *added.values())
