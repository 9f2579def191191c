"""The permitted corpora: JSON Lines of blocks with what is named in them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from anonymise.training.sentence import PERSON, Sentence, Span

# How often each is read in one round: texts in the language of records and courts more than novels and messages.
CORPORA: Final[Mapping[str, float]] = {
    "tab_train": 3,
    "wikigold_train": 2,
    "re3d": 2,
    "gum": 2,
    "sec": 1,
    "wnut": 1,
    "litbank": 0.5,
    "btc": 0.7,
}
_KNOWN = frozenset((PERSON, "LOC", "ORG"))


def sentences(folder: Path, name: str) -> Iterator[Sentence]:
    """The blocks of one corpus."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from (_sentence(json.loads(line)) for line in lines)


def _sentence(entry: Mapping[str, Any]) -> Sentence:
    spans = sorted((start, end, label) for start, end, label in entry["spans"] if label in _KNOWN)
    return Sentence(entry["text"], tuple(Span(*span) for span in spans))
