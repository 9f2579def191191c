"""Labelled texts in JSON Lines: sentences or blocks with spans, and whole documents with entities."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Data sets write DATE or DATETIME for one thing.
_SAME = {"DATETIME": "DATE"}


class WrongDataset(Exception):
    """What is wrong with a data set, in words for its user; it holds no text of the data."""


@dataclass(frozen=True)
class Mention:
    """Characters [start, end) of a text that name a thing of `type`.

    `entity` groups the mentions of one thing; `identifier` is DIRECT, QUASI or NO_MASK, and empty where a data set does
    not say it.
    """

    start: int
    end: int
    type: str
    entity: str = ""
    identifier: str = ""


@dataclass(frozen=True)
class Labelled:
    """A text, what people marked in it, and where its names or the text itself come from."""

    text: str
    mentions: tuple[Mention, ...]
    origin: str = ""


def read_dataset(path: Path) -> tuple[Labelled, ...]:
    """The labelled texts of a file in JSON Lines; raises WrongDataset where a line is none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError):
        raise WrongDataset("This cannot be read as text in UTF-8. Give a file of JSON Lines.") from None
    found = tuple(_labelled(line, number) for number, line in enumerate(lines, start=1) if line.strip())
    if not found:
        raise WrongDataset("This file holds no labelled text.")
    return found


def _labelled(line: str, number: int) -> Labelled:
    try:
        row = json.loads(line)
        mentions = tuple(_entities(row["entities"]) if "entities" in row else _spans(row["spans"]))
        made = Labelled(row["text"], mentions, str(row.get("origin") or row.get("src") or ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        made = None
    if made is None or any(not 0 <= one.start < one.end <= len(made.text) for one in made.mentions):
        raise WrongDataset(
            f"Line {number} is no labelled text. Each line needs `text`, and `spans` of [start, end, type] or "
            "`entities` with start, end, type, entity_id and identifier, all within the text."
        )
    return made


def _spans(spans: Sequence[Sequence[Any]]) -> Iterator[Mention]:
    for start, end, kind in spans:
        yield Mention(int(start), int(end), _SAME.get(kind, kind))


def _entities(entities: Sequence[Mapping[str, Any]]) -> Iterator[Mention]:
    for one in entities:
        kind = _SAME.get(one["type"], one["type"])
        yield Mention(int(one["start"]), int(one["end"]), kind, one["entity_id"], one["identifier"])
