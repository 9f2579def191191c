"""A deny list made ready for looking up: every form of every entry by its words, slips by what is left of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from anonymise.denylist import dates, slips
from anonymise.denylist.forms import (
    account_forms,
    forms_of,
    is_person,
    joined_forms,
    names_in,
    number_in,
    surname_in,
)
from anonymise.denylist.meaning import Case, Form, Kind, Meaning, Strength
from anonymise.denylist.nicknames import others
from anonymise.denylist.telling import ordinary_words
from anonymise.folding import folded, sound

# Shorter names have too many neighbours.
SHORTEST_MISSPELT, SHORTEST_ALIKE, SHORTEST_TWICE_MISSPELT = 6, 5, 9
SHORTEST_HEARD = 3
# So many people may stand on the list of one review; their initials soon are the whole alphabet.
MOST_TO_COMPARE, _MOST_TO_COMPARE_INITIALS = 100, 20
# Looked up to know whether pseudonyms can be compared with a list.
COMPARED = ""

Keys = dict[Kind, dict[str, Meaning]]
Shapes = Mapping[str, Collection[tuple[int, int]]]
_WHOLE, _PART, _MAYBE = Meaning(Strength.WHOLE), Meaning(Strength.PART), Meaning(Strength.MAYBE)


class Index(Protocol):
    """What a search needs to know of a list. Nothing of it is ever printed."""

    def meaning(self, kind: Kind, key: str) -> Meaning | None:
        """What a key means, if it means something."""

    def has(self, kind: Kind) -> bool:
        """Whether there may be keys of a kind."""

    def shapes(self, word: str) -> Collection[tuple[int, int]]:
        """At which place in forms of how many words a word may give a form away."""

    def is_far(self, word: str) -> bool:
        """Whether a word is two letters off a long name, as far as that can be told."""


@dataclass(frozen=True)
class PlainIndex:
    """The index of a list whose words are known."""

    keys: Mapping[Kind, Mapping[str, Meaning]] = field(default_factory=dict, repr=False)
    anchors: Shapes = field(default_factory=dict, repr=False)

    def meaning(self, kind: Kind, key: str) -> Meaning | None:
        """What a key means, if it means something."""
        return self.keys[kind].get(key) if kind in self.keys else None

    def has(self, kind: Kind) -> bool:
        """Whether there are keys of a kind."""
        return bool(self.keys.get(kind))

    def shapes(self, word: str) -> Collection[tuple[int, int]]:
        """At which place in forms of how many words a word gives a form away."""
        return self.anchors.get(word, ())

    def is_far(self, word: str) -> bool:
        """Whether a word is two letters off a long name with the same first letter."""
        letters = _letters(word)
        near = self._long.get(word[0], ()) if len(word) >= SHORTEST_TWICE_MISSPELT - 1 else ()
        return any(
            # Two edits take away or bring at most four letters: this passes over most names at once.
            (letters ^ mask).bit_count() <= 4 and abs(len(word) - len(name)) <= 2 and slips.is_two_edits(word, name)
            for name, mask in near
        )

    @cached_property
    def _long(self) -> Mapping[str, tuple[tuple[str, int], ...]]:
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for name in sorted(self.keys.get(Kind.SPELT, ())):
            if len(name) >= SHORTEST_TWICE_MISSPELT:
                found[name[0]].append((name, _letters(name)))
        return {letter: tuple(names) for letter, names in found.items()}


def index_of(entries: Iterable[str]) -> PlainIndex:
    """The index of a deny list's entries."""
    left = set(entries)
    days = {entry: date for entry in left if (date := dates.whole(entry))}
    left -= days.keys()
    numbers = {entry: number for entry in left if (number := number_in(entry))}
    left -= numbers.keys()
    forms = _surest(form for entry in left for form in forms_of(entry))
    keys: Keys = {
        Kind.WORDS: {" ".join(words): meaning for words, meaning in forms.items()},
        Kind.JOINED: dict.fromkeys((word for entry in left for word in joined_forms(entry)), _WHOLE),
        Kind.ACCOUNT: dict.fromkeys((word for entry in left for word in account_forms(entry)), _WHOLE),
        Kind.SURNAME: dict.fromkeys({surname_in(entry) for entry in left} - {""}, _PART),
        Kind.NUMBER: dict.fromkeys(numbers.values(), _WHOLE),
        Kind.DATE: dict.fromkeys((key for date in days.values() for key in dates.keys(date)), _WHOLE),
        **_misspelt([words[0] for words, meaning in forms.items() if len(words) == 1 and _is_telling(meaning)]),
        **_persons(left),
    }
    return PlainIndex(keys, _shapes(forms))


