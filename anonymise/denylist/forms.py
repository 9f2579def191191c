"""The forms in which one entry of a deny list may be written: inflected, turned round, shortened, joined."""

import re
from collections.abc import Iterator

from anonymise.denylist.meaning import Case, Form, Strength
from anonymise.denylist.nicknames import others
from anonymise.denylist.telling import ordinary_words, streets, words_of
from anonymise.folding import code, folded
from anonymise.people import TITLES

SHORTEST_PART = 4
SHORTEST_NUMBER = 5
SHORTEST_JOINED = 5
# A form of more words is looked for in pieces of so many.
LONGEST = 12
_POSTCODE = re.compile(r"\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})\b")
_CONTACT = re.compile(r"@|://|\bwww\.", re.IGNORECASE)


def number_in(entry: str) -> str:
    """The digits of an entry that is a number, as they are compared; empty for any other entry."""
    digits = re.sub(r"\D", "", entry)
    if any(c.isalpha() for c in entry) or len(digits) < SHORTEST_NUMBER:
        return ""
    # 020 7946 0000 and +44 (0)20 7946 0000 are one number; so are all numbers of that length with a leading zero.
    return re.sub(r"^(?:0044|44)?0?(?=[0-9]{9,10}$)", "", digits)


def forms_of(entry: str) -> Iterator[Form]:
    """The forms of an entry that is a name, an address or a reference."""
    made = _contact if _CONTACT.search(entry) else _address if _is_address(entry) else _name
    for form in made(entry):
        if len(form.words) <= LONGEST:
            yield form
            continue
        for at in range(len(form.words) - LONGEST + 1):
            yield form._replace(words=form.words[at : at + LONGEST])


def is_person(entry: str) -> bool:
    """Whether an entry is the name of a person, as far as one can see."""
    words = folded(entry)
    is_other = _is_address(entry) or _CONTACT.search(entry) or words_of("organisations").intersection(words)
    return 0 < len(words) <= 5 and not is_other


def names_in(entry: str) -> tuple[str, ...]:
    """The folded words of a name in the order in which it is spoken: `Smith, Jane` is Jane Smith."""
    before, comma, behind = entry.partition(",")
    turned = f"{behind} {before}" if comma and "," not in behind else entry
    written = folded(turned)
    return tuple(word for word in written if word not in TITLES) or written


def surname_in(entry: str) -> str:
    """The last word of a name: behind a title even an ordinary word is one."""
    return "" if _is_address(entry) or _CONTACT.search(entry) else names_in(entry)[-1]


def joined_forms(entry: str) -> set[str]:
    """An entry run together, as addresses have it, or put together again where it was torn apart."""
    if _CONTACT.search(entry):
        return _telling({"".join(folded(entry.partition("@")[0]))})
    words = folded(entry)
    if _is_address(entry):
        found = {code(outward + inward) for outward, inward in _POSTCODE.findall(entry)}
        letters = max(len(re.findall(r"[^\W\d_]", word)) for word in words)
        return found | ({code("".join(words))} if letters <= SHORTEST_PART and not found else set())
    words = names_in(entry)
    if len(words) < 2:
        return set()
    # Situ-Fu is one surname, and St Hilaire too.
    firsts = {words[0], *others(words[0])}
    pairs = {f"{one}{two}" for first in firsts for one, two in ((first, words[-1]), (words[-1], first))}
    return _telling({*_runs(words), *pairs})


def account_forms(entry: str) -> set[str]:
    """Initial and surname run together: `jsmith`, `jlee` is a name before an @, and nothing elsewhere."""
    words = names_in(entry)
    if len(words) < 2 or _is_address(entry) or _CONTACT.search(entry):
        return set()
    first, last = words[0], words[-1]
    initials = "".join(word[0] for word in words[:-1])
    letters = {first[0], initials, *(other[0] for other in others(first))}
    surnames = {"".join(words[at:]) for at in range(1, len(words))}
    found = {both for some in letters for surname in surnames for both in (some + surname, surname + some)}
    return _telling({*found, first + last[0]}, shortest=SHORTEST_PART)


def _is_address(entry: str) -> bool:
    """Whether an entry is an address or a reference: it has a number, or a street or house among its parts."""
    if any(c.isdigit() for c in entry):
        return True
    # A surname alone is no street: `Hill, Peter`.
    parts = [folded(part) for part in entry.split(",")] if "," in entry else []
    return any(len(words) > 1 and _is_street(words) for words in parts)


def _runs(words: tuple[str, ...]) -> Iterator[str]:
    """Two and more of the words, as they follow one another, as one."""
    for start in range(len(words) - 1):
        yield from ("".join(words[start:end]) for end in range(start + 2, len(words) + 1))


def _telling(found: set[str], *, shortest: int = SHORTEST_JOINED) -> set[str]:
    return {word for word in found if len(word) >= shortest and word not in ordinary_words()}


