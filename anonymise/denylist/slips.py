"""Slips of the pen, as words to look up: among keyed forms as well as among plain ones."""

from collections.abc import Iterator
from string import ascii_lowercase

from anonymise.folding import sound

_VOWELS = "aeiouy"
_SOUNDS = (("c", "k"), ("k", "c"), ("s", "z"), ("z", "s"), ("ph", "f"), ("f", "ph"), ("ck", "k"), ("h", ""), ("g", "j"))
_LOOKS = (("i", "l"), ("l", "i"), ("m", "rn"), ("rn", "m"), ("w", "vv"), ("d", "cl"), ("cl", "d"), ("u", "v"))


def shortened(word: str) -> Iterator[str]:
    """The word with each of its letters left out in turn."""
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}


def swapped(word: str) -> Iterator[str]:
    """The word with each two neighbours swapped in turn."""
    yield from {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1) if word[at] != word[at + 1]
    }


def patterns(word: str) -> Iterator[str]:
    """The word with each of its letters unknown in turn: two words with one other letter share one of these."""
    yield from (f"{word[:at]}?{word[at + 1 :]}" for at in range(len(word)))


def alike(word: str) -> frozenset[str]:
    """The slips of a short word that a reader would still hear as the same name: Smyth and Smiht for Smith."""
    heard = (*_other_vowels(word), *_doubled(word), *_other_consonants(word))
    return frozenset((*heard, *swapped(word), *mistaken(word))) - {word}


def mistaken(word: str) -> frozenset[str]:
    """The word with letters that look like others: rn for m, I for l."""
    places = ((pair, at) for pair in _LOOKS for at in range(len(word)) if word.startswith(pair[0], at))
    return frozenset(word[:at] + others + word[at + len(letters) :] for (letters, others), at in places)


def edits(word: str) -> frozenset[str]:
    """Every word that is one letter off."""
    places = range(len(word) + 1)
    more = {word[:at] + letter + word[at:] for at in places for letter in ascii_lowercase}
    other = {word[:at] + letter + word[at + 1 :] for at in places[:-1] for letter in ascii_lowercase}
    return frozenset((*more, *other, *shortened(word), *swapped(word))) - {word}


def is_two_edits(left: str, right: str) -> bool:
    """Whether two letters added, left out or changed turn one word into the other."""
    return left != right and _distance(left, right, 2) <= 2


def telling_sound(word: str) -> str:
    """How a long word sounds, if that is enough to know it by; else nothing."""
    heard = sound(word) if len(word) >= 7 else ""
    return heard if len(heard) >= 5 else ""


def _distance(left: str, right: str, most: int) -> int:
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    if not left or not right or not most:
        return len(left) + len(right) if not left or not right else most + 1
    pairs = ((left[1:], right[1:]), (left, right[1:]), (left[1:], right))
    return 1 + min(_distance(*pair, most - 1) for pair in pairs)


def _other_vowels(word: str) -> Iterator[str]:
    for at, letter in enumerate(word[1:], start=1):
        if letter in _VOWELS:
            yield from (word[:at] + vowel + word[at + 1 :] for vowel in _VOWELS)


def _doubled(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[: at + 1] + word[at:]
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]


def _other_consonants(word: str) -> Iterator[str]:
    for letters, others in _SOUNDS:
        at = word.find(letters)
        if at > 0 or (at == 0 and others):
            yield word[:at] + others + word[at + len(letters) :]
