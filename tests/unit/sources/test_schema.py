"""The published JSON Schema says what the loader says."""

from typing import Any

import jsonschema
import pytest
import yaml
from repository import BRIEFING, PLAN, PUBLICATION, REGISTER, REVIEW

from dhr.sources.schema import SCHEMAS, json_schema


class _Dateless(yaml.SafeLoader):
    """Dates and the key `on` stay text, as an editor's schema service sees them: YAML 1.2 knows only true and false."""


_Dateless.yaml_implicit_resolvers = {
    first: [
        (tag, form)
        for tag, form in forms
        if not tag.endswith((":timestamp", ":bool") if first in "oO" else ":timestamp")
    ]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def facts(text: str) -> Any:
    return yaml.load(text.split("---")[1] if text.startswith("---") else text, _Dateless)  # noqa: S506 (a SafeLoader)


TEXTS = {"review": REVIEW, "action-plan": PLAN, "publication": PUBLICATION, "briefing": BRIEFING, "register": REGISTER}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_file_that_the_loader_takes_is_valid(name: str) -> None:
    schema = json_schema(name)

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(facts(TEXTS[name]), schema)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "titel:"),
        ("themes: [2D, 6C]", "themes: [XX]"),
        ("month: 2023-04", "month: April"),
        ("month: 2023-04", "month: 2023-04-17"),
    ],
)
def test_a_file_that_the_loader_refuses_is_not(old: str, new: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(facts(REVIEW.replace(old, new)), json_schema("review"))


def test_a_year_without_quotation_marks_is_valid() -> None:
    jsonschema.validate(facts(REGISTER.replace("2024-Q3", "2025")), json_schema("register"))


@pytest.mark.parametrize(("old", "new"), [("2022", "2022-06"), ("k-2024-beef", "dhr-2024-beef"), ("2024-Q3", "soon")])
def test_a_register_that_the_loader_refuses_is_not_valid_either(old: str, new: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(facts(REGISTER.replace(old, new, 1)), json_schema("register"))
