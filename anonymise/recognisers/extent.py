"""How far a name goes: initials, particles, surnames, and where it stops."""

import re

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PLACE, SURNAME, TOWN, WORD, WORDY
from anonymise.recognisers.block import Block
from anonymise.recognisers.lexicon import CALLING, RANK, TAIL, TAIL_SURNAME, TERM, TITLE, is_brand

LONGEST = 6
_FIGURE = re.compile(r"[ \u00a0]*\d")


def pair_begins(block: Block, at: int) -> bool:
    """Whether a given name at `at` may begin a full name."""
    if not block.is_capital(at) or len(block.words[at].text) < 2:
        return False
    if block.has(at, GIVEN):
        return not block.has(at, TITLE | RANK)
    if not block.has(at, WORDY) or block.words[at].is_shouted:
        return False
    # `Mark Green` but not `Grace Period`; `May Okafor` but not `May Review`.
    following = at + 1
    is_surname = block.is_strange(following) or block.has(following, COMMON_SURNAME)
    return is_surname and not block.has(following, TAIL | TERM) and not block.follows_determiner(at)


def extent(block: Block, first: int) -> int:
    """The last word of the name that begins at `first`."""
    is_surname = block.has(first, SURNAME) and not block.has(first, GIVEN | WORDY)
    last, surnames = first, int(is_surname)
    while last - first < LONGEST:
        following = _next(block, last, has_surname=surnames > 0)
        if following is None:
            return last
        surnames += not block.is_initial(following) and not _is_second_forename(block, following)
        last = following
    return last


def _is_second_forename(block: Block, at: int) -> bool:
    return block.has(at, GIVEN) and _next(block, at, has_surname=False) is not None


def _next(block: Block, last: int, *, has_surname: bool) -> int | None:
    """The word that continues the name after `last`, past initials and particles."""
    following = last + 1
    if block.is_initial(following) and block.runs_on(last):
        return _after_initials(block, following)
    name = past_particles(block, following) if block.runs_on_over_line(last) else following
    if name > following and block.is_capital(name):
        return name if _is_after_particle(block, name) else None
    if block.runs_on_over_line(last) and continues(block, last, following, has_surname=has_surname):
        return following
    return None


def past_particles(block: Block, at: int) -> int:
    """The word after the particles at `at`: van der Berg, ap Rhys."""
    steps = 0
    while steps < 3 and block.is_one_of(at + steps, "particles") and block.runs_on_over_line(at + steps):
        steps += 1
    return at + steps


def _after_initials(block: Block, at: int) -> int | None:
    while block.is_initial(at) and block.runs_on_from_initial(at):
        at += 1
    if block.is_initial(at) or not block.is_capital(at) or block.words[at].is_shouted:
        return None
    return at if block.is_strange(at) or block.has(at, SURNAME) else None


def _is_after_particle(block: Block, at: int) -> bool:
    return not block.words[at].is_shouted and not block.has(at, TERM | TAIL)


def continues(block: Block, last: int, at: int, *, has_surname: bool) -> bool:
    """Whether the capitalised word at `at` belongs to the name before it."""
    if not block.is_capital(at) or len(block.words[at].text) < 2:
        return False
    if block.has(at, TITLE | RANK | CALLING) and not block.has(at, SURNAME):
        return False
    if block.words[at].is_shouted:
        return _shouted_continues(block, last, at)
    if is_brand(block.words[at].text) or block.words[last].is_shouted:
        return False
    if block.is_strange(at):
        return block.runs_on(last) or not has_surname
    return not has_surname and _doubtful_continues(block, last, at)


def _shouted_continues(block: Block, last: int, at: int) -> bool:
    """`Amina SMITH`, `AMINA OKAFOR`, but not `Amina CCG`."""
    if block.has(at, SURNAME):
        return len(block.words[at].text) > 2
    is_plain_word = block.has(at, WORD | TERM | TAIL | PLACE)
    return block.words[last].is_shouted and len(block.words[at].text) > 3 and not is_plain_word


def _doubtful_continues(block: Block, last: int, at: int) -> bool:
    """A word, a place or a term straight after a given name: a surname where nothing else fits."""
    if block.has(at, TAIL):
        return block.has(at, TAIL_SURNAME) and not block.is_one_of(last - 1, "place_words")
    if block.has(at, TERM):
        is_dated = _FIGURE.match(block.text, block.words[at].end) is not None
        return block.has(at, SURNAME) and not is_dated
    if block.has(at, PLACE) and not block.has(at, SURNAME | GIVEN | WORDY | WORD):
        # "Iolo Trefaldwyn" is a man, "Jo Ipswich Borough Council" two cells run together.
        return not block.has(at, TOWN) or not block.is_capital(at + 1)
    if block.has(at, SURNAME | WORDY):
        return block.runs_on(last) or block.has(at, COMMON_SURNAME)
    # Running text writes an ordinary word after a forename small, so a capital makes it a surname.
    is_running = block.is_english and (not block.is_titled or len(block.words) == 2)
    is_last = not block.runs_on(at) or not block.is_capital(at + 1)
    return is_running and is_last and block.has(last, GIVEN) and block.runs_on(last)


def is_thing(block: Block, first: int, last: int) -> bool:
    """Whether the words after a name make a place, an agency or a law of it."""
    following = last + 1
    if block.follows_determiner(first) and not block.is_one_of(following, "families"):
        return True
    is_joined = following < len(block.words) and block.gap(last).isspace() and "\n" not in block.gap(last)
    return is_joined and "\t" not in block.gap(last) and block.is_capital(following) and block.has(following, TAIL)
