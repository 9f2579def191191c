"""Names of people in a block of text, found by the evidence around them and not by lists alone.

A list of names leaks the names that are not in it, which are those of minorities first. So an unknown capitalised word
counts: two together are a name, one is a doubt, and a title, a verb or a possessive makes it more.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PLACE, SURNAME, TOWN, WORD, WORDY
from anonymise.recognisers import alone
from anonymise.recognisers.block import Block, read
from anonymise.recognisers.extent import extent, is_thing, pair_begins, past_particles
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, Hit
from anonymise.recognisers.lexicon import CALLING, HEADING, RANK, TAIL, TERM, TITLE, kinds

PERSON_NAME = "person-name"
_CITED = re.compile(r",? et al\b|, [A-Z]\.")
_CITED_BY_YEAR = re.compile(r",? \((?:19|20)\d\d|, (?:19|20)\d\d[a-z]?[);]")
_FIGURE = re.compile(r"\s*\d")
_MOST_TITLES = 5
_PERSONS_LIKE = frozenset(
    ("adult", "child", "person", "appendix", "annex", "section", "part", "option", "table", "figure", "group")
)


class Span(NamedTuple):
    """Words `first` to `last` of a block; without a tier they are known to be no person."""

    first: int
    last: int
    tier: str | None


def titled_name(block: Block, at: int) -> Span | None:
    """A name after a title, rank or calling: "DCI Hale", "Mrs Hope"."""
    if not _is_title(block, at):
        return None
    last = at
    while last - at < _MOST_TITLES and block.runs_on_from_title(last) and _is_title(block, last + 1):
        last += 1
    if not block.runs_on_from_title(last):
        return None
    name = past_particles(block, last + 1)
    if not block.is_capital(name):
        return None
    if name > last + 1:
        return Span(last + 1, extent(block, name), HIGH)
    if block.is_initial(name):
        named = initialled_name(block, name, after_title=True)
        return named and Span(named.first, named.last, HIGH)
    if not _may_follow_title(block, last, name):
        return None
    return Span(name, extent(block, name), HIGH)


def _is_title(block: Block, at: int) -> bool:
    if not block.has(at, TITLE | RANK | CALLING):
        return False
    word = block.words[at]
    if block.has(at, TITLE):
        return word.is_capitalised
    if block.has(at, RANK):
        return word.text.isupper() or (word.is_capitalised and len(word.text) > 2)
    return True


def _may_follow_title(block: Block, title: int, name: int) -> bool:
    word = block.words[name]
    if word.is_shouted and len(word.text) < 4 and not block.has(name, SURNAME | GIVEN):
        return False
    if block.has(title, TITLE):
        return not block.has(name, TAIL) or block.has(name, SURNAME)
    if block.has(title, RANK) and block.has(name, TERM) and not block.has(name, WORD | TAIL):
        # `PC English`: peoples have given many their names; "DC March 2019" and "DS Crown Court" are something else.
        return not block.is_capital(name + 1) and _FIGURE.match(block.text, word.end) is None
    if block.has(name, WORD | TERM | TAIL):
        is_surname = block.has(name, SURNAME) if block.has(title, RANK) else block.has(name, COMMON_SURNAME)
        return is_surname and not block.is_titled and block.words[title].is_capitalised
    # `DI Gazeley`: villages have given many people their names, towns fewer.
    is_village = block.has(name, PLACE) and not block.has(name, TOWN)
    return block.is_strange(name) or is_village or block.has(name, GIVEN | WORDY)


def full_name(block: Block, at: int) -> Span | None:
    """A given name with what follows it: "Grace Okafor"; a thing named so is no person: "Grace House"."""
    if not pair_begins(block, at):
        return None
    last = extent(block, at)
    if last == at:
        return None
    if is_thing(block, at, last):
        return Span(at, last, LOW if block.has(last, SURNAME) or block.is_strange(last) else None)
    return Span(at, last, HIGH)


def reversed_name(block: Block, at: int) -> Span | None:
    """A surname before its forename, as lists have them: "Smith, Sharon"."""
    following = at + 1
    is_surname = block.is_strange(at) or block.has(at, SURNAME) or block.is_shouted_name(at)
    is_given = block.has(following, GIVEN) or (block.is_shouted_name(at) and block.is_shouted_name(following))
    if not is_surname or block.has(at, GIVEN | WORDY | TERM) or not is_given:
        return None
    if block.gap(at) != ", " or not block.is_capital(following) or not block.begins_sentence(at):
        return None
    is_end = following + 1 == len(block.words) or block.gap(following)[0] in ",;\n("
    return Span(at, following, HIGH) if is_end else None


def initialled_name(block: Block, at: int, *, after_title: bool = False) -> Span | None:
    """Initials and a surname, "J. Smith", but not a lettered list, "A. Clarity"."""
    name = at
    while block.is_initial(name) and block.runs_on_from_initial(name) and name - at < 4:
        name += 1
    if name == at or not block.is_capital(name) or len(block.words[name].text) < 3:
        return None
    if not after_title and not _is_after_initial(block, at, name):
        return None
    return Span(at, extent(block, name), HIGH)


def _is_after_initial(block: Block, at: int, name: int) -> bool:
    is_dotted = "." in block.gap(name - 1)
    if block.written(at - 1) in _PERSONS_LIKE:
        return False
    if block.words[name].is_shouted:
        return is_dotted and block.is_shouted_name(name)
    if is_dotted and block.has(name, WORD):
        return block.has(name, COMMON_SURNAME) and not block.begins_sentence(at)
    if not block.is_strange(name):
        return False
    return is_dotted or (block.words[at].text not in {"I", "A"} and not block.is_capital(at - 1))


def turned_initials(block: Block, at: int) -> Span | None:
    """A surname before its initials, as minutes and lists of books have them: "Hallowby, D."."""
    if not (block.is_strange(at) or block.has(at, SURNAME) or block.is_shouted_name(at)) or block.has(at, TERM):
        return None
    last = at + 1
    while block.is_initial(last) and block.runs_on_from_initial(last) and block.is_initial(last + 1):
        last += 1
    if not block.is_initial(last) or block.gap(at) != ", ":
        return None
    return Span(at, last, HIGH) if block.text[block.words[last].end :].startswith(".") else None


def torn_name(block: Block, at: int) -> Span | None:
    """A name that a column's edge has torn in two: "Hallow by" where Hallowby is known, and neither part is a word."""
    following = at + 1
    if following >= len(block.words) or block.words[following].is_capitalised or block.has(at, GIVEN):
        return None
    gap = block.gap(at)
    if gap.strip(" \u00a0\n") not in {"", "-"} or not gap.strip("-") or block.has(following, WORD):
        return None
    whole = kinds(block.words[at].text + block.words[following].text)
    is_name = whole & (GIVEN | SURNAME) and not whole & (WORD | TERM | PLACE)
    return Span(at, following, MEDIUM) if is_name and (not block.has(at, WORD) or "-" in gap) else None


