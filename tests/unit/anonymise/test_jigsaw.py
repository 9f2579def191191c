"""Details that are harmless one by one are asked about where together they point at one event."""

import pytest

from anonymise import check_text
from anonymise.finding import Severity


def asked(text: str) -> list[str]:
    report = check_text(text, path="a.md", ner="rules")
    return [
        finding.rule for finding in report.findings if finding.severity is Severity.QUERY and "jigsaw" in finding.rule
    ]


def test_day_town_and_manner_of_a_death_point_at_one_event() -> None:
    assert asked("On 3 April 2023 she was stabbed at a house in Ipswich.") == ["jigsaw-event"]


def test_a_month_does_so_with_the_town_and_a_rare_occupation() -> None:
    assert asked("In April 2023 the only vet in Ipswich was strangled.") == ["jigsaw-event"]


@pytest.mark.parametrize(
    "text",
    [
        "In April 2023 she was killed at her home.",
        "In April 2023 she moved to Ipswich and trained as a vet.",
        "She was stabbed at her home in Suffolk.",
        "On 3 April 2023 the panel met in Ipswich.",
        "In 2023 a knife was found in Ipswich.",
    ],
)
def test_fewer_pieces_are_no_jigsaw(text: str) -> None:
    assert asked(text) == []


def test_the_day_of_a_notice_near_the_month_of_the_death_gives_its_day_away() -> None:
    death = "Rowan died in January 2020.\n\n"
    assert asked(f"{death}Her death was notified to the partnership on 20 January 2020.") == ["jigsaw-notice"]
    assert asked(f"{death}The Home Office was informed on 3 February 2020.") == ["jigsaw-notice"]


def test_a_notice_long_after_the_death_gives_nothing_away() -> None:
    death = "Rowan died in January 2020.\n\n"
    assert asked(f"{death}The Home Office was informed on 3 September 2020.") == []
    assert asked("The Home Office was informed on 3 September 2020.") == []
