"""A real review and a real briefing, where the research material lies beside the project."""

import re
from pathlib import Path

import pytest

from anonymise import People, check_text, propose_pseudonyms
from anonymise.finding import Finding, Severity

pytestmark = pytest.mark.shared
_A_MEMBER = re.compile(r"(?:(?:DCI|SIO|Cllr|Dr) )?[A-Z][a-z]+ (?:[A-Z]['’])?[A-Z][a-z]+\t[A-Z]")
MOST_A_THOUSAND_WORDS = 8


def the_two_of(text: str) -> People:
    """The pseudonyms of victim and perpetrator: the two bare forenames used most."""
    return People(propose_pseudonyms(text)[:2])


def held(text: str, people: People) -> list[Finding]:
    report = check_text(text, path="text.txt", people=people)
    return [one for one in report.findings if one.severity is Severity.HOLD]


@pytest.mark.parametrize("name", ["western-suffolk-executive-summary.txt", "police-learning-briefing.txt"])
def test_what_is_held_in_a_real_text_stays_readable(shared: Path, name: str) -> None:
    """Nobody but the pseudonyms is declared here, so that true names are among what is held."""
    text = (shared / "real" / name).read_text(encoding="utf-8")

    assert 1 <= len(held(text, the_two_of(text))) <= MOST_A_THOUSAND_WORDS * len(text.split()) / 1000


def test_every_member_of_the_panel_is_held_until_declared(shared: Path) -> None:
    text = (shared / "real" / "western-suffolk-executive-summary.txt").read_text(encoding="utf-8")
    lines = text.split("\n")
    found = {one.place.line for one in held(text, the_two_of(text)) if one.rule == "person-name"}
    # A panel's list: a first and a last name, a column, an agency.
    rows = [number for number, line in enumerate(lines, start=1) if _A_MEMBER.match(line)]
    members = {number for number in rows if {number - 1, number + 1} & set(rows)}

    assert len(members) >= 10
    assert members <= found