def strange_pair(block: Block, at: int) -> Span | None:
    """Two words together that are nothing else we know of: "Pushkala Venkat"."""
    if not block.is_strange(at) or not block.is_strange(at + 1) or not block.runs_on(at):
        return None
    if block.is_capital(at - 1) and block.has(at - 1, HEADING) and block.runs_on(at - 1):
        return None
    last = extent(block, at)
    if is_thing(block, at, last):
        return Span(at, last, LOW)
    is_known = block.has(at, GIVEN | SURNAME) or block.has(at + 1, GIVEN | SURNAME)
    return Span(at, max(last, at + 1), HIGH if is_known or not block.is_titled else MEDIUM)


def single_name(block: Block, at: int) -> Span | None:
    """One word used as a name."""
    tier = alone.tier(block, at)
    return Span(at, at, tier) if tier else None


# In this order: the stronger evidence first.
_RULES = (
    titled_name,
    full_name,
    reversed_name,
    turned_initials,
    initialled_name,
    torn_name,
    strange_pair,
    single_name,
)


def _spans(block: Block) -> Iterator[Span]:
    at = 0
    while at < len(block.words):
        phrase = block.phrase(at)
        if phrase > 1:
            at += phrase
            continue
        may_begin = block.words[at].is_capitalised or block.kinds[at] & CALLING
        span = next((found for rule in _RULES if (found := rule(block, at))), None) if may_begin else None
        if span:
            yield span
            at = span.last + 1
        else:
            at += 1


def is_cited(block: Block, first: int, last: int) -> bool:
    """Whether the name of the words from `first` to `last` is an author's: "Hallowby (2019)", "Hallowby et al."."""
    after = block.words[last].after
    if _CITED.match(block.text, after):
        return True
    return not block.has(first, GIVEN) and _CITED_BY_YEAR.match(block.text, after) is not None


def _again(block: Block, spans: list[Span]) -> Iterator[Span]:
    """The surnames of full names where they stand alone later in the same block."""
    surnames = {block.words[s.last].text for s in spans if s.tier == HIGH and s.last > s.first}
    covered = {at for span in spans for at in range(span.first, span.last + 1)}
    for at, word in enumerate(block.words):
        if word.text in surnames and at not in covered and not block.begins_sentence(at):
            yield Span(at, at, MEDIUM)


def find_names(text: str) -> tuple[Hit, ...]:
    """The names of people that the rules find in one block of plain text, in order."""
    return names_in(read(text))


def names_in(block: Block) -> tuple[Hit, ...]:
    """The same in a block whose words are known already; titles and possessives are left out of each name."""
    if not any(word.is_capitalised for word in block.words):
        return ()
    spans = list(_spans(block))
    spans += _again(block, spans)
    hits = []
    for span in spans:
        if span.tier:
            start, end = block.words[span.first].start, block.words[span.last].end
            hits.append(Hit(PERSON_NAME, start, end, LOW if is_cited(block, span.first, span.last) else span.tier))
    return tuple(sorted(hits))


def _blocks(text: str) -> Iterator[str]:
    return (block for block in re.split(r"\n\s*\n|\t", text) if block.strip())


def full_names(text: str) -> tuple[str, ...]:
    """The distinct names of two words or more in a text of any length, in the order of their first appearance."""
    found = (
        " ".join(block[hit.start : hit.end].split())
        for block in _blocks(text)
        for hit in find_names(block)
        if hit.tier == HIGH
    )
    return tuple(dict.fromkeys(name for name in found if " " in name))


def bare_names(text: str) -> tuple[str, ...]:
    """The distinct forename-like words used alone as names, the most frequent first.

    Those are what pseudonyms look like, so the importer proposes them. A forename that stands in a full name too is
    somebody's who is named, and is left out unless it is used alone ten times as often.
    """
    alone_count: Counter[str] = Counter()
    for block in _blocks(text):
        for hit in find_names(block):
            word = block[hit.start : hit.end]
            if hit.tier == MEDIUM and word.isalpha() and alone.is_forename(word):
                alone_count[word] += 1
    in_full = Counter(name.split()[0] for name in full_names(text))
    ranked = sorted(alone_count, key=lambda word: (-alone_count[word], word))
    return tuple(word for word in ranked if alone_count[word] >= 10 * in_full[word])