def index_of_phrases(phrases: Iterable[str]) -> PlainIndex:
    """The index of phrases that are looked for as they are; a single word with a capital only where it has one."""
    found = {}
    for phrase in phrases:
        words = folded(phrase)
        named = len(words) == 1 and phrase.strip()[:1].isupper()
        if words:
            found[words] = Meaning(Strength.WHOLE, Case.CAPITAL if named else Case.ANY)
    return PlainIndex({Kind.WORDS: {" ".join(words): form for words, form in found.items()}}, _shapes(found))


def _surest(forms: Iterable[Form]) -> dict[tuple[str, ...], Meaning]:
    """What words mean; of two meanings the surer one."""
    found: dict[tuple[str, ...], Meaning] = {}
    for words, strength, case in forms:
        meaning = Meaning(strength, case)
        known = found.get(words)
        if known is None or meaning.is_surer_than(known):
            found[words] = meaning
    return found


def _is_telling(meaning: Meaning) -> bool:
    return meaning.case is Case.ANY and meaning.strength >= Strength.PART


def _shapes(forms: Iterable[tuple[str, ...]]) -> Shapes:
    """Each form of several words by the one that is rarest in texts, as far as one can guess."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    ordinary = ordinary_words()
    for words in forms:
        if len(words) > 1:
            rare = [(word.isalpha() and word not in ordinary, len(word), at) for at, word in enumerate(words)]
            place = max(rare)[-1]
            found[words[place]].add((place, len(words)))
    return found


def _misspelt(parts: Iterable[str]) -> Keys:
    names = [name for name in parts if len(name) >= SHORTEST_ALIKE and name.isascii() and name.isalpha()]
    long = [name for name in names if len(name) >= SHORTEST_MISSPELT]
    return {
        Kind.SPELT: dict.fromkeys(long, _PART),
        Kind.SLIP: dict.fromkeys((slip for name in names for slip in _slips(name)), _PART),
        Kind.SOUND: dict.fromkeys({heard for name in long if (heard := slips.telling_sound(name))}, _PART),
    }


def _slips(name: str) -> Iterator[str]:
    if len(name) < SHORTEST_MISSPELT:
        yield from slips.alike(name)
        return
    yield from slips.shortened(name)
    yield from slips.swapped(name)
    yield from slips.patterns(name)
    yield from slips.mistaken(name)


def _persons(entries: Iterable[str]) -> Keys:
    """What pseudonyms are compared with; nothing of a list of many reviews, as every name is like one of theirs."""
    names = [names_in(entry) for entry in entries if is_person(entry)]
    if len(names) > MOST_TO_COMPARE:
        return {}
    said = {word for words in names for word in words}
    # A pet form is as good as the name: Liz is no pseudonym for an Elizabeth.
    short = {other for words in names for other in others(words[0])}
    initials = {words[0][0] for words in names} if len(names) <= _MOST_TO_COMPARE_INITIALS else set()
    return {
        Kind.PERSON: {COMPARED: _WHOLE, **dict.fromkeys(short, _MAYBE), **dict.fromkeys(said, _WHOLE)},
        Kind.HEARD: dict.fromkeys({heard for word in said if len(heard := sound(word)) >= SHORTEST_HEARD}, _PART),
        Kind.INITIAL: dict.fromkeys(initials, _MAYBE),
    }


def _letters(word: str) -> int:
    """The letters of a word as a set of bits."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask
