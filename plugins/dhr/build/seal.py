"""The seal: `manifest.json` with the SHA-256 of every published file, so that anyone can see a change."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dhr.build.ground import MANIFEST, TOOL
from dhr.build.prepare import Prepared
from dhr.sources.files import Folder

_TOOLS = ("markdown", "mkdocs", "mkdocs-material", "weasyprint", "pypdf", "presidio-analyzer", "pagefind")


@dataclass(frozen=True)
class Difference:
    """One file that is not as it was sealed: `changed`, `missing` or `extra`."""

    path: str
    what: str


def seal(folder: Path, prepared: Prepared) -> None:
    """Write the manifest of everything in `folder`."""
    manifest = {
        "tool": TOOL,
        "version": version("dhr-publisher"),
        "tools": {name: version(name) for name in _TOOLS},
        "sources": _source_hashes(prepared),
        "files": dict(file_hashes(folder)),
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def verify(folder: Path) -> tuple[Difference, ...]:
    """Every file that differs from the manifest. ValueError when there is no manifest to compare with."""
    try:
        sealed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        raise ValueError("there is no readable manifest.json") from None
    found = file_hashes(folder)
    changed = (Difference(path, "changed") for path in sealed if path in found and found[path] != sealed[path])
    missing = (Difference(path, "missing") for path in sealed if path not in found)
    extra = (Difference(path, "extra") for path in found if path not in sealed)
    return tuple(sorted((*changed, *missing, *extra), key=lambda difference: difference.path))


def file_hashes(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of every file below `folder` but the manifest, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in files)
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in named if name != MANIFEST}


def _source_hashes(prepared: Prepared) -> Mapping[str, str]:
    """One hash over all files of each released review's folder, by its opaque id."""
    hashes = {}
    for review in prepared.released.published:
        names = Folder(review.folder, root=prepared.settings.root).names()
        digest = hashlib.sha256()
        for name in names:
            digest.update(name.encode() + b"\0" + hashlib.sha256((review.folder / name).read_bytes()).digest())
        hashes[review.id] = digest.hexdigest()
    return hashes
