"""Community safety partnerships, with their other names, regions and police forces."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dhr.vocabulary.terms import load


@dataclass(frozen=True)
class Partnership:
    """One partnership. `aliases` are other names in use, abolished areas among them."""

    name: str
    region: str
    police_force: str
    aliases: tuple[str, ...] = ()


@cache
def known_partnerships() -> tuple[Partnership, ...]:
    """The partnerships of England and Wales, by name."""
    return tuple(
        Partnership(entry["name"], entry["region"], entry["police_force"], tuple(entry.get("aliases", ())))
        for entry in load("partnerships")
    )


def by_name(partnerships: Iterable[Partnership]) -> Mapping[str, Partnership]:
    """Partnerships by every name they bear, case ignored; a name of its own goes before another's alias."""
    every = tuple(partnerships)
    aliases = {alias.casefold(): p for p in every for alias in p.aliases}
    return aliases | {p.name.casefold(): p for p in every}
