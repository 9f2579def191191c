"""A block of text as the name rules see it: words with their classes and what stands around each."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from anonymise.folding import fold
from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PLACE, SURNAME, WORD, WORDY
from anonymise.recognisers.lexicon import LONGEST_PHRASE, RANK, TAIL, TERM, TITLE, WELSH, is_brand, kinds, lexicon
from anonymise.recognisers.words import Word, begins_sentence, without_addresses, words

_SPACE = re.compile(r"[ \u00a0]{1,2}")
_SPACE_OR_LINE = re.compile(r"[ \u00a0]{1,2}|[ \u00a0]*\n[ \u00a0]*")
_AFTER_INITIAL = re.compile(r"\.?[ \u00a0]{0,2}")
_AFTER_TITLE = re.compile(r"\.?[ \u00a0]{1,2}|\.?[ \u00a0]*\n[ \u00a0]*|/")
_SENTENCE_END = (".", "!", "?")
# A short block with mostly capitals is a heading or a cell, where capitals say little.
_TITLE_LIKE = 0.6
_SHORT = 14
_ENGLISH = 0.55
_FEW_WORDS = 4
_SHORTEST_SHOUTED = 4


@dataclass(frozen=True)
class Block:
    """One paragraph, cell or heading: its text (addresses masked), its words and the classes of each."""

    text: str = field(repr=False)
    words: tuple[Word, ...] = field(repr=False)
    kinds: tuple[int, ...]
    lower: frozenset[str] = field(repr=False)

    @cached_property
    def is_titled(self) -> bool:
        """Whether capitals mean little here, because most words have one."""
        if self.text.rstrip().endswith(_SENTENCE_END):
            return False
        long = [word for word in self.words if len(word.text) > 3] or list(self.words)
        return len(self.words) <= _SHORT and sum(w.is_capitalised for w in long) >= _TITLE_LIKE * len(long)

    @cached_property
    def is_english(self) -> bool:
        """Whether enough of the small words are: otherwise unknown words are ordinary, and Welsh ones are Welsh."""
        words = [kinds(word) for word in self.lower if len(word) > 2]
        known = sum(bool(bits & WORD) and not bits & WELSH for bits in words)
        return len(words) < _FEW_WORDS or known >= _ENGLISH * len(words)

    def has(self, at: int, bits: int) -> bool:
        """Whether the word at `at` is of one of these classes."""
        return 0 <= at < len(self.words) and bool(self.kinds[at] & bits)

    def is_capital(self, at: int) -> bool:
        """Whether there is a word at `at` that begins with a capital."""
        return 0 <= at < len(self.words) and self.words[at].is_capitalised

    def gap(self, at: int) -> str:
        """What stands between the word at `at` and the next."""
        return self.text[self.words[at].after : self.words[at + 1].start]

    def _gap_is(self, at: int, form: re.Pattern[str]) -> bool:
        if not 0 <= at < len(self.words) - 1 or self.words[at].is_possessive:
            return False
        return form.fullmatch(self.gap(at)) is not None

    def runs_on(self, at: int) -> bool:
        """Whether only a space parts the word at `at` from the next."""
        return self._gap_is(at, _SPACE)

    def runs_on_over_line(self, at: int) -> bool:
        """The same, or a line's end."""
        return self._gap_is(at, _SPACE_OR_LINE)

    def runs_on_from_initial(self, at: int) -> bool:
        """Whether the initial at `at` belongs to the next word."""
        return self._gap_is(at, _AFTER_INITIAL)

    def runs_on_from_title(self, at: int) -> bool:
        """Whether the title at `at` belongs to the next word."""
        return self._gap_is(at, _AFTER_TITLE)

    def begins_sentence(self, at: int) -> bool:
        """Whether a sentence begins with the word at `at`."""
        return begins_sentence(self.text, self.words[at].start)

    def written(self, at: int) -> str:
        """The word at `at` in small letters, nothing outside the block."""
        return self.words[at].text.lower() if 0 <= at < len(self.words) else ""

    def is_one_of(self, at: int, name: str) -> bool:
        """Whether the word at `at` is in one of the small lists."""
        return self.written(at) in lexicon().lists[name]

    def follows_determiner(self, at: int) -> bool:
        """Whether "the", "a" or the like stands straight before the word at `at`."""
        return self.is_one_of(at - 1, "determiners") and self.runs_on_over_line(at - 1)

    def is_initial(self, at: int) -> bool:
        """Whether the word at `at` is one capital letter, or two with a full stop after."""
        word = self.words[at].text if 0 <= at < len(self.words) else ""
        if len(word) == 1:
            return word.isupper()
        return len(word) == 2 and word.isupper() and self.text[self.words[at].end :].startswith(".")

    def is_shouted_name(self, at: int) -> bool:
        """Whether the word at `at` is in capitals and more likely a name than an abbreviation, a word or a term."""
        if not 0 <= at < len(self.words) or not self.words[at].is_shouted:
            return False
        word, bits = self.words[at].text, self.kinds[at]
        if bits & (TERM | TAIL | TITLE | RANK) or len(word) < _SHORTEST_SHOUTED:
            return False
        if bits & WORD:
            return bool(bits & (GIVEN | COMMON_SURNAME))
        # Abbreviations can seldom be spoken.
        spoken = sum(letter in "AEIOUY" for letter in fold(word).upper())
        return bool(bits & (GIVEN | SURNAME)) or (len(word) > _SHORTEST_SHOUTED and spoken * 4 >= len(word))

    def is_strange(self, at: int) -> bool:
        """Whether the word at `at` could be a name and nothing else that we know of."""
        if not self.is_capital(at):
            return False
        word = self.words[at]
        if len(word.text) < 2 or word.is_shouted or is_brand(word.text):
            return False
        bits = self.kinds[at]
        if not bits and not self.is_english and self.begins_sentence(at):
            return False  # a Welsh sentence begins with its verb
        if bits & (WORD | TERM | TAIL | TITLE | RANK | WORDY):
            return False
        return not bits & PLACE or bool(bits & (SURNAME | GIVEN))

    def phrase(self, at: int) -> int:
        """How many words from `at` are one place or one term of several words; 0 if none."""
        if not self.words[at].is_capitalised:
            return 0
        known, key, length = lexicon().phrases, "", 0
        for step in range(min(LONGEST_PHRASE, len(self.words) - at)):
            if step and not self._phrase_runs_on(at + step - 1):
                break
            word = self.words[at + step]
            key += ("_" if step else "") + fold(self.text[word.start : word.after]).replace("-", "_")
            if key in known:
                length = step + 1
        return length

    def _phrase_runs_on(self, at: int) -> bool:
        # "King's Lynn", "Women's Aid": here a possessive does not part.
        return _SPACE_OR_LINE.fullmatch(self.gap(at).lstrip("-.")) is not None or self.gap(at) == "-"


def read(text: str) -> Block:
    """The block of a plain text."""
    masked = without_addresses(text)
    found = words(masked)
    lower = frozenset(word.text for word in found if word.text.islower())
    block = Block(masked, found, tuple(kinds(word.text) for word in found), lower)
    return block if block.is_english else replace(block, kinds=tuple(_in_welsh(word.text) for word in found))


def _in_welsh(word: str) -> int:
    """The classes of a word of a Welsh text: "Mae'r" is no forename there."""
    return WORD | WELSH if kinds(word.partition("'")[0].partition("’")[0]) & WELSH else kinds(word)
