"""The report on the gate for machines: valid, complete and in the shape that others rely on."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from gates import CLEAR, DATE, GATE, HELD

from anonymise.quotations import Quotation
from dhr.reports.judged import Gate
from dhr.reports.table import FORMS, gate_report

SCHEMA = Path(__file__).parents[2] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"


def test_json_has_the_shape_that_others_rely_on() -> None:
    told = json.loads(gate_report(GATE, "json"))

    assert (told["tool"], told["denylist"]) == ("dhr", "A private deny list of 2 entries was used.")
    assert [finding["rule"] for finding in told["findings"]] == ["exact-date"]
    assert told["unchecked"] == [{"path": "reviews/2022-linden/qa-letter.pdf", "why": "It could not be read."}]
    assert told["outcomes"] == [
        {"review": "2021-rowan", "requirement": "G3", "outcome": "met", "why": ""},
        {"review": "2022-linden", "requirement": "G3", "outcome": "met", "why": ""},
        {"review": "2022-linden", "requirement": "G4", "outcome": "unchecked", "why": "No PDF."},
        {"review": "2022-linden", "requirement": "G9", "outcome": "not-met", "why": "The note is missing."},
        {"review": "2022-linden", "requirement": "G26", "outcome": "not-applicable", "why": "It is not from Wales."},
        {
            "review": "2024-listening",
            "requirement": "briefing",
            "outcome": "not-met",
            "why": "It cites 1 review that cannot be published.",
        },
    ]
    assert told["decision"] == {"2021-rowan": "release", "2022-linden": "hold", "2024-listening": "hold"}


def test_what_is_held_stands_where_a_review_and_a_briefing_have_one_name() -> None:
    for reviews, briefings in (((HELD,), (CLEAR.reviews[0],)), ((CLEAR.reviews[0],), (HELD,))):
        gate = Gate(
            reviews=tuple(replace(one, name="2022-x") for one in reviews),
            briefings=tuple(replace(one, name="2022-x") for one in briefings),
        )

        assert json.loads(gate_report(gate, "json"))["decision"] == {"2022-x": "hold"}


@pytest.mark.parametrize("gate", [GATE, CLEAR, Gate()], ids=["held", "clear", "empty"])
def test_sarif_is_valid(gate: Gate) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    jsonschema.Draft4Validator(schema).validate(json.loads(gate_report(gate, "sarif")))


def test_sarif_tells_what_is_open_at_its_file_and_explains_each_rule() -> None:
    run = json.loads(gate_report(GATE, "sarif"))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    first = run["results"][0]

    assert run["tool"]["driver"]["name"] == "dhr"
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("G9", "error"),
        ("briefing", "error"),
        ("G19", "warning"),
        ("G4", "note"),
        ("G10", "note"),
        ("exact-date", "error"),
    ]
    assert first["message"]["text"] == (
        "2022-linden: The note is missing. What to do: Write live_document: true at the head of the action plan."
    )
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "reviews/2022-linden/action-plan.yml"
    assert {result["ruleId"] for result in run["results"]} <= set(rules)
    assert rules["G9"]["shortDescription"]["text"] == "Does the action plan say that it is a live document?"
    assert len({result["partialFingerprints"]["ruleAndPlace/v1"] for result in run["results"]}) == 6


def test_github_is_told_the_verdict_first_then_what_holds() -> None:
    lines = gate_report(GATE, "github").splitlines()

    assert lines[0] == (
        "::error title=dhr::You cannot publish yet because 1 of 2 reviews and the briefing 2024-listening are held. "
        "A private deny list of 2 entries was used."
    )
    assert lines[1] == (
        "::error file=reviews/2022-linden/action-plan.yml,title=G9 Does the action plan say that it is a live document?"
        "::2022-linden: The note is missing. What to do: Write live_document: true at the head of the action plan."
    )
    assert [line.split()[0] for line in lines] == [
        *("::error", "::error", "::error", "::warning", "::notice", "::notice", "::error", "::error")
    ]
    assert lines[4].endswith(
        "::2022-linden: Looked at when the rest is mended. "
        "The PDF has not been made, because something else holds the review."
    )
    assert gate_report(CLEAR, "github").startswith("::notice title=dhr::Nothing holds publication of 1 review.")


def test_a_gate_that_holds_without_any_finding_is_an_error_for_github() -> None:
    gate = Gate(reviews=(replace(HELD, report=CLEAR.findings),), findings=CLEAR.findings)

    assert gate_report(gate, "github").startswith("::error title=dhr::You cannot publish yet because ")


def test_a_matter_without_a_question_is_that_of_publication() -> None:
    assert "title=briefing May it be published?::" in gate_report(GATE, "github")


def test_gitlab_is_told_each_under_a_name_of_its_own() -> None:
    entries = json.loads(gate_report(GATE, "gitlab"))

    assert [(entry["check_name"], entry["severity"]) for entry in entries] == [
        ("G9", "blocker"),
        ("briefing", "blocker"),
        ("G19", "minor"),
        ("G4", "info"),
        ("G10", "info"),
        ("unchecked", "blocker"),
        ("exact-date", "blocker"),
    ]
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    assert entries[0]["location"] == {"path": "reviews/2022-linden/action-plan.yml", "lines": {"begin": 1}}


def test_every_form_is_told_the_same_twice_and_machines_are_given_no_words() -> None:
    for form in FORMS:
        assert gate_report(GATE, form) == gate_report(GATE, form)
    for form in ("json", "sarif", "github", "gitlab"):
        assert "14 Nov" not in gate_report(GATE, form, words={DATE: Quotation("14 November 2022")})
