"""Names of people whom nobody declared, of many origins, as reviews write names."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final, NamedTuple

from anonymise.evaluation.planted.facts import names, origins, table
from anonymise.evaluation.planted.plant import Item, Kind, Plant

RULE = "person-name"
_INITIALS = "ABCDEFGHJKLMNPRSTW"


class Name(NamedTuple):
    """Two forenames, two surnames and an initial; where the origin has them, a particle."""

    given: str
    middle: str
    family: str
    other: str
    initial: str
    particle: str


Written = Callable[[Name, Random], str]


def _said(name: str) -> Callable[[Random], str]:
    return lambda chance: str(chance.choice(table("drawn")[name]))


_a_title, _a_rank, _a_calling, _a_nickname = map(_said, ("titles", "ranks", "callings", "nicknames"))

FORMS: Final[Mapping[str, Written]] = {
    "full": lambda n, _: f"{n.given} {n.family}",
    "full with particle": lambda n, _: f"{n.given} {n.particle} {n.family}" if n.particle else f"{n.given} {n.family}",
    "three names": lambda n, _: f"{n.given} {n.middle} {n.family}",
    "middle initial": lambda n, _: f"{n.given} {n.initial}. {n.family}",
    "double surname": lambda n, _: f"{n.given} {n.family}-{n.other}",
    "title and surname": lambda n, chance: f"{_a_title(chance)} ⟦{n.family}⟧",
    "title and full": lambda n, chance: f"{_a_title(chance)} ⟦{n.given} {n.family}⟧",
    "rank and surname": lambda n, chance: f"{_a_rank(chance)} ⟦{n.family}⟧",
    "rank and full": lambda n, chance: f"{_a_rank(chance)} ⟦{n.given} {n.family}⟧",
    "calling and forename": lambda n, chance: f"{_a_calling(chance)} ⟦{n.given}⟧",
    "forename": lambda n, _: n.given,
    "surname": lambda n, _: n.family,
    "initial and surname": lambda n, _: f"{n.given[0]}. {n.family}",
    "initials and surname": lambda n, _: f"{n.given[0]}.{n.initial}. {n.family}",
    "surname and initial": lambda n, _: f"{n.family}, {n.given[0]}.",
    "surname first": lambda n, _: f"{n.family}, {n.given}",
    "surname in capitals": lambda n, _: f"{n.given} {n.family.upper()}",
    "nickname": lambda n, chance: f"{n.given} “{_a_nickname(chance)}” {n.family}",
    "known as": lambda n, chance: f"{n.given} {n.family} (known as {_a_nickname(chance)})",
    "family": lambda n, _: f"the ⟦{n.family}⟧ family",
    "couple": lambda n, _: f"Mr and Mrs ⟦{n.family}⟧",
    "with honours": lambda n, _: f"⟦{n.given} {n.family}⟧ MBE",
}  # fmt: skip


def a_person(form: str, origin: str, chance: Random) -> Item:
    """One name of an origin in a form."""
    given, middle = chance.sample(names(origin, "given"), 2)
    family, other = chance.sample(names(origin, "family"), 2)
    # A name that is a word goes with any surname; together two words would be a phrase.
    if origin == "words" and chance.random() < 0.7:
        family, other = chance.sample(names("english", "family"), 2)
    particle = chance.choice(table("names")[origin].get("particles", [""]))
    name = Name(given, middle, family, other, chance.choice(_INITIALS), particle)
    return Item(Plant(Kind.PERSON, RULE, form, origin=origin), FORMS[form](name, chance))


def all_forms() -> tuple[tuple[str, str], ...]:
    """Every form with every origin."""
    return tuple((form, origin) for form in FORMS for origin in origins())
