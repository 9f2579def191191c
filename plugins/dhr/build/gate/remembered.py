"""The two costly answers about a review, taken from the cache where nothing that they were made from has changed."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from anonymise import DenyList
from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from dhr.build.gate.cache import Cache
from dhr.review.facts import Review
from dhr.sources.files import Folder
from dhr.sources.settings import Settings

# What other models say depends on files that are not ours to hash.
_OWN_MODELS = ("builtin", "rules")
_LIBRARIES = (
    "presidio-analyzer",
    "spacy",
    "weasyprint",
    "pydyf",
    "pypdf",
    "pypdfium2",
    "page-validation",
    "fonttools",
    "markdown",
    "nh3",
    "pillow",
)


@dataclass(frozen=True)
class Remembered:
    """What is known of one review from earlier builds. `made_from` are the parts that everything depends on."""

    cache: Cache
    review: str
    made_from: tuple[str | bytes, ...]

    @classmethod
    def of(
        cls, review: Review, folder: Folder, *, settings: Settings, denylist: DenyList, cache: Cache
    ) -> "Remembered":
        """The memory of a review as its files and the settings are now."""
        texts = (part for name in folder.names() for part in (name, (folder.path / name).read_bytes()))
        listed = (denylist.fingerprint(cache.secret), repr(denylist.problems(folder.root)))
        return cls(cache, review.id, (_programs(), _of_settings(settings), *listed, folder.shown(), *texts))

    def report(self, make: Callable[[], Report], *, ner: str) -> Report:
        """The anonymisation report, made where it is not known. Of another model's answers nothing is kept."""
        if ner not in _OWN_MODELS:
            return make()
        kept = self._get("report")
        if kept is not None:
            return _report(json.loads(kept))
        made = make()
        self._put("report", json.dumps(asdict(made)).encode())
        return made

    def pdf(self, make: Callable[[], bytes]) -> bytes:
        """The PDF, made where it is not known."""
        kept = self._get("pdf")
        if kept is not None:
            return kept
        made = make()
        self._put("pdf", made)
        return made

    def _get(self, kind: str) -> bytes | None:
        return self.cache.get(self.review, kind, self._key(kind))

    def _put(self, kind: str, data: bytes) -> None:
        self.cache.put(self.review, kind, self._key(kind), data)

    def _key(self, kind: str) -> str:
        return self.cache.keyed([kind, *self.made_from])


def _report(kept: dict[str, list[dict[str, object]]]) -> Report:
    findings = (
        Finding(Place(**f["place"]), f["rule"], Severity(f["severity"]), f["length"])  # type: ignore[arg-type]
        for f in kept["findings"]
    )
    unchecked = (Unchecked(**u) for u in kept["unchecked"])  # type: ignore[arg-type]
    return Report(tuple(findings), tuple(unchecked), str(kept["denylist"]))


def _of_settings(settings: Settings) -> str:
    """The settings but for the places of folders, so that a copy elsewhere is known again."""
    said = ((f.name, getattr(settings, f.name)) for f in fields(settings))
    return repr([(name, value) for name, value in said if not isinstance(value, Path)])


@cache
def _programs() -> bytes:
    """The programs that make the answers: our own two packages, byte by byte, and the versions of what they use."""
    digest = hashlib.sha256(repr([version(name) for name in _LIBRARIES]).encode())
    for package in ("anonymise", "dhr"):
        for name, data in _files(Path(str(files(package)))):
            digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.digest()


def _files(package: Path) -> Iterator[tuple[str, bytes]]:
    paths = sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return ((path.relative_to(package).as_posix(), path.read_bytes()) for path in paths)
