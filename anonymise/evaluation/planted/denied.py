"""What stands on the private list of the planted documents, in every way in which people write it."""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Final

from anonymise.evaluation.planted.disguises import LETTERS
from anonymise.evaluation.planted.facts import days, filled, table
from anonymise.evaluation.planted.plant import Item, Kind, Plant
from anonymise.folding import fold

RULE = "denied-name"
_SHORTEST_ALONE = 4
_SHORT = {"Street": "St", "Lane": "Ln", "Close": "Cl", "Gardens": "Gdns"}
_WEEKDAYS = ("Monday", "Wednesday", "Saturday")
# Of the ways of writing a day those that tell the whole of it.
_DAY_FORMS = (
    "day month year", "ordinal", "weekday", "short month", "no year", "month first", "strokes", "points", "hyphens", "year first", "capitals", "small letters",
    "apostrophe", "in words",
)  # fmt: skip


def entries() -> tuple[str, ...]:
    """The lines of the private list."""
    held = table("denied")
    names = [name for one in held["names"].values() for name in one]
    return (*names, *held["nicknames"], *held["addresses"], *held["dates"], *held["phones"], *held["references"])


def _alone(name: str, at: int) -> str | None:
    words = name.split(" ")
    return words[at] if len(words) > 1 and len(words[at]) >= _SHORTEST_ALONE else None


def _is_word(text: str) -> bool:
    """Whether a name has become an ordinary word: it says nothing any more."""
    return text in table("denied")["words"]


def _initialled(name: str, dot: str) -> str | None:
    *given, family = name.split(" ")
    return f"{given[0][0]}{dot} {family}" if given else None


def _turned(name: str, by: str) -> str | None:
    *given, family = name.split(" ")
    return f"{family}{by}{' '.join(given)}" if given else None


def _plural(name: str) -> str | None:
    family = name.split(" ")[-1]
    return f"the ⟦{family}{'es' if family[-1] in 'sxz' else 's'}⟧" if not _is_word(family.lower()) and " " in name else None


def _joined(name: str, by: str, chance: Random) -> str:
    """The words run together, as addresses and file names have them, with what people put behind them."""
    joined = by.join(fold(re.sub(r"\W", "", word)) for word in name.split(" "))
    return f"⟦{joined}⟧{chance.choice(('', '2', '_1', '-final'))}"


def _account(name: str, chance: Random) -> str:
    words = [fold(re.sub(r"\W", "", word)) for word in name.split(" ")]
    short = words[0][0] + words[-1] if len(words) > 1 else words[0]
    return chance.choice((short, ".".join(words), "".join(words), "_".join(words)))


# Which words of a name are written, and in what order: to each of these the disguises of letters apply.
PARTS: Final[Mapping[str, Callable[[str], str | None]]] = {
    "whole": lambda name: name,
    "surname alone": lambda name: _alone(name, -1),
    "forename alone": lambda name: _alone(name, 0),
    "first and last": lambda name: " ".join((name.split(" ")[0], name.split(" ")[-1])) if name.count(" ") > 1 else None,
    "surname, forename": lambda name: _turned(name, ", "),
    "surname first": lambda name: _turned(name, " "),
    "initial with a point": lambda name: _initialled(name, "."),
    "initial": lambda name: _initialled(name, ""),
}
# Ways of writing that stand for themselves.
WHOLE: Final[Mapping[str, Callable[[str, Random], str | None]]] = {
    "possessive": lambda name, chance: f"{name}{chance.choice(chr(39) + '’')}s",
    "possessive surname": lambda name, chance: f"{_alone(name, -1)}{chance.choice(chr(39) + '’')}s" if _alone(name, -1) else None,
    "plural": lambda name, _: _plural(name),
    "title and surname": lambda name, chance: f"{chance.choice(('Mr', 'Mrs', 'Ms', 'Dr', 'PC'))} {name.split(' ')[-1]}" if " " in name else None,
    "e-mail address": lambda name, chance: f"⟦{_account(name, chance)}⟧@example.org",
    "web address": lambda name, chance: f"https://www.example.org/people/{_joined(name, chance.choice(('-', '', '_', '%20')), chance)}/",
    "query of an address": lambda name, chance: f"https://example.org/find?q={_joined(name, '+', chance)}",
    "file name in text": lambda name, chance: f"{_joined(name, chance.choice(('-', '', '_')), chance)}.pdf",
    "camel case": lambda name, _: "".join(re.sub(r"\W", "", word).capitalize() for word in name.split(" ")) if " " in name else None,
    "handle": lambda name, chance: f"@⟦{_account(name, chance)}⟧",
}  # fmt: skip


