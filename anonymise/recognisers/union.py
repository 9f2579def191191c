"""What the rules and a model find, as one: a model's name is judged by its words, a rule's doubt by the model."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, SURNAME, WORD, WORDY
from anonymise.recognisers.alone import speaks_of_person
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, TIERS, Hit
from anonymise.recognisers.lexicon import (
    CALLING,
    HEADING,
    LONGEST_PHRASE,
    RANK,
    TAIL,
    TAIL_SURNAME,
    TERM,
    TITLE,
    WELSH,
    is_brand,
    wholes,
)
from anonymise.recognisers.names import PERSON_NAME, is_cited, names_in

# Capitalised words that no list knows are a question, unless the model is quite sure that they are no name.
UNLIKELY = 0.1
_ALMOST_SURELY_NOT = 0.02
# A word of English is taken for a name on a model's word alone only where the model is quite sure.
LIKELY, PROBABLE, CERTAIN = 0.9, 0.5, 0.98
_COLUMN = re.compile(r"\t|\n\s*\n| {3,}|\||\s{2,}\n")
_SHORTEST_TORN = 3
# What follows the name of a firm.
_FIRM = re.compile(r",\s(?:a\s(?:\w+\s){0,2}firm\b|solicitors\b)|\s(?:LLP|Solicitors|GmbH|&\sCo)\b")


def _certain(start: int, end: int) -> float:
    return 1.0


@dataclass(frozen=True)
class Said:
    """What a model says of a block: names as [start, end), and how likely it is that a name stands in [start, end)."""

    spans: Sequence[tuple[int, int]] = ()
    likelihood: Callable[[int, int], float] = _certain


def united(text: str, said: Said) -> tuple[Hit, ...]:
    """The names of people in one block of plain text, in order; titles and possessives are left out of each."""
    block = read(text)
    ruled = [hit for hit in names_in(block) if not _is_denied(block, hit, said)]
    modelled = [hit for span in said.spans for row in _rows(block, *span) if (hit := _hit(block, row, said))]
    merged = _merged(sorted([*ruled, *modelled]))
    return tuple(hit for hit in merged if not _FIRM.match(text, hit.end) and not _is_torn_word(block, hit))


def _merged(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Hits that overlap as one, as sure as the surer of them."""
    last: Hit | None = None
    for hit in hits:
        if last and hit.start < last.end:
            last = replace(last, end=max(last.end, hit.end), tier=min(last.tier, hit.tier, key=TIERS.index))
            continue
        if last:
            yield last
        last = hit
    if last:
        yield last


def _is_denied(block: Block, hit: Hit, said: Said) -> bool:
    """Whether the model is quite sure that a doubtful name is none; what is well founded it cannot talk away."""
    first = _first_at(block, hit.start)
    words = range(first, _first_at(block, hit.end - 1) + 1)
    is_founded = hit.tier != LOW and any(block.has(at, GIVEN | SURNAME | WORDY) for at in words)
    is_after_title = first > 0 and block.has(first - 1, TITLE | RANK | CALLING) and block.runs_on_from_title(first - 1)
    is_after_place_word = hit.tier == MEDIUM and (
        block.is_one_of(first - 1, "place_words") or block.follows_determiner(first)
    )
    if is_after_title or (is_founded and not is_after_place_word):
        return False
    return said.likelihood(hit.start, hit.end) < (_ALMOST_SURELY_NOT if is_founded else UNLIKELY)


def _first_at(block: Block, offset: int) -> int:
    """The first word that ends behind `offset`."""
    return bisect_left(block.words, offset, key=lambda word: word.end - 1)


def _rows(block: Block, start: int, end: int) -> Iterator[range]:
    """The words in [start, end) that stand together: a name does not go from one column of a table to the next."""
    first, last = _first_at(block, start), bisect_left(block.words, end, key=lambda word: word.start) - 1
    begin = first
    for at in range(first, last + 1):
        if at == last or _COLUMN.search(block.gap(at)):
            yield range(begin, at + 1)
            begin = at + 1


def _is_torn_word(block: Block, hit: Hit) -> bool:
    """Whether a column's edge has torn a word or a place in two: `Cambri | dgeshire`, but not `Hartwhist | le`."""
    at = _first_at(block, hit.start)
    word = block.words[at]
    together = "".join(re.findall(r"\w+", block.text[hit.start : hit.end]))
    if word.end != hit.end and not block.is_capital(at + 1) and together.lower() in wholes(word.text):
        return True
    if word.end != hit.end or block.has(at, GIVEN | SURNAME | WORDY):
        return False
    rests = [whole[len(word.text) :] for whole in wholes(word.text)]
    return any(rest in block.lower or _begins_with_one(rest, block.lower) for rest in rests if rest)


def _begins_with_one(rest: str, pieces: Iterable[str]) -> bool:
    return any(len(piece) >= _SHORTEST_TORN and rest.startswith(piece) for piece in pieces)


