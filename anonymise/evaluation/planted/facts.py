"""The lists beside this file, and values drawn from them for templates."""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Any

from anonymise.folding import fold

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SPELT = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
)  # fmt: skip
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
_INWARD = "ABDEFGHJLNPQRSTUWXYZ"
# Letters that neither a year nor an area of a registration leaves out.
_PLATE = "ABCDEFGHJKLMNPRSTVWXY"
_FIELD = re.compile(r"\{(\w+)\}|([#?])")
Fields = Mapping[str, str]


@lru_cache(maxsize=None)
def table(name: str) -> Mapping[str, Any]:
    """One of the .yml files of this folder."""
    import yaml  # here, because whoever imports the evaluation may never plant anything

    loaded: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath(f"{name}.yml").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=None)
def names(origin: str, part: str) -> tuple[str, ...]:
    """Forenames (`given`) or surnames (`family`) of an origin, without those that are declared or on the private list."""
    listed = (name.strip() for name in table("names")[origin][part].split(","))
    return tuple(name for name in listed if name and not _kept_out().intersection(map(fold, re.split(r"\W+", name))))


@lru_cache(maxsize=1)
def _kept_out() -> frozenset[str]:
    people, denied = table("people"), table("denied")
    said = [*people["pseudonyms"], *(one["name"] for one in people["professionals"]), *denied["nicknames"]]
    said += [name for entries in denied["names"].values() for name in entries]
    return frozenset(fold(word) for name in said for word in re.split(r"[\s'’-]+", name))


def origins() -> tuple[str, ...]:
    """Where names come from."""
    return tuple(table("names"))


def days(day: int, month: int, year: int, *, weekday: str, later: int) -> Fields:
    """The parts of a date for templates; `later` is a second day of the same month."""
    name = _MONTHS[month - 1]
    return {
        "d": str(day), "dd": f"{day:02}", "th": _ending(day), "TH": _ending(day).upper(), "spelt": _SPELT[day - 1] if day <= len(_SPELT) else "last",
        "m": str(month), "mm": f"{month:02}", "month": name, "lmonth": name.lower(), "MONTH": name.upper(), "mon": name[:3],
        "yyyy": str(year), "yy": f"{year % 100:02}", "weekday": weekday, "WEEKDAY": weekday.upper(), "wday": weekday[:3],
        "d2": str(later), "th2": _ending(later),
    }  # fmt: skip


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def a_day(chance: Random) -> Fields:
    """A day of the last decades."""
    day = chance.randint(1, 25)
    made = (day, chance.randint(1, 12), chance.randint(2009, 2024))
    return days(*made, weekday=chance.choice(_WEEKDAYS), later=day + chance.randint(1, 3))


def _a_place(chance: Random) -> Fields:
    drawn = table("drawn")
    street, kind = chance.choice(drawn["streets"]), chance.choice(drawn["kinds"])
    short, short_kind = chance.choice(drawn["streets"]), chance.choice(sorted(drawn["short"]))
    outward = f"{chance.choice(drawn['areas'])}{chance.randint(90, 99)}"
    inward = f"{chance.randint(0, 9)}{''.join(chance.choices(_INWARD, k=2))}"
    number = chance.randint(2, 280)
    return {
        "street": f"{street} {kind}", "STREET": f"{street} {kind}".upper(), "streetshort": f"{short} {drawn['short'][short_kind]}",
        "hn": str(number), "hn2": str(number + 2), "lower": chance.choice("abc"), "outward": outward, "inward": inward,
        "pc": f"{outward} {inward}", "lpc": f"{outward} {inward}".lower(),
        **{key: chance.choice(drawn[f"{key}s"]) for key in ("house", "town", "place", "saint", "plural", "animal", "pet")},
    }  # fmt: skip


def _a_person(chance: Random) -> Fields:
    origin = chance.choice(origins())
    given = fold(re.sub(r"\W", "", chance.choice(names(origin, "given"))))
    family = fold(re.sub(r"\W", "", chance.choice(names(origin, "family"))))
    surname = chance.choice(names("english", "family"))
    return {
        "given": given, "family": family, "GIVEN": given.upper(), "FAMILY": family.upper(), "initial": given[0], "surname": surname,
        "Given": given.capitalize(), "q": "?",
    }  # fmt: skip


def _a_child(chance: Random) -> Fields:
    age = chance.randint(2, 17)
    birthday = f"{age}{_ending(age)}"
    return {
        "n": str(age), "nword": _NUMBERS[age - 1], "nmonths": str(chance.randint(2, 23)), "n7": str(chance.randint(1, 13)), "nth": birthday,
    }  # fmt: skip


def _a_number(chance: Random) -> Fields:
    nhs = _nhs(chance)
    nino = chance.choice("ABCEGHJKLMPRSTWX") + chance.choice("ABCEGHJKLMPRSTWX")
    nino = "AB" if nino in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ") else nino
    licence = _licence(chance)
    plate = "".join(chance.choices(_PLATE, k=2)) + f"{chance.choice((12, 15, 19, 62, 68, 71))} " + "".join(chance.choices(_PLATE, k=3))
    return {
        "nhs": nhs, "nhs3": f"{nhs[:3]} {nhs[3:6]} {nhs[6:]}", "nhsh": f"{nhs[:3]}-{nhs[3:6]}-{nhs[6:]}",
        "nino": nino, "lnino": nino.lower(), "licence": licence, "lplate": plate.lower(),
        "licencespaced": f"{licence[:5]} {licence[5:11]} {licence[11:]}",
    }  # fmt: skip


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
    return f"{surname}{born}{chance.choice('ABDEJKLMNPRST')}9{chance.randint(1, 9)}{''.join(chance.choices('ABDEFGHJKLMN', k=2))}"


_DRAWS: Sequence[Callable[[Random], Fields]] = (a_day, _a_place, _a_person, _a_child, _a_number)


def filled(template: str, chance: Random, fields: Fields | None = None) -> str:
    """A template with its fields drawn by chance, or given."""
    known = dict(fields or {})
    if not fields:
        for draw in _DRAWS:
            known.update(draw(chance))

    def put(match: re.Match[str]) -> str:
        if match[1]:
            return chance.choice(table("drawn")["words"]) if match[1] == "word" else known[match[1]]
        return chance.choice(string.digits) if match[2] == "#" else chance.choice(_PLATE)

    return _FIELD.sub(put, template)
