"""A deny list made ready for looking up: every form of every entry by its words, slips by what is left of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from anonymise.denylist import dates
from anonymise.denylist.forms import (
    SHORTEST_MISSPELT,
    Case,
    Form,
    Strength,
    account_forms,
    forms_of,
    joined_forms,
    number_in,
    ordinary_words,
    surname_in,
)
from anonymise.folding import folded, is_one_edit


@dataclass(frozen=True)
class Index:
    """What to look up. Nothing here is ever printed."""

    forms: Mapping[tuple[str, ...], Form] = field(default_factory=dict, repr=False)
    # How long the forms are that begin with a word: thousands begin with the same initial.
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict, repr=False)
    parts: frozenset[str] = field(default=frozenset(), repr=False)
    joined: frozenset[str] = field(default=frozenset(), repr=False)
    accounts: frozenset[str] = field(default=frozenset(), repr=False)
    surnames: frozenset[str] = field(default=frozenset(), repr=False)
    slips: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    numbers: frozenset[str] = field(default=frozenset(), repr=False)
    days: Mapping[tuple[int, int], tuple[dates.Written, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def runs(self) -> frozenset[str]:
        """What means an entry as one run of letters."""
        return self.parts | self.joined

    def misspelt(self, word: str) -> bool:
        """Whether a word is one letter off a telling name."""
        if len(word) < SHORTEST_MISSPELT - 1 or word in ordinary_words():
            return False
        near = {name for left in (word, *_shortened(word)) for name in self.slips.get(left, ())}
        return any(is_one_edit(word, name) for name in near)


def index_of(entries: Iterable[str]) -> Index:
    """The index of a deny list's entries."""
    left = set(entries)
    days = {entry: date for entry in left if (date := dates.whole(entry))}
    left -= days.keys()
    numbers = {entry: number for entry in left if (number := number_in(entry))}
    left -= numbers.keys()
    found = _forms(left)
    parts = frozenset(words[0] for words, form in found.items() if len(words) == 1 and form.case is Case.ANY)
    return Index(
        found,
        _lengths(found),
        parts,
        joined=frozenset(word for entry in left for word in joined_forms(entry)),
        accounts=frozenset(word for entry in left for word in account_forms(entry)),
        surnames=frozenset(surname_in(entry) for entry in left) - {""},
        slips=_slips(parts),
        numbers=frozenset(numbers.values()),
        days=_by_day(days.values()),
    )


def index_of_phrases(phrases: Iterable[str]) -> Index:
    """The index of phrases that are looked for as they are; a single word with a capital only where it has one."""
    found = {}
    for phrase in phrases:
        words = folded(phrase)
        named = len(words) == 1 and phrase.strip()[:1].isupper()
        if words:
            found[words] = Form(words, Strength.WHOLE, Case.CAPITAL if named else Case.ANY)
    return Index(found, _lengths(found))


def _forms(entries: Iterable[str]) -> Mapping[tuple[str, ...], Form]:
    """The forms by their words; of two with the same words the surer one."""
    found: dict[tuple[str, ...], Form] = {}
    for entry in entries:
        for form in forms_of(entry):
            same = found.setdefault(form.words, form)
            if (form.strength, -form.case) > (same.strength, -same.case):
                found[form.words] = form
    return found


def _lengths(found: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in found:
        lengths[words[0]].add(len(words))
    return {word: tuple(sorted(counts)) for word, counts in lengths.items()}


def _by_day(found: Iterable[dates.Written]) -> Mapping[tuple[int, int], tuple[dates.Written, ...]]:
    days: dict[tuple[int, int], tuple[dates.Written, ...]] = {}
    for date in found:
        days[date.month, date.day] = (*days.get((date.month, date.day), ()), date)
    return days


def _slips(parts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(parts):
        if len(name) >= SHORTEST_MISSPELT and name.isalpha():
            for left in (name, *_shortened(name)):
                found[left] = (*found.get(left, ()), name)
    return found


def _shortened(word: str) -> Iterator[str]:
    """The word with each of its letters left out in turn: two words one edit apart share one of these, or the word."""
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
