"""What stands on the private list of the planted documents, in every way in which people write it."""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Final

from anonymise.evaluation.planted.disguises import LETTERS
from anonymise.evaluation.planted.draws import days, filled
from anonymise.evaluation.planted.facts import table
from anonymise.evaluation.planted.plant import Item, Kind, Plant
from anonymise.folding import fold

RULE = "denied-name"
_SHORTEST_ALONE = 4
_APOSTROPHES = "'’"
_BEHIND = ("", "2", "_1", "-final")
_TITLES = ("Mr", "Mrs", "Ms", "Dr", "PC")

Part = Callable[[str], str | None]
Way = Callable[[str, Random], str | None]
Told = tuple[str, str]


def list_lines() -> Iterator[str]:
    """The private list as a file."""
    held = table("denied")
    yield "# Invented names, addresses, dates and numbers that the planted documents hide."
    for entries in held["names"].values():
        yield from entries
    for sort in ("nicknames", "addresses", "dates", "phones", "references"):
        yield from held[sort]


def a_name(way: str, chance: Random) -> Item:
    """A name of the list written in a way: a disguise of letters on some part of it, or a way of its own."""
    everybody = [(origin, name) for origin, held in table("denied")["names"].items() for name in held]
    everybody += [("nickname", name) for name in table("denied")["nicknames"]]
    while True:
        origin, name = chance.choice(everybody)
        part = "whole" if way in WHOLE else chance.choice(tuple(PARTS))
        written = PARTS[part](name)
        text = written and (WHOLE[way] if way in WHOLE else LETTERS[way].make)(written, chance)
        if text and not _is_word(text):
            is_markup = way in LETTERS and LETTERS[way].is_markup
            return Item(Plant(Kind.DENIED, RULE, f"name, {part}", way, origin), text, is_markup)


def ways(files: str) -> tuple[str, ...]:
    """The ways of writing a name that are possible in a kind of file."""
    return (*WHOLE, *(way for way, disguise in LETTERS.items() if files in disguise.files))


def _is_word(text: str) -> bool:
    """Whether a name has become an ordinary word: it says nothing any more. `s hung` says no more than `hung`."""
    words = re.findall(r"\w{2,}", text)
    return text == text.lower() and all(word in table("denied")["words"] for word in words)


def _alone(name: str, at: int) -> str | None:
    words = name.split(" ")
    return words[at] if len(words) > 1 and len(words[at]) >= _SHORTEST_ALONE else None


def _ends(name: str) -> str | None:
    return " ".join((name.split(" ")[0], name.split(" ")[-1])) if name.count(" ") > 1 else None


def _initialled(name: str, dot: str) -> str | None:
    *given, family = name.split(" ")
    return f"{given[0][0]}{dot} {family}" if given else None


def _turned(name: str, by: str) -> str | None:
    *given, family = name.split(" ")
    return f"{family}{by}{' '.join(given)}" if given else None


# Which words of a name are written, and in what order: to each of these the disguises of letters apply.
PARTS: Final[Mapping[str, Part]] = {
    "whole": lambda name: name,
    "surname alone": lambda name: _alone(name, -1),
    "forename alone": lambda name: _alone(name, 0),
    "first and last": _ends,
    "surname, forename": lambda name: _turned(name, ", "),
    "surname first": lambda name: _turned(name, " "),
    "initial with a point": lambda name: _initialled(name, "."),
    "initial": lambda name: _initialled(name, ""),
}


def _possessive(name: str | None, chance: Random) -> str | None:
    return name and f"{name}{chance.choice(_APOSTROPHES)}s"


def _plural(name: str, _: Random) -> str | None:
    family = name.split(" ")[-1]
    if " " not in name or _is_word(family.lower()):
        return None
    return f"the ⟦{family}{'es' if family[-1] in 'sxz' else 's'}⟧"


def _titled(name: str, chance: Random) -> str | None:
    return f"{chance.choice(_TITLES)} ⟦{name.split(' ')[-1]}⟧" if " " in name else None


def _joined(name: str, by: str, chance: Random) -> str:
    """The words run together, as addresses and file names have them, with what people put behind them."""
    return f"⟦{by.join(_letters(name))}⟧{chance.choice(_BEHIND)}"


def _letters(name: str) -> list[str]:
    return [fold(re.sub(r"\W", "", word)) for word in name.split(" ")]


