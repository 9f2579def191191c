"""Cells of a plan: leads, updates, dates, columns of a fragment."""

import pytest

from dhr.imports.actions import split_updates
from dhr.imports.agencies import addressee, agencies
from dhr.imports.columns import Column, Situation, Tail, assign
from dhr.imports.leads import LeadReader
from dhr.imports.likeness import letters
from dhr.imports.plan_titles import STANDARD, header_kinds
from dhr.review.written_dates import dates_in, first_date

KNOWN = agencies(["Moorland Police", "Moorland and Fen NHS Foundation Trust", "Fen County Council"])
READER = LeadReader(KNOWN, {"Jo Example": "Fen County Council"}, letters("The Moorland Constabulary and the council"))


@pytest.mark.parametrize(
    ("cell", "name", "role", "agency"),
    [
        ("Moorland Police", "", "", "Moorland Police"),
        (
            "DCI Sam Invented, Crime, Incident Management Moorland Constabulary",
            "Sam Invented",
            "DCI, Crime, Incident Management",
            "Moorland Constabulary",
        ),
        ("DI Dummy for Response Moorland Constabulary", "Dummy", "DI, Response", "Moorland Constabulary"),
        (
            "Lee Madeup for Moorland & Fen NHS Foundation Trust (MFT)",
            "Lee Madeup",
            "",
            "Moorland & Fen NHS Foundation Trust (MFT)",
        ),
        ("Jo Example, Named Nurse", "Jo Example", "Named Nurse", "Fen County Council"),
        ("Fen County Council, Head of Housing", "", "Head of Housing", "Fen County Council"),
        ("Head of Housing, Fen County Council", "", "Head of Housing", "Fen County Council"),
        ("Dr Pat Sample, Moorland NHS Trust", "Dr Pat Sample", "", "Moorland NHS Trust"),
        ("Community Safety Manager", "", "Community Safety Manager", ""),
        ("All agencies", "", "", "All agencies"),
        ("", "", "", ""),
    ],
)
def test_a_lead_is_parted_into_name_role_and_agency(cell: str, name: str, role: str, agency: str):
    read = READER.read(cell)
    assert (read.name, read.full_role, read.agency) == (name, role, agency)


def test_a_second_lead_is_kept():
    read = READER.read("Lee Madeup for Moorland NHS Trust (MT) Kim Nobody Safeguarding Lead")
    assert (read.name, read.others) == ("Lee Madeup", "Kim Nobody Safeguarding Lead")


@pytest.mark.parametrize(
    ("text", "updates"),
    [
        ("Update: One. Update: Two.", [("", "One."), ("", "Two.")]),
        ("<no mark> One.", [("", "<no mark> One.")]),
        ("Before.\nUpdate : One.", [("", "Before."), ("", "One.")]),
        ("March update: One.\nDec update: Two.", [("", "March update: One."), ("", "Dec update: Two.")]),
        ("March 2022 update: One.", [("2022-03", "One.")]),
        ("Update June 2023: One.\nUpdate 30/09/2023: Two.", [("2023-06", "One."), ("2023-09-30", "Two.")]),
        ("30/09/2022: One.\n3 May 2023 - Two.", [("2022-09-30", "One."), ("2023-05-03", "Two.")]),
        ("Done by December 2022\nUpdate: Two.", [("", "Done by December 2022"), ("", "Two.")]),
        ("An update on it: none was seen.", [("", "An update on it: none was seen.")]),
        ("Updates are sent by the board.", [("", "Updates are sent by the board.")]),
        ("", []),
    ],
)
def test_updates_are_parted_at_their_marks(text: str, updates: list[tuple[str, str]]):
    assert [(str(u.date or ""), u.text) for u in split_updates(text)] == updates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("29th February 2024", ["2024-02-29"]),
        ("By June 2022 then (June 2023)", ["2022-06", "2023-06"]),
        ("By Dec 2023", ["2023-12"]),
        ("by March 22.", ["2022-03"]),
        ("01/11/2023 and 13.9.22", ["2023-11-01", "2022-09-13"]),
        ("31/02/2023", []),
        ("See target date", []),
        ("2024-02-29", ["2024-02-29"]),
    ],
)
def test_dates_are_read_as_plans_write_them(text: str, dates: list[str]):
    assert [str(date) for date in dates_in(text)] == dates


def test_a_year_alone_is_a_date_of_last_resort():
    assert str(first_date("By the end of 2022")) == "2022"
    assert str(first_date("2022, at the latest in May 2023")) == "2023-05"


@pytest.mark.parametrize(
    ("agency", "value"),
    [
        ("Moorland Constabulary", "police"),
        ("Fen NHS Foundation Trust", "health"),
        ("Fen Community Safety Partnership", "community safety partnership"),
        ("Fen Women's Aid", "IDVA or domestic abuse service"),
        ("Home Office", "national government"),
        ("Fen Probation", "probation"),
        ("Fen Council Children's Services", "social services"),
        ("Somebody", ""),
    ],
)
def test_whom_an_agency_stands_for(agency: str, value: str):
    assert addressee(agency) == value


def test_the_titles_of_columns_are_known_by_their_words():
    cells = [
        "Scope of",
        "Action to be taken",
        "Outcome",
        "Lead Agency",
        "Target date",
        "Progr ess",
        "Agency response to it",
        "Date of completion",
    ]
    assert header_kinds(cells) == STANDARD
    assert header_kinds(["Name", "Role", "Agency"]) is None
    assert header_kinds(["Introduction", "2"]) is None


def columns(*lines: tuple[str, ...], head: int = 0) -> list[Column]:
    return [Column(cells, head) for cells in zip(*lines, strict=True)]


def test_columns_are_told_by_what_they_hold():
    found = assign(
        columns(("of the form.", "Green", "Update: It was"), ("", "", "printed twice.")), Situation(STANDARD)
    )
    assert [STANDARD[place] for place in found.places[1:]] == ["progress", "updates"]


def test_columns_are_told_by_how_they_go_on():
    tails = {
        "action": Tail("It was said.", at_foot=False, length=25),
        "outcome": Tail("All know it.", at_foot=False, length=25),
        "updates": Tail("The board meets to", at_foot=True, length=25),
    }
    found = assign(
        columns(("", "look at all the forms"), ("", "of the year and to say"), ("", "what comes next."), head=3),
        Situation(STANDARD, tails),
    )
    assert STANDARD[found.places[1]] == "updates"


def test_an_empty_column_has_no_place():
    assert assign(columns(("", "Green")), Situation(STANDARD)).places[0] == -1
