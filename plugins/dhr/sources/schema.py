"""JSON Schema of the source files, made from the tables that the loader uses, for editors that complete and check."""

import re
from typing import Any

from dhr.sources.formats import ACTION_PLAN, BRIEFING, REVIEW
from dhr.sources.publication_facts import PUBLICATION
from dhr.sources.register_facts import REGISTER
from dhr.sources.shapes import Date, Facts, Flag, ListOf, Named, OneOf, Shape, Text
from dhr.vocabulary.terms import terms

SCHEMAS: dict[str, tuple[str, Facts]] = {
    "review": ("The facts at the head of review.md", REVIEW),
    "action-plan": ("action-plan.yml", ACTION_PLAN),
    "publication": ("publication.yml", PUBLICATION),
    "register": ("register.yml", REGISTER),
    "briefing": ("The facts at the head of briefing.md", BRIEFING),
}

_DATE_FORMS = {"year": r"^\d{4}$", "month": r"^\d{4}(-\d{2})?$", "day": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one of SCHEMAS."""
    title, facts = SCHEMAS[name]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title} | _schema(facts)


def _schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case Text(pattern=(_, expression)):
            # What may be written in figures alone is a number to YAML.
            kinds = ["string", "integer"] if re.fullmatch(expression, "2024") else "string"
            return {"type": kinds, "pattern": f"^({expression})$"}
        case Text():
            return {"type": ["string", "number"]}
        case Date(finest=finest):
            # A bare year is a number to YAML, and a full date a timestamp that JSON tools see as text.
            return {"type": ["string", "integer"], "pattern": _DATE_FORMS[finest]}
        case Flag():
            return {"type": "boolean"}
        case OneOf(vocabulary=name):
            return {"enum": [value for term in terms(name) for value in _yaml_values(term.value)]}
        case ListOf(shape=member):
            return {"type": "array", "items": _schema(member)}
        case Named(names=names):
            named = {f"^({names})$": {"type": "string"}}
            return {"type": "object", "additionalProperties": False, "patternProperties": named}
        case Facts(keys=keys):
            return {
                "type": "object",
                "additionalProperties": False,
                "required": [key.name for key in keys if key.required],
                "properties": {key.name: {"description": key.meaning} | _schema(key.shape) for key in keys},
            }


def _yaml_values(value: str) -> tuple[str | int, ...]:
    """The forms in which a YAML reader may see a value: "9" in the list of themes is a number unless it is quoted."""
    return (value, int(value)) if value.isdigit() else (value,)
