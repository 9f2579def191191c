"""What was worked out before, kept beside the sources and out of every site.

An entry is found by everything that it was made from, and sealed with a secret that never lies beside it: one that was
damaged, exchanged or forged is a miss, never a wrong answer. Where no secret can be kept, nothing is. Names of files
here are keyed too, for a plain hash of a private list could be guessed.
"""

import hashlib
import hmac
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

VARIABLE = "DHR_CACHE_KEY"
_SEAL = hashlib.sha256
_LENGTH = _SEAL().digest_size


@dataclass(frozen=True)
class Cache:
    """Entries below `folder`, each of one review and one kind; of a kind the review's latest alone is kept."""

    folder: Path
    secret: bytes = field(repr=False)

    @classmethod
    def beside(cls, root: Path) -> "Cache":
        """The cache of a repository. Without a secret it keeps nothing and finds nothing.

        A link in its place would lead what is kept elsewhere, and so nothing is kept.
        """
        folder = root / ".cache" / "dhr"
        is_link = folder.is_symlink() or folder.parent.is_symlink()
        return cls(folder, b"" if is_link else _secret())

    def keyed(self, parts: Iterable[str | bytes]) -> str:
        """The name of what was made from these parts; nobody without the secret can tell what they are."""
        digest = hmac.new(self.secret, digestmod=_SEAL)
        for part in parts:
            data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
            digest.update(len(data).to_bytes(8, "big") + data)
        return digest.hexdigest()

    def get(self, review: str, kind: str, key: str) -> bytes | None:
        """What is kept under this key; None where there is nothing, or not what was put there."""
        if not self.secret:
            return None
        try:
            kept = self._path(review, kind, key).read_bytes()
        except OSError:
            return None
        seal, data = kept[:_LENGTH], kept[_LENGTH:]
        return data if hmac.compare_digest(seal, self._seal(review, kind, key, data)) else None

    def put(self, review: str, kind: str, key: str, data: bytes) -> None:
        """Keep `data` in place of what the review had of this kind. A full or read-only disk is no reason to stop."""
        if not self.secret:
            return
        path = self._path(review, kind, key)
        try:
            self._make(path.parent)
            for old in path.parent.glob(f"{kind}-*"):
                old.unlink()
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as stream:
                stream.write(self._seal(review, kind, key, data) + data)
            Path(stream.name).replace(path)
        except OSError:
            return

    def forget(self, review: str) -> None:
        """Remove everything that is kept of a review."""
        shutil.rmtree(self._of(review), ignore_errors=True)

    def _of(self, review: str) -> Path:
        return self.folder / self.keyed(["review", review])[:32]

    def _path(self, review: str, kind: str, key: str) -> Path:
        return self._of(review) / f"{kind}-{key}"

    def _seal(self, review: str, kind: str, key: str, data: bytes) -> bytes:
        return bytes.fromhex(self.keyed(["entry", review, kind, key, data]))

    def _make(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        # Whatever a repository's own settings say, this is never committed.
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")


def _secret() -> bytes:
    """The secret of DHR_CACHE_KEY, for machines that share a cache; else this user's own, made when first needed."""
    said = os.environ.get(VARIABLE, "")
    if said:
        return said.encode()
    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        path = (Path(home) if home else Path.home() / ".local" / "state") / "dhr-publisher" / "cache.key"
        return path.read_bytes() if path.is_file() else _made(path)
    except (OSError, RuntimeError):
        return b""


def _made(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    secret = os.urandom(_LENGTH)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(secret)
    return secret
