"""Templates of identifiers, and what is drawn by chance to fill them."""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from anonymise.evaluation.planted.facts import names, origins, table
from anonymise.folding import fold

_INWARD = "ABDEFGHJLNPQRSTUWXYZ"
# Letters that neither a year nor an area of a registration leaves out.
_PLATE = "ABCDEFGHJKLMNPRSTVWXY"
_NINO = "ABCEGHJKLMPRSTWX"
_NO_NINO = ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")
_FIELD = re.compile(r"\{(\w+)\}|([#?])")
Fields = Mapping[str, str]


def _drawn(name: str) -> Sequence[str]:
    held: Sequence[str] = table("drawn")[name]
    return held


def filled(template: str, chance: Random, fields: Fields | None = None) -> str:
    """A template with its fields as given, or drawn: `#` is a digit, `?` a capital letter."""
    known = fields or {key: value for draw in _DRAWS for key, value in draw(chance).items()}

    def put(match: re.Match[str]) -> str:
        if match[1] == "word":
            return chance.choice(_drawn("words"))
        return known[match[1]] if match[1] else chance.choice(string.digits if match[2] == "#" else _PLATE)

    return _FIELD.sub(put, template)


def days(day: int, month: int, year: int, *, weekday: str, later: int) -> Fields:
    """The parts of a date for templates; `later` is a second day of the same month."""
    name = _drawn("months")[month - 1]
    return {
        **{"d": str(day), "dd": f"{day:02}", "th": _ending(day), "TH": _ending(day).upper()},
        **{"m": str(month), "mm": f"{month:02}", "yyyy": str(year), "yy": f"{year % 100:02}"},
        **{"month": name, "lmonth": name.lower(), "MONTH": name.upper(), "mon": name[:3]},
        **{"weekday": weekday, "WEEKDAY": weekday.upper(), "wday": weekday[:3]},
        **{"spelt": _drawn("spelt")[day - 1], "d2": str(later), "th2": _ending(later)},
    }


def _ending(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _a_day(chance: Random) -> Fields:
    day, month, year = chance.randint(1, 25), chance.randint(1, 12), chance.randint(2009, 2024)
    return days(day, month, year, weekday=chance.choice(_drawn("weekdays")), later=day + chance.randint(1, 3))


def _a_place(chance: Random) -> Fields:
    street = f"{chance.choice(_drawn('streets'))} {chance.choice(_drawn('kinds'))}"
    short: Mapping[str, Any] = table("drawn")["short"]
    # Without a number only these kinds are plainly streets.
    clear = f"{chance.choice(_drawn('streets'))} {chance.choice(_drawn('clear'))}"
    number = chance.randint(2, 280)
    # No postcode has the district: those of towns end far below 90.
    outward = f"{chance.choice(_drawn('areas'))}{chance.randint(90, 99)}"
    inward = f"{chance.randint(0, 9)}{''.join(chance.choices(_INWARD, k=2))}"
    return {
        **{"street": street, "STREET": street.upper(), "streetclear": clear, "hn": str(number), "hn2": str(number + 2)},
        **{
            "lower": chance.choice("abc"),
            "streetshort": f"{chance.choice(_drawn('streets'))} {short[chance.choice([*short])]}",
        },
        **{"outward": outward, "inward": inward, "pc": f"{outward} {inward}", "lpc": f"{outward} {inward}".lower()},
        **{
            key: chance.choice(_drawn(f"{key}s"))
            for key in ("house", "town", "place", "saint", "plural", "animal", "pet")
        },
    }


def _a_person(chance: Random) -> Fields:
    origin = chance.choice(origins())
    given, family = (fold(re.sub(r"\W", "", chance.choice(names(origin, part)))) for part in ("given", "family"))
    return {
        **{"given": given, "Given": given.capitalize(), "GIVEN": given.upper(), "initial": given[0]},
        **{"family": family, "FAMILY": family.upper(), "surname": chance.choice(names("english", "family"))},
    }


def _a_child(chance: Random) -> Fields:
    age = chance.randint(2, 17)
    return {
        **{"n": str(age), "nword": _drawn("numbers")[age - 1], "nth": f"{age}{_ending(age)}"},
        **{"nmonths": str(chance.randint(2, 23)), "n7": str(chance.randint(1, 13))},
    }


def _a_number(chance: Random) -> Fields:
    nhs, licence = _nhs(chance), _licence(chance)
    pair = "".join(chance.choices(_NINO, k=2))
    nino = "AB" if pair in _NO_NINO else pair
    area, letters = ("".join(chance.choices(_PLATE, k=count)) for count in (2, 3))
    plate = f"{area}{chance.choice((12, 15, 19, 62, 68, 71))} {letters}"
    return {
        **{"nhs": nhs, "nhs3": f"{nhs[:3]} {nhs[3:6]} {nhs[6:]}", "nhsh": f"{nhs[:3]}-{nhs[3:6]}-{nhs[6:]}"},
        **{"licence": licence, "licencespaced": f"{licence[:5]} {licence[5:11]} {licence[11:]}"},
        **{"nino": nino, "lnino": nino.lower(), "lplate": plate.lower(), "q": "?", "hash": "#"},
    }


def _nhs(chance: Random) -> str:
    """Ten digits of which the last checks the others: 11 less their weighted sum modulo 11."""
    while True:
        digits = [chance.choice((4, 6, 7)), *(chance.randint(0, 9) for _ in range(8))]
        check = -sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
        if check < 10:
            return "".join(map(str, [*digits, check]))


def _licence(chance: Random) -> str:
    """Five letters of a surname, decade, month, day and year of birth, two initials, three that check."""
    surname = fold(re.sub(r"\W", "", chance.choice(names("english", "family")))).upper()[:5].ljust(5, "9")
    born = f"{chance.randint(5, 9)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}{chance.randint(0, 9)}"
    return f"{surname}{born}{chance.choice(_PLATE)}9{chance.randint(1, 9)}{''.join(chance.choices(_PLATE, k=2))}"


_DRAWS: Sequence[Callable[[Random], Fields]] = (_a_day, _a_place, _a_person, _a_child, _a_number)
