"""The deny list as its user knows it: private, outside the repository, named directly or by the environment.

`DHR_DENYLIST` names a file; or it holds the list itself, for machines that keep secrets in variables: then it has more
than one line, or begins with `entries:`. A list has one entry a line; what stands behind a `#` says nothing. A list may
be in keyed form (keyed.py), whose key is in `DHR_DENYLIST_KEY`.
"""

import hashlib
import hmac
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from anonymise.denylist.index import COMPARED, Index, PlainIndex, index_of
from anonymise.denylist.keyed import WrongKeyedList, is_keyed, keyed_index, keyed_text
from anonymise.denylist.likeness import Likeness, likeness
from anonymise.denylist.meaning import Kind
from anonymise.denylist.row import Row
from anonymise.denylist.search import Denied, search
from anonymise.extract.files import repository_of
from anonymise.finding import Unchecked
from anonymise.folding import folded
from anonymise.passages import Passage

VARIABLE, KEY_VARIABLE = "DHR_DENYLIST", "DHR_DENYLIST_KEY"
_LARGEST = 50_000_000
_ITSELF = "entries:"
_REMARK = re.compile(r"(?:^|\s)#(?:\s.*)?$|^#.*$")  # `Flat #3` has none
_NOT_COMPARED = "It names too many people to say whether a pseudonym is like one of their names."
_HASH = re.compile(r"(?:[\w-]+[:$])?(?:[0-9A-Fa-f]{32,128}|[A-Za-z0-9+/]{43}=)")


@dataclass(frozen=True)
class DenyList:
    """True names, addresses, dates and numbers that must not be published. Without entries it finds nothing.

    A list that was asked for and cannot be used has a `problem`, which holds everything. Entries are never shown. How
    many a list in keyed form has, nobody knows.
    """

    count: int = 0
    problem: str = ""
    path: Path | None = field(default=None, repr=False)
    is_keyed: bool = False
    _index: Index = field(default_factory=PlainIndex, repr=False)
    _text: str = field(default="", repr=False)

    @classmethod
    def of(cls, entries: Iterable[str]) -> "DenyList":
        """A list of these entries; empty lines and what stands behind a `#` say nothing."""
        lines = [_REMARK.sub("", line).strip() for line in entries]
        text = "\n".join(lines)
        said = [(number, line) for number, line in enumerate(lines, start=1) if line]
        short = [str(number) for number, line in said if len("".join(folded(line))) < 2]
        if short:
            return cls(problem=f"The private deny list has entries too short to look for: line {', '.join(short)}.")
        if not said:
            return cls(problem="The private deny list is set but holds no entry.")
        if all(_HASH.fullmatch(line) for _, line in said):
            return cls(problem="The private deny list holds plain hashes, which can be guessed; make it in keyed form.")
        return cls(len(said), _index=index_of(line for _, line in said), _text=text)

    @classmethod
    def from_text(cls, text: str, *, key: str = "") -> "DenyList":
        """The list that a text is, in plain or in keyed form."""
        if not is_keyed(text):
            return cls.of(text.splitlines())
        try:
            return cls(is_keyed=True, _index=keyed_index(text, key), _text=f"{key}\n{text}")
        except WrongKeyedList as wrong:
            return cls(problem=f"The private deny list {wrong}.", is_keyed=True)

    @classmethod
    def from_file(cls, path: Path, *, environment: Mapping[str, str] = os.environ) -> "DenyList":
        """The list in a text file, one entry a line or in keyed form."""
        try:
            if path.stat().st_size > _LARGEST:
                return cls(problem="The private deny list is too large to be one.", path=path)
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, ValueError):
            # The reason could quote a line of the list.
            return cls(problem="The private deny list is set but cannot be read as text in UTF-8.", path=path)
        return replace(cls.from_text(text, key=environment.get(KEY_VARIABLE, "")), path=path)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "DenyList":
        """The list that DHR_DENYLIST names or holds, or none."""
        said = environment.get(VARIABLE, "")
        if said.startswith(_ITSELF) or "\n" in said:
            return cls.from_text(said.removeprefix(_ITSELF).lstrip(), key=environment.get(KEY_VARIABLE, ""))
        return cls.from_file(Path(said), environment=environment) if said else cls()

    def as_keyed(self, key: str) -> str:
        """A plain list in keyed form; ValueError for any other."""
        if not isinstance(self._index, PlainIndex) or not self.count:
            raise ValueError("Only a plain list with entries can be put into keyed form.")
        return keyed_text(self._index, key)

    def fingerprint(self, secret: bytes) -> str:
        """The same for the same list and no other, and nothing to anybody who does not know `secret`."""
        said = f"{self.problem}\0{self._text}".encode(errors="surrogatepass")
        return hmac.new(secret, said, hashlib.sha256).hexdigest()

    @property
    def state(self) -> str:
        """Whether a list was used, in words for the top of a report."""
        if self.problem:
            return self.problem
        if not self._is_usable:
            return "No private deny list was set: true names were looked for by rules alone."
        size = "in keyed form" if self.is_keyed else f"of {self.count} {'entry' if self.count == 1 else 'entries'}"
        compared = "" if self._index.meaning(Kind.PERSON, COMPARED) else f" {_NOT_COMPARED}"
        return f"A private deny list {size} was used.{compared}"

    def problems(self, root: Path | None = None) -> tuple[Unchecked, ...]:
        """Why the list cannot be relied on. A list inside the repository of `root` would be published with it."""
        problem = self.problem
        # A keyed list may lie there: without its key it tells nothing.
        if not problem and root and self.path and not self.is_keyed and _share_repository(self.path, root):
            problem = "The private deny list lies inside the repository; move it out, and take it out of its history."
        return (Unchecked("private deny list", problem),) if problem else ()

    def search(self, passages: Sequence[Passage]) -> tuple[Denied, ...]:
        """Where entries stand in a row of passages."""
        return self.search_row(Row(passages)) if self._is_usable else ()

    def search_row(self, row: Row) -> tuple[Denied, ...]:
        """The same in a row whose words are known already."""
        return search(row, self._index) if self._is_usable else ()

    def likeness(self, word: str) -> Likeness:
        """How like the true name of a person on the list a folded word is."""
        return likeness(self._index, word) if self._is_usable else Likeness.NONE

    @property
    def _is_usable(self) -> bool:
        return not self.problem and (self.is_keyed or self.count > 0)


def _share_repository(path: Path, root: Path) -> bool:
    home = repository_of(path)
    return home is not None and home == repository_of(root)
