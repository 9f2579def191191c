"""What was checked before anything was made of it: words that stand there, or are our own, are no leak elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from anonymise.folding import folded

# From this length on letters and figures are the same thing however they are parted: 01632 960123.
_TELLING_TOGETHER = 10
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]*")


@dataclass(frozen=True)
class Known:
    """The words of checked texts in a row, and the texts themselves, for comparing. Nothing of it is ever printed."""

    words: str = field(default=" ", repr=False)
    together: str = field(default="", repr=False)
    texts: frozenset[str] = field(default=frozenset(), repr=False)
    capitalised: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Known":
        """All that these texts say, in their order: a made page joins what stands in several cells."""
        texts = tuple(dict.fromkeys(texts))
        words = [word for text in texts for word in folded(text)]
        capitalised = frozenset(word for text in texts for word in _CAPITALISED.findall(text))
        return cls(f" {' '.join(words)} ", "".join(words), frozenset(texts), capitalised)

    def say(self, words: str) -> bool:
        """Whether these words stand there, in a row."""
        parts = folded(words)
        together = "".join(parts)
        if f" {' '.join(parts)} " in self.words:
            return True
        return len(together) >= _TELLING_TOGETHER and together in self.together

    def say_as_name(self, phrase: str) -> bool:
        """Whether a phrase stands there: a single word with a capital only where it has one, for ash is a tree."""
        parts = folded(phrase)
        if len(parts) == 1 and phrase.strip()[:1].isupper():
            return phrase.strip() in self.capitalised
        return f" {' '.join(parts)} " in self.words
