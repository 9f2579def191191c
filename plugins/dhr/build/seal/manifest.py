"""The manifest of a site: the hash of every published file, and the seal, a hash over the manifest itself."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

MANIFEST = "manifest.json"
TOOL = "dhr-publisher"

# A national library's manifest has some 5 MB.
MANIFEST_LIMIT = 100_000_000

# So much of the seal is told, for people to compare by eye.
SHOWN = 16

_HASH = re.compile(r"[0-9a-f]{64}")

# Control characters, backslashes (folders to some systems), and bytes that are no text.
_STRANGE = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")


class CannotVerify(Exception):
    """A site cannot be compared with its manifest at all; the message says why, in plain words."""


@dataclass(frozen=True)
class Manifest:
    """What was sealed. `is_intact` is false when a byte of the manifest is not as the tool wrote it."""

    files: Mapping[str, str]
    seal: str
    is_intact: bool


def manifest_bytes(facts: Mapping[str, object]) -> bytes:
    """The manifest as it is written, sealed."""
    return (json.dumps({**facts, "seal": _seal(facts)}, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """What a manifest says, once its shape is sound. CannotVerify when it is not."""
    try:
        facts = json.loads(data)
    except (ValueError, RecursionError):
        raise CannotVerify(f"Its {MANIFEST} cannot be read. Build the site again.") from None
    files = facts.get("files") if isinstance(facts, dict) else None
    if not isinstance(files, dict) or not all(is_entry(path, digest) for path, digest in files.items()):
        raise CannotVerify(f"Its {MANIFEST} does not list files as this tool does. Build the site again.")
    told = facts.pop("seal", None)
    seal = told if isinstance(told, str) and _HASH.fullmatch(told) else ""
    return Manifest(files, seal, is_intact=data == manifest_bytes(facts))


def _seal(facts: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def is_entry(path: str, digest: object) -> bool:
    """Whether a path leads to a place inside the site on every system, and its hash is one."""
    return isinstance(digest, str) and bool(_HASH.fullmatch(digest)) and _stays_inside(path)


def _stays_inside(path: str) -> bool:
    plain = PurePosixPath(path)
    if _STRANGE.search(path) or plain.is_absolute() or PureWindowsPath(path).drive:
        return False
    return str(plain) == path and ".." not in plain.parts and path not in (".", MANIFEST)
