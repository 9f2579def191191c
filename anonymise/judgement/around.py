"""A pseudonym with words around it that are none of its own: "Share Rowan's story", "Dywedodd Rowan"."""

from anonymise.gazetteers.classes import GIVEN, SURNAME, WORD, WORDY
from anonymise.people import People, Standing
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.lexicon import TERM

_TIMES = frozenset(("on", "in", "last", "next", "since", "until", "by", "every", "that", "this"))


def is_pseudonym_in_a_sentence(text: str, start: int, end: int, people: People) -> bool:
    """Whether [start, end) of a text is a pseudonym beside words that name nobody.

    A surname behind a pseudonym, or a forename before it, is somebody's: with it the whole is held.
    """
    if " " not in text[start:end].strip():
        return False
    block = read(text)
    words = [at for at, word in enumerate(block.words) if start <= word.start < end]
    meant = [people.standing(block.words[at].text) is Standing.PSEUDONYM for at in words]
    if not any(meant):
        return False
    first = words[meant.index(True)]
    others = [at for at, is_pseudonym in zip(words, meant, strict=True) if not is_pseudonym]
    return all(_names_nobody(block, at, is_before=at < first) for at in others)


def _names_nobody(block: Block, at: int, *, is_before: bool) -> bool:
    if not block.is_capital(at):
        return True
    if is_before and block.begins_sentence(at) and not block.is_english:
        return True  # a Welsh sentence begins with its verb
    if is_before and _is_time(block, at):
        return True
    is_word = block.has(at, WORD | TERM) and not block.has(at, GIVEN | WORDY)
    return is_word and (not block.has(at, SURNAME) or (is_before and block.begins_sentence(at)))


def _is_time(block: Block, at: int) -> bool:
    """Whether a word is a day or a month, although it is also a forename: "On Friday", "In June"."""
    return block.has(at, TERM) and at > 0 and block.words[at - 1].text.lower() in _TIMES
