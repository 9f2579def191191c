"""The keyed form of a deny list: for machines that must find its names and must not know them.

Every form, part and slip of an entry becomes one record: the first bytes of its HMAC-SHA-256, and what it means,
hidden by the next byte. Records are sorted and filled up with others that nobody can tell from them, to a power of two.
Without the key the file therefore tells one thing: between which two powers of two the number of forms lies. A plain
hash would tell everything: all names of a country are hashed in a second. Whoever has the key too can try names.

What the plain list finds, the keyed one finds too, but for names of nine letters and more with two letters wrong that
do not sound the same: there are too many such words to list.
"""

import binascii
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from anonymise.denylist.forms import LONGEST
from anonymise.denylist.index import PlainIndex
from anonymise.denylist.meaning import Case, Kind, Meaning, Strength

SHORTEST_KEY = 32
_VERSION = 1
_MARK = "dhr-denylist"
_HEADER = re.compile(rf"{_MARK} form=(?P<form>[a-z]+) version=(?P<version>[0-9]+) check=(?P<check>[0-9a-f]*)")
_BLOCK, _DIGEST = 64, 8
_RECORD = _DIGEST + 1
_A_LINE = 6
_FEWEST = 1024
_MEANINGS = {strength << 4 | case: Meaning(strength, case) for strength in Strength for case in Case}


class WrongKeyedList(Exception):
    """Why a keyed list cannot be used, and what to do. It says nothing of what the list holds."""


@dataclass(frozen=True)
class KeyedIndex:
    """The index of a list of which only keyed digests are known."""

    key: bytes = field(repr=False)
    records: Mapping[bytes, int] = field(repr=False)

    def meaning(self, kind: Kind, key: str) -> Meaning | None:
        """What a key means, if it means something."""
        digest = _digest(self.key, kind, key)
        hidden = self.records.get(digest[:_DIGEST])
        return None if hidden is None else _MEANINGS.get(hidden ^ digest[_DIGEST])

    def has(self, kind: Kind) -> bool:
        """True: of what kind its records are, a keyed list does not tell."""
        return True

    def shapes(self, word: str) -> Collection[tuple[int, int]]:
        """At which place in forms of how many words a word gives a form away."""
        if not self.meaning(Kind.ANCHOR, word):
            return ()
        every = ((place, count) for count in range(2, LONGEST + 1) for place in range(count))
        return tuple(shape for shape in every if self.meaning(Kind.ANCHOR, _shape(word, *shape)))

    def is_far(self, word: str) -> bool:
        """False: two slips in one word are beyond a keyed list."""
        return False


def is_keyed(text: str) -> bool:
    """Whether a text is a list in keyed form, of whichever version."""
    return text.startswith(_MARK)


def is_key(key: str) -> bool:
    """Whether a key is long enough, and does not say the same again and again."""
    return len(key) >= SHORTEST_KEY and len(set(key)) >= SHORTEST_KEY // 4


def keyed_text(index: PlainIndex, key: str) -> str:
    """A list in keyed form, as the text of a file. The same list and key give the same text."""
    secret = key.encode()
    records = {_record(secret, *said) for said in _said(index)}
    size = max(_FEWEST, 1 << (len(records) - 1).bit_length())
    padding = 0
    while len(records) < size:
        records.add(_digest(secret, "padding", str(padding))[:_RECORD])
        padding += 1
    data = b"".join(sorted(records))
    lines = (data[at : at + _A_LINE * _RECORD] for at in range(0, len(data), _A_LINE * _RECORD))
    written = "".join(binascii.b2a_base64(line).decode() for line in lines)
    return f"{_MARK} form=keyed version={_VERSION} check={_check(secret)}\n{written}"


def keyed_index(text: str, key: str) -> KeyedIndex:
    """The index in a text made by `keyed_text`; WrongKeyedList if it or the key is none."""
    header, _, written = text.partition("\n")
    said = _HEADER.fullmatch(header.strip())
    if not said or said["form"] != "keyed" or int(said["version"]) != _VERSION:
        raise WrongKeyedList("is of a form that this version does not know; make it again with this version")
    if not is_key(key):
        raise WrongKeyedList(f"is in keyed form, and its key is not set or is shorter than {SHORTEST_KEY} characters")
    if said["check"] != _check(key.encode()):
        raise WrongKeyedList("was made with another key")
    try:
        data = binascii.a2b_base64("".join(written.split()), strict_mode=True)
    except binascii.Error:
        data = b""
    records = {data[at : at + _DIGEST]: data[at + _DIGEST] for at in range(0, len(data) - _DIGEST, _RECORD)}
    if len(data) % _RECORD or not _is_complete(len(records)):
        raise WrongKeyedList("is damaged or cut short; make it again")
    return KeyedIndex(key.encode(), records)


def _is_complete(count: int) -> bool:
    return count >= _FEWEST and count & (count - 1) == 0


def _said(index: PlainIndex) -> Iterator[tuple[str, str, Meaning]]:
    for kind, meanings in index.keys.items():
        yield from ((kind, key, meaning) for key, meaning in meanings.items())
    for word, shapes in index.anchors.items():
        yield from _anchor(word, shapes)


def _anchor(word: str, shapes: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str, Meaning]]:
    yield Kind.ANCHOR, word, Meaning(Strength.WHOLE)
    yield from ((Kind.ANCHOR, _shape(word, *shape), Meaning(Strength.WHOLE)) for shape in shapes)


def _shape(word: str, place: int, count: int) -> str:
    return f"{word} {place} {count}"


def _record(key: bytes, kind: str, said: str, meaning: Meaning) -> bytes:
    digest = _digest(key, kind, said)
    return digest[:_DIGEST] + bytes([digest[_DIGEST] ^ (meaning.strength << 4 | meaning.case)])


def _check(key: bytes) -> str:
    return _digest(key, "check", "")[:12].hex()


def _digest(key: bytes, kind: str, said: str) -> bytes:
    """HMAC-SHA-256, as the module `hmac` makes it; with the key's part done beforehand it takes a third of the time."""
    start, finish = _started(key)
    inner, outer = start.copy(), finish.copy()
    inner.update(f"{_MARK} {_VERSION}:{kind}:{said}".encode())
    outer.update(inner.digest())
    return outer.digest()


@lru_cache(maxsize=8)
def _started(key: bytes) -> tuple["hashlib._Hash", "hashlib._Hash"]:
    padded = (hashlib.sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
    return hashlib.sha256(bytes(b ^ 0x36 for b in padded)), hashlib.sha256(bytes(b ^ 0x5C for b in padded))
