"""The words of the field against the research material beside the project, where it is at hand."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dhr.vocabulary.partnerships import by_name, known_partnerships
from dhr.vocabulary.terms import label, terms, values

pytestmark = pytest.mark.shared

PROJECT = Path(__file__).resolve().parents[3]
SHARED = PROJECT.parent / "shared"
PLAIN_LISTS = (
    "category",
    "death_type",
    "review_type",
    "age_band",
    "sex",
    "sexual_orientation",
    "religion",
    "relationship",
    "location_of_death",
    "method",
    "aggravating_factor",
    "court_verdict",
    "mental_health",
    "vulnerability",
    "carer",
    "children",
    "family_involvement",
    "recommendation_addressee",
    "recommendation_theme",
    "recommendation_scope",
    "recommendation_source",
    "progress",
)
GROUPED_LISTS = ("ethnicity", "region", "police_force")


def shared_file(name: str) -> Path:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the research material beside the project is not here: {name}")
    return path


def reference(name: str) -> Any:
    return yaml.safe_load(shared_file(f"reference/{name}.yml").read_text(encoding="utf-8"))


def test_no_list_of_the_reference_is_forgotten() -> None:
    assert sorted(reference("vocabulary")) == sorted(PLAIN_LISTS + GROUPED_LISTS)


@pytest.mark.parametrize("name", PLAIN_LISTS)
def test_every_value_of_the_reference_is_stored_exactly_in_its_order(name: str) -> None:
    expected = reference("vocabulary")[name]
    assert [term.value for term in terms(name) if term.value in expected] == expected


@pytest.mark.parametrize("name", PLAIN_LISTS)
def test_nothing_is_added_but_the_data_set_s_overlapping_age_band(name: str) -> None:
    assert values(name) - set(reference("vocabulary")[name]) == ({"20-34"} if name == "age_band" else set())


def test_ethnicities_are_stored_as_group_and_value() -> None:
    groups = reference("vocabulary")["ethnicity"]
    expected = [f"{group}: {value}" for group, listed in groups.items() for value in listed] + ["unknown"]
    assert [term.value for term in terms("ethnicity")] == expected


def test_regions_bear_the_names_of_the_statistics_office() -> None:
    assert [term.value for term in terms("region")] == [region["name"] for region in reference("vocabulary")["region"]]


def test_police_forces_are_those_of_england_then_those_of_wales() -> None:
    forces = reference("vocabulary")["police_force"]
    assert [term.value for term in terms("police_force")] == forces["England"] + forces["Wales"]


def test_themes_are_the_codes_of_the_research_framework_in_its_words() -> None:
    text = shared_file("reference/research-framework.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (\d[A-O]?) \| ([^|]+?) \|", text, re.M))
    assert values("theme") == set(rows)
    assert {code: label("theme", code).casefold() for code in rows} == {code: rows[code].casefold() for code in rows}


def test_every_partnership_of_the_library_is_found() -> None:
    known = by_name(known_partnerships())
    names = reference("partnerships")["partnerships"]
    assert [name for name in names if name.casefold() not in known] == ["Not known"]


def test_regions_agree_with_the_published_data_set() -> None:
    library = {region.get("library", region["name"]): region["name"] for region in reference("vocabulary")["region"]}
    known = by_name(known_partnerships())
    with shared_file("real/dhrd/incidents.csv").open(encoding="utf-8", newline="") as incidents:
        told = {(row["csp"], library[row["region"]]) for row in csv.DictReader(incidents)}
    assert len(told) > 150
    assert sorted((csp, region) for csp, region in told if known[csp.casefold()].region != region) == []
