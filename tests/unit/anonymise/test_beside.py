"""What another check says in the same report: its verdict first, its remarks as findings are told."""

import json
from pathlib import Path

import jsonschema
import pytest

from anonymise.beside import Beside, Remark
from anonymise.finding import Finding, Place, Report, Severity
from anonymise.reports.table import report_as

SCHEMA = Path(__file__).parents[2] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"
DATE = Finding(Place("a b/c.md", 3, 5), "exact-date", Severity.HOLD, 10)
REMARK = Remark(
    path="a b", rule="R1", title="Is there a letter?", weight="note", message="There is none.", why="It must be there."
)
LINKED = {"a b/c.md": "../a%20b/c.md"}
CHECK = Beside(
    tool="other",
    heading="Other check",
    verdict="You cannot publish yet because of the letter.",
    holds=True,
    step="Ask for it.",
    remarks=(REMARK,),
    text="Letter: missing",
    html="<p>Letter: <b>missing</b></p>",
    style=".letter { color: red; }",
    links=LINKED,
)


def test_the_verdict_and_the_next_step_come_first_then_its_own_part_then_the_findings() -> None:
    told = report_as(Report((DATE,)), "text", beside=CHECK)

    assert told.startswith(
        "You cannot publish yet because of the letter.\n\n  Ask for it.\n\n"
        "  No private deny list was set: true names were looked for by rules alone.\n\nLetter: missing\n\n"
        "Anonymisation check: 1 place could identify someone.\n\nAn exact date (exact-date)\n"
    )


def test_the_page_has_its_heading_its_part_and_its_style_and_links_to_files() -> None:
    told = report_as(Report((DATE,)), "html", beside=CHECK)

    assert "<h1>You cannot publish yet because of the letter.</h1>\n<p>Ask for it.</p>" in told
    assert "<p>Letter: <b>missing</b></p>" in told and ".letter { color: red; }" in told
    assert '<b><a href="../a%20b/c.md">a b/c.md</a></b>' in told
    assert "Made by other " in told


def test_machines_are_told_remarks_as_findings_are() -> None:
    run = json.loads(report_as(Report((DATE,)), "sarif", beside=CHECK))["runs"][0]
    entries = json.loads(report_as(Report((DATE,)), "gitlab", beside=CHECK))

    assert [(told["ruleId"], told["level"]) for told in run["results"]] == [("R1", "note"), ("exact-date", "error")]
    assert run["tool"]["driver"]["rules"][0] == {
        "id": "R1",
        "shortDescription": {"text": "Is there a letter?"},
        "fullDescription": {"text": "It must be there."},
    }
    assert (entries[0]["severity"], entries[0]["description"]) == ("info", "R1 Is there a letter? There is none.")
    assert report_as(Report((DATE,)), "github", beside=CHECK).splitlines()[:2] == [
        "::error title=other::You cannot publish yet because of the letter. "
        "No private deny list was set: true names were looked for by rules alone.",
        "::notice file=a b,title=R1 Is there a letter?::There is none.",
    ]


@pytest.mark.parametrize("remark", [REMARK, Remark(path="x", rule="R2", title="x", weight="hold", message="x")])
def test_sarif_with_remarks_is_valid(remark: Remark) -> None:
    check = Beside(tool="other", heading="x", verdict="x", holds=False, remarks=(remark, remark))

    told = json.loads(report_as(Report(), "sarif", beside=check))

    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(told)
