"""Which words tell something when they stand alone, and which tell what kind of entry a line of the deny list is."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Words that are no names when they stand alone."""
    lines = files(__package__).joinpath("ordinary.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def streets() -> Mapping[str, frozenset[str]]:
    """The last word of a street's name, with all ways of writing it: street, st, str."""
    groups = [{full, *short.split()} for full, short in _table()["streets"].items()]
    return {word: frozenset(group) for group in groups for word in group}


@lru_cache(maxsize=8)
def words_of(kind: str) -> frozenset[str]:
    """One of the lists in places.yml: houses, rooms, organisations, abbreviations, deeds."""
    return frozenset(_table()[kind].split())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    import yaml  # here, because a check without a deny list has no use for it

    found: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath("places.yml").read_text("utf-8"))
    return found
