"""Planted documents as a folder: the files, the truth, and the private list and the people of their check."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from anonymise.evaluation.planted import denied
from anonymise.evaluation.planted.facts import table
from anonymise.evaluation.planted.plant import Kind, Plant, Truth
from anonymise.evaluation.planted.suite import Planted

FILES, TRUTH, DENYLIST, PEOPLE = "documents", "truth.jsonl", "denylist.txt", "people.yml"


def write_folder(folder: Path, planted: Iterable[Planted]) -> int:
    """Write the documents and all that belongs to them; gives back how many identifiers are planted."""
    truths = []
    for one in planted:
        path = folder / FILES / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
        truths += [json.dumps(asdict(truth), ensure_ascii=False) for truth in one.truths]
    _write(folder / TRUTH, truths)
    _write(folder / DENYLIST, denied.list_lines())
    _write(folder / PEOPLE, [json.dumps(dict(table("people")), indent=1)])
    return len(truths)


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")


def read_truths(folder: Path) -> Iterator[Truth]:
    """What is planted in the documents of a folder."""
    # Not splitlines, which would also break where a planted text holds a character that only it takes for a line end.
    for line in (folder / TRUTH).read_text(encoding="utf-8").split("\n"):
        if line:
            held = json.loads(line)
            plant = held.pop("plant")
            yield Truth(plant=Plant(**{**plant, "kind": Kind(plant["kind"])}), **held)
