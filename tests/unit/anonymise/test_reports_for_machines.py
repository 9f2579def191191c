"""SARIF, GitHub's and GitLab's annotations: valid, complete, and without words."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from anonymise.reports.github import github
from anonymise.reports.gitlab import gitlab
from anonymise.reports.sarif import sarif
from anonymise.reports.table import FORMS, report_as

SCHEMA = Path(__file__).parents[2] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"
DATE = Finding(Place("reviews/a b/review.md", 3, 5), "exact-date", Severity.HOLD, 10)
LONGER = Finding(Place("reviews/a b/review.md", 3, 5), "exact-date", Severity.HOLD, 12)
PAGE = Finding(Place("ä.pdf", 7, 2, "page 3"), "person-name", Severity.HOLD, 4)
ASKED = Finding(Place("a.md", 1, 1), "professional-elsewhere", Severity.QUERY, 4)
NEW = Finding(Place("a.md", 2, 1), "new-rule", Severity.HOLD, 1)
LEFT = Unchecked("b.xyz", "It could not be read.")
HELD = Report((ASKED, NEW, DATE, LONGER, PAGE), (LEFT,))


def _run(report: Report) -> Any:
    return json.loads(sarif(report))["runs"][0]


@pytest.mark.parametrize("report", [HELD, Report()], ids=["held", "clear"])
def test_sarif_is_valid(report: Report) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    jsonschema.Draft4Validator(schema).validate(json.loads(sarif(report)))


def test_sarif_counts_columns_as_findings_do() -> None:
    run = _run(HELD)
    place = run["results"][2]["locations"][0]["physicalLocation"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert place["artifactLocation"] == {"uri": "reviews/a%20b/review.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 15}


def test_sarif_names_the_page_where_there_are_no_lines() -> None:
    place = _run(HELD)["results"][4]["locations"][0]

    assert "region" not in place["physicalLocation"]
    assert place["logicalLocations"] == [{"fullyQualifiedName": "page 3"}]


def test_sarif_explains_every_rule_that_it_speaks_of() -> None:
    run = _run(HELD)
    described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}

    assert {result["ruleId"] for result in run["results"]} <= set(described)
    assert described["exact-date"]["help"]["text"]
    assert [result["level"] for result in run["results"]] == ["warning", "error", "error", "error", "error"]


def test_sarif_says_that_a_check_with_something_unchecked_was_not_successful() -> None:
    held, clear = _run(HELD)["invocations"][0], _run(Report())["invocations"][0]

    assert not held["executionSuccessful"] and clear["executionSuccessful"]
    assert "b.xyz: It could not be read." in held["toolExecutionNotifications"][0]["message"]["text"]
    assert "No private deny list was set" in clear["toolConfigurationNotifications"][0]["message"]["text"]


def test_github_is_told_the_verdict_first_and_each_place() -> None:
    lines = github(HELD).splitlines()

    assert lines[0].startswith("::error title=anonymise::You cannot publish yet because ")
    assert lines[1].startswith("::error title=Not checked::b.xyz: It could not be read.")
    assert lines[2].startswith("::error file=a.md,line=2,col=1,endColumn=2,title=new-rule::")
    assert lines[3].startswith("::error file=reviews/a b/review.md,line=3,col=5,endColumn=15,title=An exact date::")
    assert lines[5].startswith("::error file=ä.pdf,title=A person's name::In page 3. ")
    assert lines[6].startswith("::warning file=a.md,line=1,")
    assert github(Report()).startswith("::notice title=anonymise::The checks found nothing further.")


def test_a_strange_path_cannot_begin_a_command_of_its_own() -> None:
    path = "a,line=1:%\r\n::set-output.md"
    told = github(Report((Finding(Place(path), "exact-date", Severity.HOLD, 1),), (Unchecked(path, "why"),)))

    assert len(told.splitlines()) == 3
    assert "file=a%2Cline=1%3A%25%0D%0A%3A%3Aset-output.md,line=1," in told
    assert "::a,line=1:%25%0D%0A::set-output.md: why" in told


def test_gitlab_is_told_each_place_under_a_name_of_its_own() -> None:
    entries = json.loads(gitlab(HELD))

    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6
    assert entries[0]["check_name"] == "unchecked"
    assert entries[2]["location"] == {"path": "reviews/a b/review.md", "lines": {"begin": 3}}
    assert [entry["severity"] for entry in entries] == ["blocker"] * 5 + ["minor"]
    assert all(entry["description"] and entry["location"]["path"] for entry in entries)
    assert json.loads(gitlab(Report())) == []


def test_every_form_is_told_the_same_twice() -> None:
    for form in FORMS:
        assert report_as(HELD, form) == report_as(HELD, form)


def test_an_unknown_form_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="text, html, json, sarif, github, gitlab"):
        report_as(HELD, "xml")


def test_the_name_of_a_file_that_is_no_text_can_be_told_in_every_form() -> None:
    found = Finding(Place("\udcff.md"), "exact-date", Severity.HOLD, 1)
    report = Report((found,), (Unchecked("\udcff.md", "why"),))

    for form in FORMS:
        assert report_as(report, form).encode()
    assert '"uri": "%FF.md"' in sarif(report)