def a_name(way: str, files: str, chance: Random) -> Item:
    """A name of the list written in a way: a disguise of letters on some part of it, or a way of its own."""
    everybody = [(origin, name) for origin, held in table("denied")["names"].items() for name in held]
    everybody += [("nickname", name) for name in table("denied")["nicknames"]]
    while True:
        origin, name = chance.choice(everybody)
        part = "whole" if way in WHOLE else chance.choice(tuple(PARTS))
        written = name if way in WHOLE else PARTS[part](name)
        text = written and (WHOLE[way](written, chance) if way in WHOLE else LETTERS[way].make(written, chance))
        if text and not _is_word(text):
            is_markup = way in LETTERS and LETTERS[way].is_markup
            return Item(Plant(Kind.DENIED, RULE, f"name, {part}", way, origin), text, is_markup)


def ways(files: str) -> tuple[str, ...]:
    """The ways of writing a name that are possible in a kind of file."""
    return (*WHOLE, *(way for way, disguise in LETTERS.items() if files in disguise.files))


def another(chance: Random) -> Item:
    """An address, a date or a number of the list."""
    sort = chance.choice(tuple(_OTHERS))
    form, text = _OTHERS[sort](chance)
    return Item(Plant(Kind.DENIED, RULE, sort, form), text)


def _address(chance: Random) -> tuple[str, str]:
    whole = chance.choice(table("denied")["addresses"])
    segments = whole.split(", ")
    street = next(part for part in segments if any(part.endswith(kind) for kind in (*_SHORT, "Hill")))
    postcode = segments[-1]
    return chance.choice(
        [
            ("whole", whole),
            ("without postcode", ", ".join(segments[:-1])),
            ("without commas", whole.replace(",", "")),
            ("street", street),
            ("capitals", street.upper()),
            ("small letters", street.lower()),
            ("short", re.sub("|".join(_SHORT), lambda kind: _SHORT[kind.group()], street)),
            ("street without number", re.sub(r"^\d+\w? ", "", street)),
            ("postcode", postcode),
            ("postcode without space", postcode.replace(" ", "")),
            ("postcode in small letters", postcode.lower()),
            ("hard spaces", street.replace(" ", "\u00a0")),
        ]
    )


def _date(chance: Random) -> tuple[str, str]:
    day, month, year = chance.choice(table("denied")["dates"]).split(" ")
    number = next(at for at in range(1, 13) if days(1, at, 2000, weekday="", later=2)["month"] == month)
    fields = days(int(day), number, int(year), weekday=chance.choice(_WEEKDAYS), later=int(day))
    form = chance.choice(_DAY_FORMS)
    templates = [one for one in table("forms")["exact-date"]["forms"][form] if form != "in words" or int(day) <= 28]
    return form, filled(chance.choice(templates), chance, fields) if templates else f"{day} {month} {year}"


def _phone(chance: Random) -> tuple[str, str]:
    written = chance.choice(table("denied")["phones"])
    digits = written.replace(" ", "")
    return chance.choice(
        [
            ("plain", written),
            ("together", digits),
            ("international", f"+44 {written[1:]}"),
            ("international together", f"+44{digits[1:]}"),
            ("with a bracketed nought", f"+44 (0){written[1:]}"),
            ("hyphens", written.replace(" ", "-")),
            ("points", written.replace(" ", ".")),
            ("hard spaces", written.replace(" ", "\u00a0")),
            ("other groups", f"{digits[:3]} {digits[3:7]} {digits[7:]}"),
            ("brackets", f"({digits[:5]}) {digits[5:]}"),
        ]
    )


def _reference(chance: Random) -> tuple[str, str]:
    written = chance.choice(table("denied")["references"])
    return chance.choice(
        [
            ("plain", written),
            ("hyphens", re.sub("[ /]", "-", written)),
            ("together", re.sub("[ /]", "", written)),
            ("spaces", re.sub("[ /]", " ", written)),
            ("small letters", written.lower()),
        ]
    )


_OTHERS: Mapping[str, Callable[[Random], tuple[str, str]]] = {
    "address": _address, "date": _date, "phone": _phone, "reference": _reference,
}  # fmt: skip


def carriers_of(sort: str) -> str:
    """The rule whose sentences suit an address, a date or a number."""
    return {"address": "address", "date": "exact-date", "phone": "phone", "reference": "crime-reference"}[sort]


def list_lines() -> Iterator[str]:
    """The private list as a file."""
    yield "# Invented names, addresses, dates and numbers that the planted documents hide."
    yield from entries()


