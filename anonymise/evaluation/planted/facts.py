"""The lists beside this file."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from anonymise.folding import folded

# Shorter words are particles, and surnames that half a country has.
_TELLING = 4


@cache
def table(name: str) -> Mapping[str, Any]:
    """One of the .yml files of this folder."""
    import yaml  # here, because whoever imports the evaluation may never plant anything

    loaded: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath(f"{name}.yml").read_text("utf-8"))
    return loaded


def origins() -> tuple[str, ...]:
    """Where names come from."""
    return tuple(table("names"))


@cache
def names(origin: str, part: str) -> tuple[str, ...]:
    """Forenames (`given`) or surnames (`family`) of an origin: none that is declared, and none on the private list."""
    listed = (name.strip() for name in table("names")[origin][part].split(","))
    return tuple(name for name in listed if name and _kept_out().isdisjoint(folded(name)))


@cache
def _kept_out() -> frozenset[str]:
    people, denied = table("people"), table("denied")
    said = [*people["pseudonyms"], *(one["name"] for one in people["professionals"]), *denied["nicknames"]]
    said += [name for entries in denied["names"].values() for name in entries]
    return frozenset(word for name in said for word in folded(name) if len(word) >= _TELLING)