def _hit(block: Block, row: range, said: Said) -> Hit | None:
    """A model's name without the title before it, and how sure the words in it make it."""
    first, last = row[0], row[-1]
    while first < last and not _may_begin(block, first):
        first += 1
    while last > first and not block.is_capital(last) and not block.is_english:
        last -= 1
    while last > first and is_brand(block.words[last].text):
        last -= 1
    words = range(first, last + 1)
    if first == last and block.is_one_of(first, "statuses") and _is_cell(block, first):
        return None
    if block.has(first - 1, HEADING) and block.is_capital(first - 1) and block.runs_on(first - 1):
        return None
    if not block.is_english and any(block.has(at, WELSH) for at in words):
        return None
    is_surname = block.has(last, TAIL_SURNAME) or (block.has(last, SURNAME) and block.has(first, GIVEN | WORDY))
    if last > first and block.has(last, TAIL) and not is_surname:
        return None
    if not any(_may_name(block, at) for at in words) or _is_one_thing(block, first, last):
        return None
    start, end = block.words[first].start, block.words[last].end
    if all(_is_english(block, at) for at in words) and not _is_name_all_the_same(
        block, words, said.likelihood(start, end)
    ):
        return None
    tier = LOW if is_cited(block, first, last) else _tier(block, words)
    # A Welsh sentence begins with its verb.
    is_verb = tier == LOW and not block.is_english and block.begins_sentence(first)
    return None if is_verb else Hit(PERSON_NAME, start, end, tier)


def _may_begin(block: Block, at: int) -> bool:
    """Whether a name may begin here: not a title, the letter of a list, an article, a "then"."""
    if block.has(at, TITLE | RANK | CALLING) or block.is_one_of(at, "determiners") or block.is_one_of(at, "openers"):
        return False
    return block.is_capital(at) or block.is_one_of(at, "particles")


def _is_in_title(block: Block, last: int) -> bool:
    """Whether a capitalised word follows at once: the Widow of Widow's Allowance."""
    following = last + 1
    return block.is_capital(following) and block.gap(last).isspace() and "\n" not in block.gap(last)


def _is_english(block: Block, at: int) -> bool:
    return block.has(at, TERM) or (block.has(at, WORD | TAIL) and not block.has(at, GIVEN))


def _is_name_all_the_same(block: Block, words: range, likelihood: float) -> bool:
    """Whether words of English are a name here: not every one with a capital is."""
    if any(block.is_one_of(at, "pronouns") for at in words) or _is_in_title(block, words[-1]):
        return False
    if block.is_one_of(words[0], "colours") and block.written(words[0] - 1) in {"was", "were", "is", "are", "as"}:
        return False
    if len(block.words) == len(words) and not block.has(words[0], WORDY):
        return False
    if any(block.has(at, TERM) and not block.has(at, GIVEN | WORDY) for at in words):
        return False
    if _opens(block, words[0]) and not any(block.has(at, GIVEN | WORDY) for at in words):
        # A capital that a sentence begins with says nothing.
        return block.has(words[0], COMMON_SURNAME) and speaks_of_person(block, words[0]) and likelihood >= PROBABLE
    if _opens(block, words[0]) and len(words) == 1 and not speaks_of_person(block, words[0]):
        return likelihood >= CERTAIN
    return likelihood >= (PROBABLE if any(speaks_of_person(block, at) for at in words) else LIKELY)


def _is_cell(block: Block, at: int) -> bool:
    """Whether the word at `at` has a cell of its own."""
    before, after = block.text[: block.words[at].start], block.text[block.words[at].after :]
    return before.rstrip(" ")[-1:] in {"", "\t", "\n", "|"} and after.lstrip(" ")[:1] in {"", "\t", "\n", "|"}


def _opens(block: Block, at: int) -> bool:
    """Whether a sentence begins at `at`, and not only what follows a colon."""
    return block.begins_sentence(at) and block.text[: block.words[at].start].rstrip()[-1:] not in {":", ";", ","}


def _may_name(block: Block, at: int) -> bool:
    """Whether the word at `at` could be more than an initial, an abbreviation or a term."""
    word = block.words[at]
    if not word.is_capitalised or len(word.text) < 2:
        return False
    if word.is_shouted:
        return block.is_shouted_name(at)
    return block.has(at, GIVEN | SURNAME | WORDY) or not block.has(at, TERM | TAIL)


def _is_one_thing(block: Block, first: int, last: int) -> bool:
    """Whether the words are part of a place or a term of several words: the Winston of Winston's Wish."""
    if block.phrase(first) == last - first + 1 and block.has(first, GIVEN | WORDY) and block.has(last, SURNAME):
        # Hazel Wood is a hamlet and a woman: what stands before decides.
        return block.is_one_of(first - 1, "place_words")
    starts = range(max(0, first - LONGEST_PHRASE), first + 1)
    return any(start + block.phrase(start) > last and block.phrase(start) > 1 for start in starts)


def _tier(block: Block, words: range) -> str:
    is_named = any(block.has(at, GIVEN | SURNAME | WORDY) for at in words)
    if len(words) > 1 and is_named and all(block.is_capital(at) for at in words):
        return HIGH
    return MEDIUM if is_named else LOW
