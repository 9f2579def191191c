"""One capitalised word: whether it is a person, judged by what stands before and after it."""

import re

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PLACE, SURNAME, TOWN, WORD, WORDY
from anonymise.recognisers.block import Block
from anonymise.recognisers.hit import LOW, MEDIUM
from anonymise.recognisers.lexicon import HEADING, TAIL, TERM, kinds, lexicon

# A place that the gazetteer lacks, where the word before says that it is one.
_PLACE_ENDING = re.compile(
    r"(?:mere|shire|ham|ton|bury|borough|ford|wick|wich|by|thorpe|ley|worth|port|mouth|pool|field|stead|hurst"
    r"|dale|vale)$"
)
_SOMEBODY = (
    "him|her|them|he|she|they|man|woman|boy|girl|lad|friend|person|neighbour|someone|somebody|cousin|uncle|aunt|caller"
    "|who|male|female"
)
_CALLED = re.compile(
    rf"(?:\b(?:{_SOMEBODY})(?:\s(?:was|is|were|had\sbeen|went))?(?:\s(?:only|also|always|once|better|otherwise|usually))*"
    r"\s(?:known|called|named|nicknamed|introduced|by|referred\sto)(?:\s(?:only|simply|locally|the\sname))*(?:\sas|\sof)?"
    r"|\bkn[eo]ws?\s(?:him|her|them)\s(?:only\s)?as"
    r"|\bname(?:\s(?:only|simply|is|was|as|given|of))+)\s[\"'“‘]?$",
    re.IGNORECASE,
)
_WHO = re.compile(r"[\"'”’]?,\s(?:who|whose|whom)\b")
_SHORTEST_UNKNOWN = 3
_SHORTEST_SHOUTED = 4


def is_forename(word: str) -> bool:
    """Whether a word is known as a given name."""
    return bool(kinds(word) & (GIVEN | WORDY))


def tier(block: Block, at: int) -> str | None:
    """How sure it is that the one word at `at` is a name; None where it is not."""
    if not block.is_capital(at) or len(block.words[at].text) < 2 or _is_part_of_a_thing(block, at):
        return None
    if is_introduced(block, at) or is_family(block, at) or is_one_of_two(block, at):
        return MEDIUM
    if block.has(at, GIVEN) and not block.has(at, TERM):
        return _forename(block, at)
    if block.has(at, WORDY | GIVEN):
        return _word_or_name(block, at)
    if block.is_strange(at):
        return _stranger(block, at)
    # A village after which nobody else is called: only people are told things and have mothers.
    is_village = block.has(at, PLACE) and not block.has(at, TOWN | WORD | TERM | TAIL)
    return MEDIUM if is_village and speaks_of_person(block, at) else None


def _is_part_of_a_thing(block: Block, at: int) -> bool:
    """`Clare's Law`, `Grace House`, `Operation Hazel`, `St Martin's`, `Cwm Enfys`."""
    following = at + 1
    is_before_tail = (
        block.is_capital(following) and block.has(following, TAIL) and block.gap(at) in {" ", "\u00a0", "-", "s "}
    )
    is_after_heading = block.has(at - 1, HEADING) and block.is_capital(at - 1) and "\n" not in block.gap(at - 1)
    is_after_place = (
        block.is_capital(at - 1)
        and block.runs_on(at - 1)
        and block.has(at - 1, PLACE)
        and not block.has(at - 1, GIVEN | SURNAME | WORDY)
        and not block.has(at, SURNAME)
    )
    return is_before_tail or is_after_heading or is_after_place


def is_family(block: Block, at: int) -> bool:
    """Whether a family is called by the word at `at`: "the Chambers family", but not "the Foster family"."""
    may_be_surname = block.has(at, SURNAME) or block.is_strange(at)
    return may_be_surname and block.follows_determiner(at) and block.is_one_of(at + 1, "families") and block.runs_on(at)


def is_one_of_two(block: Block, at: int) -> bool:
    """Whether two surnames that are words too do something together: "Wood and Hill were the officers"."""
    first = at if block.written(at + 1) == "and" else at - 2
    return (
        first >= 0
        and block.written(first + 1) == "and"
        and all(block.is_capital(one) and block.has(one, COMMON_SURNAME) for one in (first, first + 2))
        and not (block.is_capital(first - 1) and block.runs_on(first - 1))
        and block.runs_on(first + 2)
        and (block.is_one_of(first + 3, "sure_verbs") or block.written(first + 3) in {"were", "both", "had"})
    )


def is_introduced(block: Block, at: int) -> bool:
    """Whether the text says that a person is called by the word at `at`, or goes on to say who that is."""
    word = block.words[at]
    if word.is_shouted or block.has(at, TAIL | HEADING):
        return False
    if _CALLED.search(block.text, max(0, word.start - 60), word.start):
        return not block.is_capital(at + 1) or not block.runs_on(at)
    is_known = block.has(at, GIVEN | WORDY | SURNAME) or block.is_strange(at)
    may_be_name = (
        is_known and not block.follows_determiner(at) and not (block.has(at, TERM) and not block.has(at, WORDY))
    )
    is_alone = not (block.is_capital(at - 1) and block.runs_on(at - 1))
    return may_be_name and is_alone and _WHO.match(block.text, word.after) is not None


