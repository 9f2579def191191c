"""How much of a damaged text is found in a whole one, letter by letter."""

import re
from difflib import SequenceMatcher

_LONGEST = 6_000  # letters that are compared at most: time grows with the square
_SHORTEST = 4  # letters in a row that count as found; fewer agree by chance


def letters(text: str) -> str:
    """The letters and digits of a text, small, without anything between them."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def coverage(text: str, reference: str) -> float:
    """The share of a text's letters that stand in the reference in the same order."""
    own = letters(text)[:_LONGEST]
    return sum(size for _, size in _blocks(own, letters(reference))) / len(own) if own else 0.0


def longest_run(text: str, reference: str) -> int:
    """How many letters in a row the two texts share at most."""
    return max((size for _, size in _blocks(letters(text), letters(reference))), default=0)


def alike(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return SequenceMatcher(None, letters(one)[:_LONGEST], letters(other)[:_LONGEST], autojunk=False).ratio()


def explained(text: str, reference: str) -> list[tuple[str, bool]]:
    """The words of a text, each with whether most of its letters stand in the reference."""
    own = letters(text)
    found = [False] * len(own)
    for start, size in _blocks(own, letters(reference)):
        found[start : start + size] = [True] * size
    result, place = [], 0
    for word in text.split():
        length = len(letters(word))
        hits = sum(found[place : place + length])
        result.append((word, length == 0 or hits * 10 >= length * 6))
        place += length
    return result


def unexplained_ends(text: str, reference: str, *, least: int = 3) -> tuple[str, str]:
    """The words before and after what the reference explains; shorter runs than `least` words count as damage."""
    words = explained(text, reference)
    known = [i for i, (_, is_known) in enumerate(words) if is_known and letters(words[i][0])]
    if not known:
        return text, ""
    before = [word for word, _ in words[: known[0]]]
    after = [word for word, _ in words[known[-1] + 1 :]]
    return (" ".join(before) if len(before) >= least else "", " ".join(after) if len(after) >= least else "")


def _blocks(own: str, reference: str) -> list[tuple[int, int]]:
    matcher = SequenceMatcher(None, own[:_LONGEST], reference[:_LONGEST], autojunk=False)
    return [(block.a, block.size) for block in matcher.get_matching_blocks() if block.size >= _SHORTEST]
