"""Plain texts as programs make them of PDFs: marks of headings, columns, an action plan among them."""

import pytest

from anonymise import People, check_text
from anonymise.extract.table import extract_text
from anonymise.passages import Zone
from anonymise.people import Professional

CHAIR = People(professionals=(Professional("Jo Hallowby", "chair"),))


def zones(text: str) -> list[Zone]:
    return [passage.zone for passage in extract_text(text, "a.txt").passages]


def test_a_marked_heading_opens_its_zone() -> None:
    assert zones("Some text.\n\n## Panel members\n\nJo Hallowby, chair\n\n## Findings\n\nMore.") == [
        Zone.BODY,
        Zone.PANEL,
        Zone.PANEL,
        Zone.BODY,
        Zone.BODY,
    ]


def test_columns_stay_apart() -> None:
    assert (
        extract_text("Jo Hallowby\tNorthmere\n\tHousing", "a.txt").passages[0].text == "Jo Hallowby\tNorthmere\tHousing"
    )


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_a_table_with_a_status_is_a_plan_and_its_dates_are_fine(path: str) -> None:
    report = check_text("Local\tTrain staff\tUpdate\tGREEN\t03/05/2019", path=path)
    assert [one.rule for one in report.findings] == []
    assert [one.rule for one in check_text("Local\tShe moved\t03/05/2019", path="a.txt").findings] == ["exact-date"]


def test_a_lead_torn_over_two_lines_of_a_plan_is_the_declared_one() -> None:
    report = check_text("Local\tTrain staff\tJo\tAMBER\n\t\tHallowby\t\n", path="a.txt", people=CHAIR)
    assert {one.rule for one in report.findings} == {"professional-elsewhere"}


def test_a_forename_alone_in_a_plan_is_still_held() -> None:
    report = check_text("Local\tTrain staff and tell Derek\tJo\tAMBER\n", path="a.txt", people=CHAIR)
    assert "person-name" in {one.rule for one in report.findings}