def _account(name: str, chance: Random) -> str:
    words = _letters(name)
    short = words[0][0] + words[-1] if len(words) > 1 else words[0]
    return f"⟦{chance.choice((short, '.'.join(words), ''.join(words), '_'.join(words)))}⟧"


def _camel(name: str, _: Random) -> str | None:
    return "".join(re.sub(r"\W", "", word).capitalize() for word in name.split(" ")) if " " in name else None


def _web_address(name: str, chance: Random) -> str:
    return f"https://www.example.org/people/{_joined(name, chance.choice(('-', '', '_', '%20')), chance)}/"


# Ways of writing that stand for themselves.
WHOLE: Final[Mapping[str, Way]] = {
    "possessive": _possessive,
    "possessive surname": lambda name, chance: _possessive(_alone(name, -1), chance),
    "plural": _plural,
    "title and surname": _titled,
    "e-mail address": lambda name, chance: f"{_account(name, chance)}@example.org",
    "web address": _web_address,
    "query of an address": lambda name, chance: f"https://example.org/find?q={_joined(name, '+', chance)}",
    "file name in text": lambda name, chance: f"{_joined(name, chance.choice(('-', '', '_')), chance)}.pdf",
    "camel case": _camel,
    "handle": lambda name, chance: f"@{_account(name, chance)}",
}


def another(chance: Random) -> Item:
    """An address, a date or a number of the list."""
    sort = chance.choice(tuple(_OTHERS))
    form, text = _OTHERS[sort](chance)
    return Item(Plant(Kind.DENIED, RULE, sort, form), text)


def sentences_of(sort: str) -> str:
    """The rule whose sentences suit an address, a date or a number."""
    return {"address": "address", "date": "exact-date", "phone": "phone", "reference": "crime-reference"}[sort]


def _address(chance: Random) -> Told:
    whole = chance.choice(table("denied")["addresses"])
    short: Mapping[str, str] = table("drawn")["short"]
    segments = whole.split(", ")
    street = next(part for part in segments if part.endswith((*short, "Hill")))
    postcode = segments[-1]
    written = {
        "whole": whole,
        "without postcode": ", ".join(segments[:-1]),
        "without commas": whole.replace(",", ""),
        "street": street,
        "capitals": street.upper(),
        "small letters": street.lower(),
        "short": re.sub("|".join(short), lambda kind: short[kind.group()], street),
        "street without number": re.sub(r"^\d+\w? ", "", street),
        "postcode": postcode,
        "postcode without space": postcode.replace(" ", ""),
        "postcode in small letters": postcode.lower(),
        "hard spaces": street.replace(" ", "\u00a0"),
    }
    return chance.choice([*written.items()])


def _date(chance: Random) -> Told:
    day, month, year = chance.choice(table("denied")["dates"]).split(" ")
    drawn = table("drawn")
    number = drawn["months"].index(month) + 1
    fields = days(int(day), number, int(year), weekday=chance.choice(drawn["weekdays"]), later=int(day))
    forms = table("forms")["exact-date"]["forms"]
    form = chance.choice([name for name in forms if name not in table("denied")["other days"]])
    return form, filled(chance.choice(forms[form]), chance, fields)


def _phone(chance: Random) -> Told:
    written = chance.choice(table("denied")["phones"])
    digits = written.replace(" ", "")
    ways = {
        "plain": written,
        "together": digits,
        "international": f"+44 {written[1:]}",
        "international together": f"+44{digits[1:]}",
        "with a bracketed nought": f"+44 (0){written[1:]}",
        "hyphens": written.replace(" ", "-"),
        "points": written.replace(" ", "."),
        "hard spaces": written.replace(" ", "\u00a0"),
        "other groups": f"{digits[:3]} {digits[3:7]} {digits[7:]}",
        "brackets": f"({digits[:5]}) {digits[5:]}",
    }
    return chance.choice([*ways.items()])


def _reference(chance: Random) -> Told:
    written = chance.choice(table("denied")["references"])
    ways = {
        "plain": written,
        "hyphens": re.sub("[ /]", "-", written),
        "together": re.sub("[ /]", "", written),
        "spaces": re.sub("[ /]", " ", written),
        "small letters": written.lower(),
    }
    return chance.choice([*ways.items()])


_OTHERS: Final[Mapping[str, Callable[[Random], Told]]] = {
    "address": _address,
    "date": _date,
    "phone": _phone,
    "reference": _reference,
}
