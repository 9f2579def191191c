"""What the embedded recogniser sees of a word: its letters' outline, what the gazetteer knows of it, where it stands.

Every feature is a number made from the word alone or from its place in the block, so that the model needs no list of
the words it was trained on.
"""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.tokens import Doc

from anonymise.folding import fold
from anonymise.recognisers.lexicon import kinds

# Each column has a table of vectors of its own; rows as many as its values are worth.
COLUMNS: Final = {
    "word": 5000,
    "prefix 2": 800,
    "prefix 3": 2500,
    "suffix 2": 800,
    "suffix 3": 2500,
    "suffix 4": 3500,
    "shape": 400,
    "classes": 600,
    "place": 256,
}
WORD, CLASSES = 0, 7
_MOST_WORDS = 200_000
_RUN = re.compile(r"(.)\1{2,}")
_END, _CAPITAL, _SMALL, _SHOUTED, _SPACE, _POSSESSIVE = 1, 2, 4, 8, 16, 32

Row = tuple[int, ...]


def features(docs: Sequence[Doc]) -> list[NDArray[np.uint64]]:
    """For each document one row a token, one column a feature."""
    return [_of_document(doc) for doc in docs]


class _Seen:
    """The rows of words met before in this process. Bounded, and never stored."""

    def __init__(self) -> None:
        self.rows: dict[int, NDArray[np.uint64]] = {}
        self.signs: dict[int, tuple[int, int]] = {}

    def make_room(self) -> None:
        """Forget all when there is too much: between documents only, for one looks its words up after it added them."""
        if len(self.rows) > _MOST_WORDS:
            self.rows.clear()
            self.signs.clear()

    def add(self, key: int, word: str) -> None:
        self.rows[key] = np.array(_of_word(word), dtype=np.uint64)
        self.signs[key] = (_sign(word), get_string_id(word.lower()))


_seen = _Seen()


def _of_document(doc: Doc) -> NDArray[np.uint64]:
    _seen.make_room()
    keys = [token.orth for token in doc]
    for at, key in enumerate(keys):
        if key not in _seen.rows:
            _seen.add(key, doc[at].text)
    if not keys:
        return np.zeros((0, len(COLUMNS)), dtype=np.uint64)
    found = np.empty((len(keys), len(COLUMNS)), dtype=np.uint64)
    found[:, :-1] = [_seen.rows[key] for key in keys]
    found[:, -1] = _places([_seen.signs[key] for key in keys])
    return found


def _of_word(word: str) -> Row:
    small = fold(word) or word.lower()
    parts = (small, small[:2], small[:3], small[-2:], small[-3:], small[-4:], shape(word))
    hashed = (get_string_id(f"{at} {part}") for at, part in enumerate(parts))
    return (*hashed, kinds(word) + 1)


def shape(word: str) -> str:
    """The outline of a word: `Xxx` for Rowan, `X` for capitals, runs cut to two."""
    outline = "".join("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word[:20])
    return _RUN.sub(r"\1\1", outline)


def _sign(word: str) -> int:
    if word.isspace():
        return _SPACE | (_END if "\n" in word else 0)
    if word in {".", "!", "?", ":", ";", "|", "•", "-", "–", "\t"}:
        return _END
    if word in {"'s", "’s"}:
        return _POSSESSIVE
    if word[0].isupper():
        return _CAPITAL | (_SHOUTED if len(word) > 1 and word.isupper() else 0)
    return _SMALL if word[0].isalpha() else 0


def _places(signs: Sequence[tuple[int, int]]) -> list[int]:
    """Where each word stands: at a beginning, beside a capital, in a heading, also written small."""
    capitals = sum(bool(sign & _CAPITAL) for sign, _ in signs)
    smalls = sum(bool(sign & _SMALL) for sign, _ in signs)
    titled = 1 if capitals > smalls else 0
    written_small = {lower for sign, lower in signs if sign & _SMALL}
    places, before = [], _END
    for at, (sign, lower) in enumerate(signs):
        if not sign & _CAPITAL:
            places.append(1)
        else:
            after = signs[at + 1][0] if at + 1 < len(signs) else _END
            bits = (
                titled,
                before & _END,
                (before & _CAPITAL) // _CAPITAL,
                (after & _CAPITAL) // _CAPITAL,
                (after & _POSSESSIVE) // _POSSESSIVE,
                (sign & _SHOUTED) // _SHOUTED,
                int(lower in written_small),
            )
            places.append(2 + sum(bit << n for n, bit in enumerate(bits)))
        if not sign & _SPACE or sign & _END:
            before = sign
    return places
