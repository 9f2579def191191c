"""Which zone a text belongs to: a reading of zones.yml."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from anonymise.folding import folded
from anonymise.passages import Zone

# Tables run out of a PDF have tabulators between their columns.
_STATUS = re.compile(
    r"\t[ ]*(?:<b>|\*\*)?(?:COMPLETED?|Completed?|Commenced?|ONGOING|Ongoing|RED|Red|AMBER|Amber|GREEN|Green)\b"
)
_NUMBERING = re.compile(r"^\W*(?:[0-9]+[.)]?)+\s+")


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    import yaml  # here, because most importers of the package never extract anything

    table: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath("zones.yml").read_text("utf-8"))
    return table


@lru_cache(maxsize=1)
def _headings() -> Mapping[frozenset[str], Zone]:
    headings = _table()["headings"].items()
    return {_telling(phrase): Zone(zone) for zone, phrases in headings for phrase in phrases}


def _telling(heading: str) -> frozenset[str]:
    words = folded(_NUMBERING.sub("", heading))
    return frozenset(w for w in words if len(w) > 1 and not w.isdigit() and w not in _table()["ignored"])


def of_heading(heading: str) -> Zone | None:
    """The zone that a heading opens, if it opens one."""
    return _headings().get(_telling(heading))


def of_file(stem: str) -> Zone:
    """The zone of a file's text, by its name; `qa-letter.cy` is the letter too."""
    return Zone(_table()["files"].get(stem.partition(".")[0], Zone.BODY))


def of_field(stem: str, keys: Sequence[str]) -> Zone:
    """The zone of the value at `keys` of a file."""
    fields = _table()["fields"]
    known = {**fields["*"], **fields.get(stem.partition(".")[0], {})}
    names = (".".join(keys[:count]) for count in range(len(keys), 0, -1))
    return Zone(next((known[name] for name in names if name in known), of_file(stem)))


def of_column(stem: str, column: str) -> Zone:
    """The zone of a table's column."""
    return Zone.LEAD if column.strip().casefold() in _table()["lead_columns"] else of_file(stem)


def of_table(text: str, around: Zone) -> Zone:
    """The zone of a paragraph with columns: a plan where one of them says how far an action is."""
    return Zone.PLAN if around is Zone.BODY and _STATUS.search(text) else around


def of_piece(own: Zone | None, around: Zone) -> Zone:
    """The zone of a hidden text inside a block. A letter is a letter down to the addresses behind its links."""
    return own if own and around is not Zone.LETTER else around


class Sections:
    """Follows a document's headings and tells the zone of the text below them."""

    def __init__(self, around: Zone) -> None:
        self._open: list[tuple[int, Zone]] = [(0, around)]

    @property
    def zone(self) -> Zone:
        """The zone of the text that follows."""
        return self._open[-1][1]

    def heading(self, level: int, text: str) -> None:
        """A heading of `level` (1 is the highest) closes those of its level and below, and may open a zone."""
        while self._open[-1][0] >= level:
            self._open.pop()
        # A letter stays a letter whatever its headings say.
        opened = of_heading(text) if self.zone is Zone.BODY else None
        self._open.append((level, opened or self.zone))
