"""Filter forms: for each property of a list, its values with counts, and for each item which values it has.

The page holds the whole list; a script only hides what does not match. A value is known to the script by a short
token (`c12`: third group, twelfth value), since a list of a thousand items repeats each of them many times.
"""

import string
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dhr.pages.addresses import value_slugs

Item = TypeVar("Item", contravariant=True)


class Property(Protocol[Item]):
    """What a list is filtered by. `dhr.library.facets.Facet` is one for reviews."""

    @property
    def key(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def values(self) -> Callable[[Item], tuple[str, ...]]: ...

    def label_of(self, value: str) -> str:
        """How a value is shown."""
        ...

    def counts(self, items: Iterable[Item], /) -> tuple[tuple[str, int], ...]:
        """Each value with the number of items that have it, in the order in which it is shown."""
        ...


@dataclass(frozen=True)
class Option:
    """One value: its token in the page, its part of an address, its label, and how many items have it."""

    token: str
    slug: str
    label: str
    count: int


@dataclass(frozen=True)
class Group:
    """One property with its values."""

    key: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Filters:
    """The groups of a form, and the tokens of each item in the items' order."""

    groups: tuple[Group, ...]
    tokens: tuple[str, ...]


def filters(properties: Sequence[Property[Item]], items: Sequence[Item]) -> Filters:
    """The form for a list. A property that no item has makes no group."""
    groups: list[Group] = []
    tokens: list[list[str]] = [[] for _ in items]
    for entry in properties:
        counted = entry.counts(items)
        if not counted:
            continue
        group = _group(string.ascii_lowercase[len(groups)], entry, counted)
        named = {value: option.token for (value, _), option in zip(counted, group.options, strict=True)}
        for own, item in zip(tokens, items, strict=True):
            own.extend(named[value] for value in dict.fromkeys(entry.values(item)))
        groups.append(group)
    return Filters(tuple(groups), tuple(" ".join(own) for own in tokens))


def _group(letter: str, entry: Property[Item], counted: Sequence[tuple[str, int]]) -> Group:
    slugs = value_slugs(value for value, _ in counted)
    options = (
        Option(f"{letter}{place}", slugs[value], entry.label_of(value), count)
        for place, (value, count) in enumerate(counted)
    )
    return Group(entry.key, entry.label, tuple(options))
