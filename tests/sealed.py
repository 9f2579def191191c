"""A sealed site of a few files, made in no time."""

from collections.abc import Mapping
from pathlib import Path

from dhr.build.seal.manifest import MANIFEST, manifest_bytes
from dhr.build.seal.verification import contents


def make_site(folder: Path, text: str, *, files: Mapping[str, str] | None = None) -> Path:
    """Write the files (by default two pages of this text) and the manifest."""
    for name, content in (files or {"index.html": text, "page/index.html": text}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    (folder / MANIFEST).write_bytes(manifest_bytes({"tool": "dhr-publisher", "files": dict(contents(folder))}))
    return folder
