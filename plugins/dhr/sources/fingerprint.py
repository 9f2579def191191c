"""What a review's files are at this moment, as hashes: what a second person signs, and where a change shows."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dhr.sources.files import Folder
from dhr.sources.nodes import Node, read_nodes
from dhr.sources.publication import FILE as PUBLICATION

_TEXTS = (".md", ".yml", ".csv")
# What is recorded after the signature, or is one. Everything else in publication.yml was signed with the texts.
_LATER = ("sign_offs", "copies_sent", "withdrawn")
# The notes of an import are never published.
_UNSIGNED = ("import-notes.md",)


def fingerprint(folder: Folder) -> Mapping[str, str]:
    """The SHA-256 of every file of a review by its name, in order.

    Texts count by their lines, so that a copy whose line endings a system has changed is still the same.
    """
    return {name: _hash(folder, name) for name in folder.names() if name not in _UNSIGNED}


def state(*places: Path) -> Mapping[str, str]:
    """The SHA-256 of every file in or below some places: whether anything was touched between two moments."""
    found = (path for place in places for path in (place, *sorted(place.rglob("*"))) if path.is_file())
    return {str(path): _hash_of(path) for path in found}


def _hash_of(path: Path) -> str:
    """The hash of a file; one that cannot be opened is told of by whoever has to read it."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _hash(folder: Folder, name: str) -> str:
    if name == PUBLICATION:
        data = _signed(folder).encode()
    elif name.endswith(_TEXTS):
        data = (folder.text(name) or "").encode()
    else:
        data = (folder.path / name).read_bytes()
    return hashlib.sha256(data).hexdigest()


def _signed(folder: Folder) -> str:
    """What of `publication.yml` is signed, whatever its layout and comments."""
    facts = read_nodes(folder.text(PUBLICATION) or "", path=folder.shown(PUBLICATION)).value
    kept = {k: _plain(v) for k, v in facts.items() if k not in _LATER} if isinstance(facts, dict) else {}
    return json.dumps(kept, sort_keys=True, ensure_ascii=False)


def _plain(node: Node) -> Any:
    if isinstance(node.value, list):
        return [_plain(one) for one in node.value]
    if isinstance(node.value, dict):
        return {key: _plain(one) for key, one in node.value.items()}
    return node.value
