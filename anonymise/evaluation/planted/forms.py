"""Identifiers that have a form, written in every way of forms.yml."""

from collections.abc import Sequence
from random import Random

from anonymise.evaluation.planted.draws import filled
from anonymise.evaluation.planted.facts import table
from anonymise.evaluation.planted.plant import Item, Kind, Plant


def rule_forms() -> tuple[tuple[str, str], ...]:
    """Every rule with each of its forms."""
    return tuple((rule, form) for rule, held in table("forms").items() for form in held["forms"])


def an_identifier(rule: str, form: str, chance: Random) -> Item:
    """One identifier of a rule in a form."""
    template = chance.choice(table("forms")[rule]["forms"][form])
    return Item(Plant(Kind.FORM, rule, form), filled(template, chance))


def carriers(rule: str) -> Sequence[str]:
    """Sentences that speak of such identifiers."""
    found: Sequence[str] = table("forms")[rule]["carriers"]
    return found
