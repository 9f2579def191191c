"""What to do about a place in the program that its file is opened with."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any

from anonymise.finding import Finding, Place


def what_to_do(found: Iterable[Finding]) -> tuple[str, ...]:
    """Each different thing that is to be done, in the order of the places."""
    return tuple(dict.fromkeys(_row(finding.place)["do"] for finding in found))


def _row(place: Place) -> Mapping[str, Any]:
    ending = PurePosixPath(place.path).suffix.casefold()
    return next(row for row in _rows() if ending in row.get("endings", (ending,)) and _is_part(row, place.part))


def _is_part(row: Mapping[str, Any], part: str) -> bool:
    return "part" not in row or re.search(row["part"], part) is not None


@lru_cache(maxsize=1)
def _rows() -> Sequence[Mapping[str, Any]]:
    import yaml  # here, because most reports need none of it

    text = (files("anonymise") / "reports" / "doing.yml").read_text(encoding="utf-8")
    return tuple({**row, "do": " ".join(row["do"].split())} for row in yaml.safe_load(text))
