"""The words of a block as they are written, and where its sentences begin."""

import re
from typing import NamedTuple

# Addresses of pages and mailboxes are looked at by rules of their own; the words inside them are not names in a text.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|gov)\b\S*"
)
_APOSTROPHE = "['’ʼ]"
_PART = rf"[^\W\d_]+(?:{_APOSTROPHE}[^\W\d_]+)*"
# A word may carry a note's number (`Rowan12`) but not begin with a figure (`19th`).
_WORD = re.compile(rf"(?<![\w@#]){_PART}(?:[-‐‑]{_PART})*(?![^\W\d]|_)")
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}[sS]$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Revd|Cllr|St|No|Sgt|Insp|Supt|Det|vs?|cf|eg|ie|e\.g|i\.e|approx|al"
    r"|Ltd|Co))\.$"
)
_LOWER_PARTICLE = re.compile(r"(?:al|el|ul|as|ad|an|ap|ibn|bin)-[A-Z]")
_ACRONYMS = re.compile(r"[A-Z]{2,}s$")  # IDVAs
_LIST_MARK = re.compile(r"\s*\(?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.)]")
_OPENING = " \u00a0\"'“”‘’([*_#>-–—•·◆\u200b"
_ENDING = ".!?:;\t|"


class Word(NamedTuple):
    """A word as written, without its possessive ending; `after` is where that ending ends."""

    text: str
    start: int
    end: int
    after: int

    @property
    def is_possessive(self) -> bool:
        """Whether the word was `Rowan's`."""
        return self.after > self.end

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter, or is a name with a small particle: al-Hassan."""
        return self.text[0].isupper() or _LOWER_PARTICLE.match(self.text) is not None

    @property
    def is_shouted(self) -> bool:
        """Whether it is in capitals throughout, as acronyms are."""
        return len(self.text) > 1 and (self.text.isupper() or _ACRONYMS.match(self.text) is not None)


def without_addresses(text: str) -> str:
    """The same text, as long, with the addresses of pages and mailboxes made into figures."""
    return _ADDRESS.sub(lambda match: "0" * len(match.group()), text)


def words(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order."""
    found = []
    for match in _WORD.finditer(text):
        word, start, after = match.group(), match.start(), match.end()
        ending = _POSSESSIVE.search(word)
        end = start + ending.start() if ending else after
        found.append(Word(text[start:end], start, end, after))
    return tuple(found)


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, a cell or a list item begins at `start`."""
    before = text[:start].rstrip(_OPENING)
    if not before.strip() or _LIST_MARK.fullmatch(before):
        return True
    if before[-1] == "." and _ABBREVIATION.search(before[-8:]):
        return False
    return before[-1] in _ENDING


_NEAR = 400
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|[\t|]|\n\s*\n")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that holds [start, end), or of what stands near it where there is no end to it."""
    first, last = max(0, start - _NEAR), min(len(text), end + _NEAR)
    for match in _SENTENCE_END.finditer(text, first, last):
        if match.end() <= start and not _ABBREVIATION.search(text[: match.start() + 1][-8:]):
            first = match.end()
        elif match.start() >= end and not _ABBREVIATION.search(text[: match.start() + 1][-8:]):
            last = match.start() + 1
            break
    return first, last