def speaks_of_person(block: Block, at: int) -> bool:
    """Whether the words around `at` are such as stand around people."""
    word, following = block.words[at], at + 1
    if block.is_one_of(at - 1, "persons") and block.gap(at - 1).strip(" ,'\"‘’“”(") == "":
        return True
    if word.is_possessive:
        return block.is_one_of(following, "belongings")
    if following >= len(block.words) or block.gap(at) != " ":
        return False
    if block.is_one_of(following, "verbs"):
        return True
    return _undergoes(block, at)


def _undergoes(block: Block, at: int) -> bool:
    """ "... was arrested", "... had moved": what happens to people and not to months."""
    is_passive = block.written(at + 1) in {"was", "is", "had", "has"} and block.runs_on(at) and block.runs_on(at + 1)
    return is_passive and (block.is_one_of(at + 2, "passives") or block.is_one_of(at + 2, "verbs"))


def _is_surely_a_person(block: Block, at: int) -> bool:
    if block.words[at].is_possessive:
        return block.is_one_of(at + 1, "belongings") and not block.has(at, TERM)
    follows = at + 1 < len(block.words) and block.gap(at) == " " and block.is_one_of(at + 1, "sure_verbs")
    return (
        follows
        or _undergoes(block, at)
        or (block.is_one_of(at - 1, "persons") and block.gap(at - 1).strip(" ,'\"‘’“”") == "")
    )


def _forename(block: Block, at: int) -> str | None:
    if block.words[at].is_shouted:
        return LOW if block.is_titled and len(block.words[at].text) >= _SHORTEST_SHOUTED else None
    if block.has(at, PLACE) and _is_place_here(block, at):
        return None
    return MEDIUM


def _is_place_here(block: Block, at: int) -> bool:
    if block.words[at].is_possessive or speaks_of_person(block, at):
        return False
    return block.is_one_of(at - 1, "place_words") or block.has(at, TOWN)


def _word_or_name(block: Block, at: int) -> str | None:
    """A given name that is also a word, a month or a place."""
    if block.words[at].is_shouted:
        return None
    if _is_surely_a_person(block, at):
        return MEDIUM
    if block.has(at, TERM | TOWN) or block.is_titled or block.begins_sentence(at):
        return None
    is_thing = block.follows_determiner(at) or (block.has(at, PLACE) and _is_place_here(block, at))
    return None if is_thing or _is_in_a_run(block, at) else MEDIUM


def _is_in_a_run(block: Block, at: int) -> bool:
    """Whether a capitalised word stands straight before or after: then it is part of a title or an agency."""
    if block.written(at - 1) in {"of", "for"} and block.is_capital(at - 2):
        return True
    # `When Grace left`: a capital that only begins the sentence, unlike that of `Criminal Justice`.
    before = block.is_capital(at - 1) and block.runs_on(at - 1) and not block.is_one_of(at - 1, "openers")
    return before or _is_among_capitals(block, at)


def _is_among_capitals(block: Block, at: int) -> bool:
    before = block.is_capital(at - 1) and block.runs_on(at - 1) and not block.begins_sentence(at - 1)
    return before or (block.is_capital(at + 1) and block.runs_on(at))


def _stranger(block: Block, at: int) -> str | None:
    """A word that no list knows, or a surname."""
    word = block.words[at]
    if word.text.lower() in block.lower or len(word.text) < _SHORTEST_UNKNOWN:
        return None
    if block.follows_determiner(at):
        return MEDIUM if block.is_one_of(at + 1, "families") else None
    if block.has(at, PLACE) and _is_place_here(block, at):
        return None
    if speaks_of_person(block, at):
        return MEDIUM
    if block.is_one_of(at - 1, "insides") and _PLACE_ENDING.search(word.text) and not word.is_possessive:
        return None if block.written(at - 2) not in lexicon().lists["confidings"] else LOW
    if not block.is_english and block.begins_sentence(at):
        return None
    if block.is_titled or _is_among_capitals(block, at):
        return LOW if block.has(at, SURNAME) or len(block.words) == 1 else None
    is_known = block.has(at, SURNAME) and not block.begins_sentence(at)
    return MEDIUM if is_known else LOW


def is_part_of_names(word: str) -> bool:
    """Whether a word of a full name means that person by itself: not a month, nor what is only a place or a word."""
    bits = kinds(word)
    if bits & (TERM | TAIL) or (word.isupper() and not bits):
        return False
    if bits & TOWN:
        return bool(bits & (GIVEN | WORDY | COMMON_SURNAME))
    return bool(bits & (GIVEN | WORDY | SURNAME)) or not bits & (WORD | PLACE)


def may_be_carried(block: Block, at: int) -> bool:
    """Whether the word at `at`, part of a sure name elsewhere, is that name here; a word of English must look it."""
    if not block.has(at, WORD | WORDY | TERM | TAIL | PLACE | TOWN) or block.words[at].is_possessive:
        return True
    return not (block.begins_sentence(at) or block.follows_determiner(at) or _is_among_capitals(block, at))
