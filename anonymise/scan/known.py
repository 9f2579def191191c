"""What was checked before anything was made of it: words that stand there, or are our own, are no leak elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

from anonymise.folding import folded

# From this length on letters and figures are the same thing however they are parted: 01632 960123.
_TELLING_TOGETHER = 10
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]*")


@dataclass(frozen=True)
class Known:
    """The words of checked texts in a row, and a mark of each text, for comparing. Nothing of it is ever printed."""

    words: str = field(default=" ", repr=False)
    marks: frozenset[bytes] = field(default=frozenset(), repr=False)
    capitalised: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Known":
        """All that these texts say, in their order: a made page joins what stands in several cells."""
        texts = tuple(dict.fromkeys(texts))
        words = " ".join(word for text in texts for word in folded(text))
        capitalised = frozenset(word for text in texts for word in _CAPITALISED.findall(text))
        return cls(f" {words} ", frozenset(map(_mark, texts)), capitalised)

    def is_one(self, text: str) -> bool:
        """Whether this text is one of them, as it stands."""
        return _mark(text) in self.marks

    def say(self, words: str) -> bool:
        """Whether these words stand there, in a row."""
        if words not in self._asked:
            self._asked[words] = self._say(folded(words))
        return self._asked[words]

    def say_as_name(self, phrase: str) -> bool:
        """Whether a phrase stands there: a single word with a capital only where it has one, for ash is a tree."""
        parts = folded(phrase)
        if len(parts) == 1 and phrase.strip()[:1].isupper():
            return phrase.strip() in self.capitalised
        return f" {' '.join(parts)} " in self.words

    def _say(self, parts: tuple[str, ...]) -> bool:
        if f" {' '.join(parts)} " in self.words:
            return True
        together = "".join(parts)
        return len(together) >= _TELLING_TOGETHER and together in self._together

    @cached_property
    def _together(self) -> str:
        return self.words.replace(" ", "")

    # The same numbers and names stand on page after page, and looking through everything takes its time.
    @cached_property
    def _asked(self) -> dict[str, bool]:
        return {}


def _mark(text: str) -> bytes:
    """A short mark of a text, the same in every process."""
    return blake2b(text.encode(errors="replace"), digest_size=8).digest()
