"""Words of English that a model takes for names: not every one with a capital is."""

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, WORD, WORDY
from anonymise.recognisers.alone import speaks_of_person
from anonymise.recognisers.block import Block
from anonymise.recognisers.lexicon import TAIL, TERM

# How sure the model must be: where something that people do follows, elsewhere, and where a sentence begins.
_PROBABLE, _LIKELY, _CERTAIN = 0.5, 0.9, 0.98


def are_english(block: Block, words: range) -> bool:
    """Whether every word is one of English, or a term, and no plain given name."""
    return all(block.has(at, TERM) or (block.has(at, WORD | TAIL) and not block.has(at, GIVEN)) for at in words)


def are_name_all_the_same(block: Block, words: range, likelihood: float) -> bool:
    """Whether such words are a name here, by what stands around them and how sure the model is."""
    first = words[0]
    if _are_something_else(block, words):
        return False
    is_person = any(speaks_of_person(block, at) for at in words)
    if _opens(block, first) and not any(block.has(at, GIVEN | WORDY) for at in words):
        # A capital that a sentence begins with says nothing.
        return block.has(first, COMMON_SURNAME) and speaks_of_person(block, first) and likelihood >= _PROBABLE
    if _opens(block, first) and len(words) == 1 and not is_person:
        return likelihood >= _CERTAIN
    return likelihood >= (_PROBABLE if is_person else _LIKELY)


def _are_something_else(block: Block, words: range) -> bool:
    first = words[0]
    is_colour = block.is_one_of(first, "colours") and block.written(first - 1) in {"was", "were", "is", "are", "as"}
    is_heading = len(block.words) == len(words) and not block.has(first, WORDY)
    is_term = any(block.has(at, TERM) and not block.has(at, GIVEN | WORDY) for at in words)
    is_small = any(block.is_one_of(at, "pronouns") for at in words)
    return is_colour or is_heading or is_term or is_small or _is_in_title(block, words[-1])


def _is_in_title(block: Block, last: int) -> bool:
    """Whether a capitalised word follows at once: the Widow of Widow's Allowance."""
    following = last + 1
    return block.is_capital(following) and block.gap(last).isspace() and "\n" not in block.gap(last)


def _opens(block: Block, at: int) -> bool:
    """Whether a sentence begins at `at`, and not only what follows a colon."""
    return block.begins_sentence(at) and block.text[: block.words[at].start].rstrip()[-1:] not in {":", ";", ","}
