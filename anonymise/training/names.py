"""Names drawn by chance: of many origins, from the gazetteers, and made up letter by letter.

A model that sees only names of lists learns the lists. A third of the names here are in none: their letters follow one
another as in names, so that only their outline and their place in the sentence can tell.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

import yaml

from anonymise.recognisers.lexicon import listed

_ORDER = 3
_INVENTED, _LISTED, _WORDS = 0.3, 0.25, 0.1
_LONGEST = 13


def data(name: str) -> dict[str, Any]:
    """One of the .yml files of this folder."""
    loaded: dict[str, Any] = yaml.safe_load((files(__package__) / f"{name}.yml").read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True)
class Origin:
    """Given names and surnames that are borne together."""

    given: tuple[str, ...]
    surname: tuple[str, ...]


@lru_cache(maxsize=1)
def origins() -> tuple[Origin, ...]:
    """The lists of names.yml."""
    return tuple(Origin(tuple(listed(one["given"])), tuple(listed(one["surname"]))) for one in data("names").values())


@lru_cache(maxsize=1)
def nicknames() -> tuple[str, ...]:
    """What people are called by those who know them."""
    return tuple(listed(data("names")["nicknames"]["given"]))


class Letters:
    """Makes up words whose letters follow one another as in the words given."""

    def __init__(self, words: Iterable[str]) -> None:
        self._next: dict[str, list[str]] = defaultdict(list)
        for word in words:
            padded = "^" * _ORDER + word.lower() + "$"
            for at in range(_ORDER, len(padded)):
                self._next[padded[at - _ORDER : at]].append(padded[at])

    def word(self, chance: Random) -> str:
        """A made-up word of three letters at least, with a capital."""
        while True:
            made = "^" * _ORDER
            while not made.endswith("$") and len(made) < _LONGEST + _ORDER:
                made += chance.choice(self._next[made[-_ORDER:]])
            word = made.strip("^$")
            if len(word) > 2 and word.isalpha():
                return word.title()


class Names:
    """Draws names. `gazetteers` is the folder of fore.json and sur.json."""

    def __init__(self, gazetteers: Path) -> None:
        given, surnames = (_keys(gazetteers / name) for name in ("fore.json", "sur.json"))
        self._lists = Origin(tuple(map(_written, given)), tuple(map(_written, surnames)))
        self._words = Origin(*(tuple(listed(data("names")["words"][kind])) for kind in ("given", "surname")))
        spread = [name for origin in origins() for name in (*origin.given, *origin.surname) if name.isalpha()]
        self._given = Letters([*given[::4], *spread])
        self._surname = Letters([*surnames[::8], *spread * 3])

    def origin(self, chance: Random) -> Origin:
        """One origin, or the gazetteers' mixture; names that are words more often, as they are the hardest."""
        throw = chance.random()
        if throw < _LISTED:
            return self._lists
        return self._words if throw < _LISTED + _WORDS else chance.choice(origins())

    def given(self, origin: Origin, chance: Random) -> str:
        """A given name, sometimes a double one."""
        is_invented = origin is not self._words and chance.random() < _INVENTED
        name = self._given.word(chance) if is_invented else chance.choice(origin.given)
        if chance.random() < 0.02:
            return f"{name}-{chance.choice(origin.given)}"
        return name

    def surname(self, origin: Origin, chance: Random) -> str:
        """A surname, sometimes a double one."""
        is_invented = origin is not self._words and chance.random() < _INVENTED
        name = self._surname.word(chance) if is_invented else chance.choice(origin.surname)
        if chance.random() < 0.04:
            return f"{name}-{chance.choice(origin.surname)}"
        return name

    def invented(self, chance: Random) -> str:
        """A word made up like a surname, for a thing that is nobody."""
        return self._surname.word(chance)


def _keys(path: Path) -> Sequence[str]:
    found: Mapping[str, int] = json.loads(path.read_text(encoding="utf-8"))
    return [name for name in found if len(name) > 1]


def _written(name: str) -> str:
    return name.title() if name.isupper() else name
