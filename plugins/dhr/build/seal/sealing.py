"""The seal: `manifest.json` with the SHA-256 of every published file, so that anyone can see a change."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from dhr.build.machine.durable import make_all_durable, make_durable
from dhr.build.machine.trouble import BuildTrouble
from dhr.build.prepare import Prepared
from dhr.build.seal.manifest import MANIFEST, TOOL, is_entry, manifest_bytes
from dhr.build.seal.verification import contents
from dhr.sources.files import Folder

_TOOLS = ("markdown", "mkdocs", "mkdocs-material", "weasyprint", "pypdf", "presidio-analyzer", "pagefind")


def seal(folder: Path, prepared: Prepared) -> None:
    """Write the manifest of everything in `folder`. BuildTrouble when something in it cannot be sealed."""
    files = file_hashes(folder)
    if not all(is_entry(path, digest) for path, digest in files.items()):
        raise BuildTrouble(
            "A file beside the pages has a name that not every server can show. Nothing was published."
            " Name pictures and files with letters, digits and hyphens."
        )
    manifest = {
        "tool": TOOL,
        "version": version("dhr-publisher"),
        "tools": {name: version(name) for name in _TOOLS},
        "sources": _source_hashes(prepared),
        "files": dict(files),
    }
    (folder / MANIFEST).write_bytes(manifest_bytes(manifest))
    make_durable(folder / MANIFEST)
    make_all_durable(folder)


def file_hashes(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of every file below `folder` but the manifest, by path."""
    return dict(sorted(contents(folder)))


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
