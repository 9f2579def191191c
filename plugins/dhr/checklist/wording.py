"""How clearance letters are worded: a reading of letters.yml, in which one entry may stand in another."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_ENTRY = re.compile(r"\{([a-z_]+)\}")


@cache
def wording(name: str) -> re.Pattern[str]:
    """The entry of a name as a pattern, capitals or not."""
    return re.compile(filled(f"{{{name}}}"), re.IGNORECASE)


def filled(text: str) -> str:
    """A regular expression in which every `{name}` has become what the entry of that name says."""
    return _ENTRY.sub(lambda found: _entry(found[1]), text)


def entries(name: str) -> tuple[str, ...]:
    """The alternatives of an entry, as they are written."""
    return tuple(_table()[name])


@cache
def _entry(name: str) -> str:
    written = _table()[name]
    return f"(?:{filled(written if isinstance(written, str) else '|'.join(written))})"


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load((files("dhr.checklist") / "letters.yml").read_text(encoding="utf-8"))
    return table
