"""A name that a model reads, judged by the words in it."""

from collections.abc import Callable

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORDY
from anonymise.recognisers.block import Block
from anonymise.recognisers.english import are_english, are_name_all_the_same
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, Hit
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
)
from anonymise.recognisers.names import PERSON_NAME, is_cited

Likelihood = Callable[[int, int], float]


def modelled_name(block: Block, row: range, likelihood: Likelihood) -> Hit | None:
    """The name in a row of words, without the title before it, and how sure its words make it; None if it is none."""
    words = _trimmed(block, row)
    first, last = words[0], words[-1]
    if not any(_may_name(block, at) for at in words) or _is_thing(block, first, last):
        return None
    start, end = block.words[first].start, block.words[last].end
    if are_english(block, words) and not are_name_all_the_same(block, words, likelihood(start, end)):
        return None
    tier = LOW if is_cited(block, first, last) else _tier(block, words)
    # A Welsh sentence begins with its verb.
    is_verb = tier == LOW and not block.is_english and block.begins_sentence(first)
    return None if is_verb else Hit(PERSON_NAME, start, end, tier)


def _trimmed(block: Block, row: range) -> range:
    first, last = row[0], row[-1]
    while first < last and not _may_begin(block, first):
        first += 1
    while last > first and not _may_end(block, last):
        last -= 1
    return range(first, last + 1)


def _may_begin(block: Block, at: int) -> bool:
    """Whether a name may begin here: not a title, the letter of a list, an article, a "then"."""
    if block.has(at, TITLE | RANK | CALLING) or block.is_one_of(at, "determiners") or block.is_one_of(at, "openers"):
        return False
    return block.is_capital(at) or block.is_one_of(at, "particles")


def _may_end(block: Block, at: int) -> bool:
    """Whether a name may end here; in English a small word may be the rest of a torn one."""
    return not is_brand(block.words[at].text) and (block.is_capital(at) or block.is_english)


def _may_name(block: Block, at: int) -> bool:
    """Whether the word at `at` could be more than an initial, an abbreviation or a term."""
    word = block.words[at]
    if not word.is_capitalised or len(word.text) < 2:
        return False
    if word.is_shouted:
        return block.is_shouted_name(at)
    return block.has(at, GIVEN | SURNAME | WORDY) or not block.has(at, TERM | TAIL)


def _is_thing(block: Block, first: int, last: int) -> bool:
    """Whether the words are a status in its cell, a place, an agency, or part of the name of one."""
    is_status = first == last and block.is_one_of(first, "statuses") and _is_cell(block, first)
    is_after_heading = block.has(first - 1, HEADING) and block.is_capital(first - 1) and block.runs_on(first - 1)
    is_welsh = not block.is_english and any(block.has(at, WELSH) for at in range(first, last + 1))
    is_surname = block.has(last, TAIL_SURNAME) or (block.has(last, SURNAME) and block.has(first, GIVEN | WORDY))
    is_agency = last > first and block.has(last, TAIL) and not is_surname
    return is_status or is_after_heading or is_welsh or is_agency or _is_in_phrase(block, first, last)


def _is_cell(block: Block, at: int) -> bool:
    """Whether the word at `at` has a cell of its own."""
    before, after = block.text[: block.words[at].start], block.text[block.words[at].after :]
    return before.rstrip(" ")[-1:] in {"", "\t", "\n", "|"} and after.lstrip(" ")[:1] in {"", "\t", "\n", "|"}


def _is_in_phrase(block: Block, first: int, last: int) -> bool:
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