def _contact(entry: str) -> Iterator[Form]:
    """An address of the net: whole, and what stands before the @."""
    yield Form(folded(entry), Strength.WHOLE)
    local = folded(entry.partition("@")[0])
    if "@" in entry and local and not ordinary_words().issuperset(local) and len("".join(local)) >= SHORTEST_JOINED:
        yield Form(local, Strength.WHOLE)


def _address(entry: str) -> Iterator[Form]:
    yield Form(folded(entry), Strength.WHOLE)
    segments = [folded(segment) for segment in re.split(r"[,;]", _POSTCODE.sub(",", entry))]
    yield from (Form(sum(segments[:end], ()), Strength.WHOLE) for end in range(2, len(segments) + 1))
    for at, words in enumerate(segments):
        # Flat 9 lies in a house.
        is_house = at == 0 or (at == 1 and _is_room(segments[0]))
        if len(words) < 2 or not (is_house or _is_street(words)) or _is_room(words):
            continue
        has_number = words[0][0].isdigit()
        ordinary = Case.CAPITAL if ordinary_words().issuperset(words) and not has_number else Case.ANY
        # A street without a number is where many live.
        yield from _written(Form(words, Strength.WHOLE if has_number or is_house else Strength.PART, ordinary))
        street = words[1:]
        if has_number and len(street) > 1:
            yield from _written(
                Form(street, Strength.PART, Case.CAPITAL if ordinary_words().issuperset(street) else Case.ANY)
            )
    for postcode in _POSTCODE.finditer(entry):
        yield Form(folded(f"{postcode[1]} {postcode[2]}"), Strength.WHOLE)
        yield Form(folded(postcode[1] + postcode[2]), Strength.WHOLE)


def _is_room(words: tuple[str, ...]) -> bool:
    return bool(words) and words[0] in words_of("rooms")


def _is_street(words: tuple[str, ...]) -> bool:
    return words[0][0].isdigit() or words[-1] in streets() or words[-1] in words_of("houses")


def _written(form: Form) -> Iterator[Form]:
    for last in sorted(streets().get(form.words[-1], {form.words[-1]})):
        yield form._replace(words=(*form.words[:-1], last))


def _name(entry: str) -> Iterator[Form]:
    words = names_in(entry)
    first, last = words[0], words[-1]
    whole = Case.CAPITAL if ordinary_words().issuperset(words) else Case.ANY
    if len(words) == 1:
        yield Form(words, Strength.WHOLE, whole if len(first) >= SHORTEST_PART else Case.CAPITAL)
        return
    for written in _orders(words):
        yield Form(written, Strength.WHOLE, whole)
    for other in others(first) if is_person(entry) else ():
        # Will Young and Pat Lane need their capitals, whatever Patricia needs.
        case = Case.CAPITAL if ordinary_words().issuperset((other, last)) else whole
        yield from (Form(order, Strength.WHOLE, case) for order in ((other, last), (last, other)))
        if len(other) >= SHORTEST_PART - 1:
            yield Form((other,), Strength.MAYBE, Case.WITHIN if other in ordinary_words() else Case.CAPITAL)
    yield from _initials(words)
    for at, word in enumerate(words):
        yield from _part(word, is_first=at == 0)


def _orders(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    first, *middle, last = words
    return {
        words,
        (last, *words[:-1]),
        (last, first),
        (first, *(name[0] for name in middle), last),
        *((first, name) for name in words[1:]),
    }


def _initials(words: tuple[str, ...]) -> Iterator[Form]:
    first, last = words[0], words[-1]
    initials = tuple(word[0] for word in words[:-1])
    for written in {(*initials, last), (first[0], last), (last, first[0]), (last, *initials), (first[0], *words[1:])}:
        yield Form(written, Strength.WHOLE, Case.CAPITAL if last in ordinary_words() else Case.ANY)
    for letters in {(first[0], last[0]), (*initials, last[0])}:
        joined = "".join(letters)
        if joined not in words_of("abbreviations") and joined not in ordinary_words():
            yield Form(letters, Strength.MAYBE, Case.UPPER)
            if len(letters) == 2:
                yield Form((joined,), Strength.MAYBE, Case.UPPER)


def _part(word: str, *, is_first: bool) -> Iterator[Form]:
    if word in ordinary_words():
        # Grace begins a sentence as a name, Young as a word.
        if len(word) >= SHORTEST_PART:
            yield Form((word,), Strength.MAYBE, Case.CAPITAL if is_first else Case.WITHIN)
    elif len(word) >= SHORTEST_PART:
        # Crews is a name with a capital alone, and several crews without.
        yield Form((word,), Strength.PART, Case.CAPITAL if word.removesuffix("s") in ordinary_words() else Case.ANY)
    elif len(word) > 1:
        yield Form((word,), Strength.PART if len(word) == SHORTEST_PART - 1 else Strength.MAYBE, Case.CAPITAL)
