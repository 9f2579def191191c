"""Where a report that is a file leads to the files that it names."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from dhr.reports.judged import Gate


def links_from(target: Path, gate: Gate, root: Path) -> Mapping[str, str]:
    """A link from the report at `target` to each file below `root` that it names; a name that is withheld has none."""
    return {path: _link(root / path, target.parent) for path in sorted(set(_paths(gate))) if (root / path).exists()}


def _link(path: Path, folder: Path) -> str:
    return quote(Path(os.path.relpath(path, folder)).as_posix(), errors="surrogateescape")


def _paths(gate: Gate) -> Iterator[str]:
    yield from (matter.path for judged in gate.all for matter in judged.matters)
    yield from (finding.place.path for finding in gate.findings.findings)
    yield from (one.path for one in gate.findings.unchecked)
