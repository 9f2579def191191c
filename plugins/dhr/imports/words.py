"""Words that cell edges and line ends cut in two, joined again by the text's own vocabulary.

A join is made when the joined word stands elsewhere in the text and one of the halves is no word. In narrow columns
two halves that are no words are joined as well.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from dhr.imports.common_words import COMMON

# ruff: noqa: SIM905 (lists of quoted words are harder to read than these)
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)")
# Words of the genre that a text may hold in cut form only.
_GENRE = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec red amber green complete completed commenced ongoing local county regional "
    "national update updates recommendation recommendations action actions constabulary safeguarding "
    "partnership foundation manager management director lead named nurse trust council police review reviewed "
    "annually quarterly adults children".split()
)


@dataclass(frozen=True)
class Vocabulary:
    """The whole words of a text and how often each stands in it, small letters only."""

    counts: Counter[str] = field(default_factory=Counter)

    def __contains__(self, word: str) -> bool:
        folded = word.lower().replace("’", "'")
        if len(folded) == 1:
            return folded in ("a", "i")
        return self.counts[folded] > 0 or folded in COMMON or folded in _GENRE

    def nearly(self, word: str) -> str:
        """The word of the text that differs from `word` by about a letter; empty when there is none, or several."""
        folded = word.lower()
        if len(folded) < 7:
            return ""
        near = [w for w in self.counts if abs(len(w) - len(folded)) <= 1 and w[0] == folded[0] and self.counts[w] > 1]
        found = get_close_matches(folded, sorted(near), n=1, cutoff=0.88)
        return found[0] if found else ""


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The vocabulary of texts whose words are known to be whole."""
    return Vocabulary(Counter(word.lower().replace("’", "'") for text in texts for word in _WORD.findall(text)))


@dataclass(frozen=True)
class Edge:
    """The word before and after a cut, without the punctuation around them."""

    before: str
    after: str


def edge(left: str, right: str) -> Edge | None:
    """The words that meet between two pieces of text; None when anything but letters and a hyphen meets."""
    before = re.search(r"([^\W\d_]+)-?$", left)
    after = re.match(r"-?([^\W\d_]+)", right)
    return Edge(before[1], after[1]) if before and after else None


def glue(left: str, right: str, known: Vocabulary, *, narrow: bool = False) -> str:
    """Two pieces of text as one: with the cut word joined, or with a space between whole words."""
    if not left or not right:
        return left or right
    if _is_cut_link(left, right) or _is_cut_number(left, right):
        return left + right
    met = edge(left, right)
    if left.endswith("-") and met:
        return _after_hyphen(left, right, met, known)
    if met and not left.endswith("-") and is_cut(met, known, narrow=narrow):
        return left + right.lstrip("-")
    return f"{left} {right}"


def is_cut(met: Edge, known: Vocabulary, *, narrow: bool = False) -> bool:
    """Whether the two words that meet are halves of one."""
    both_known = met.before in known and met.after in known
    if both_known:
        return False
    if met.before + met.after in known:
        return True
    neither = met.before not in known and met.after not in known
    return narrow and neither and met.after[0].islower()


def _after_hyphen(left: str, right: str, met: Edge, known: Vocabulary) -> str:
    if re.search(r"\s-$", left):
        return f"{left} {right}"
    if met.before + met.after in known or (met.after not in known and met.after[0].islower()):
        return left[:-1] + right
    return left + right


def _is_cut_link(left: str, right: str) -> bool:
    last = left.split()[-1] if left.split() else ""
    first = right.split()[0] if right.split() else ""
    if not re.match(r"(?:https?://|www\.)\S+$", last):
        return False
    return bool(re.search(r"[/\-._=?&%]$", last) or re.search(r"[/=?%]|\.\w", first) or re.match(r"[-/]", first))


def _is_cut_number(left: str, right: str) -> bool:
    """Whether a date's year was cut: "01/11/202" and "3"."""
    cut = re.search(r"\d{1,2}[/.]\d{1,2}[/.](\d{1,3})$", left)
    rest = re.match(r"\d{1,2}(?!\S)", right)
    return bool(cut and rest and len(cut[1]) + len(rest[0]) == 4)


def rejoin(text: str, known: Vocabulary) -> str:
    """A narrow cell in one line, whose cut words have spaces in them: "Founda tion Trust" is "Foundation Trust"."""
    words = text.split()
    done: list[str] = []
    while words:
        count = next((n for n in (4, 3, 2) if _is_one_word(words[:n], n, known)), 1)
        piece = words[0]
        for word in words[1:count]:
            piece = piece.removesuffix("-") + word.lstrip("-")
        done.append(re.sub(r"(?<=\w)-(?=\w)", "", piece) if count > 1 and _bare(piece) in known else piece)
        words = words[count:]
    return " ".join(done)


def _is_one_word(words: Sequence[str], count: int, known: Vocabulary) -> bool:
    if len(words) < count:
        return False
    if count == 2 and _is_cut_number(words[0], words[1]):
        return True
    if any(re.search(r"[^\w'’-]$|^\W", word) for word in words[:-1]) or not words[-1][0].isalpha():
        return False
    halves = [_bare(word) for word in words]
    whole = "".join(halves)
    if not all(halves) or not whole.isalpha() or whole not in known:
        return False
    return any(half not in known or (len(half) == 1 and half.lower() not in "ai") for half in halves)


def _bare(word: str) -> str:
    return re.sub(r"[^\w]|[\d_]", "", word)
