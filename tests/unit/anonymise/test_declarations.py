"""The declarations of people are checked themselves: no pseudonym gives a true name away."""

from pathlib import Path

import pytest

from anonymise import DenyList, People, check_text, reveal
from anonymise.people import Professional

KEY = "a-key-of-thirty-two-letters-or-more"
PLAIN = DenyList.of(
    ["Elizabeth Hartwhistle", "Carol Okafor", "Grant, Stephen", "Ann Lee", "12 Rowan Street, Exampleton"]
)
KEYED = DenyList.from_text(PLAIN.as_keyed(KEY), key=KEY)
BOTH = pytest.mark.parametrize("denylist", [PLAIN, KEYED], ids=["plain", "keyed"])


def told(
    *pseudonyms: str, denylist: DenyList = PLAIN, professionals: tuple[str, ...] = ()
) -> list[tuple[str, str, str]]:
    """Rule, severity and words of what is found in a review that declares these people."""
    listed = "".join(f"  - {{name: {name}, role: chair}}\n" for name in professionals)
    text = f"---\npeople:\n  pseudonyms: [{', '.join(pseudonyms)}]\n  professionals:\n{listed}---\n"
    people = People(pseudonyms, tuple(Professional(name) for name in professionals))
    report = check_text(text, path="review.md", people=people, denylist=denylist)
    words = reveal(report, Path(), texts={"review.md": text})
    return [(one.rule, str(one.severity), words[one]) for one in report.findings]


@BOTH
@pytest.mark.parametrize(
    "name", ["Liz", "Carole", "Karol", "Hartwhistel", "Lee", "Okafo", "Steven", "Stephan", "Betty", "Ms Carole"]
)
def test_a_pseudonym_like_a_true_name_is_held(name: str, denylist: DenyList) -> None:
    assert [(rule, severity) for rule, severity, _ in told(name, denylist=denylist)] in (
        [("pseudonym-resembles-name", "hold")],
        [("denied-name", "hold")],
    )


@BOTH
@pytest.mark.parametrize("name", ["Elizabeth", "Okafor"])
def test_a_pseudonym_that_is_a_true_name_is_told_once(name: str, denylist: DenyList) -> None:
    assert told(name, denylist=denylist) == [("denied-name", "hold", name)]


@BOTH
@pytest.mark.parametrize("name", ["Ewan", "Cassia", "Sorrel"])
def test_a_pseudonym_that_begins_as_a_true_name_does_is_a_question(name: str, denylist: DenyList) -> None:
    assert told(name, denylist=denylist) == [("pseudonym-resembles-name", "query", name)]


@BOTH
@pytest.mark.parametrize(
    "name", ["Rowan", "Wren", "Juniper", "Adult C", "Child 2", "Mrs B", "TL", "Cousin", "Hazel", "Mother of Wren"]
)
def test_other_pseudonyms_are_fine(name: str, denylist: DenyList) -> None:
    assert told(name, denylist=denylist) == []


@pytest.mark.parametrize(
    ("first", "second"), [("Rowan", "rowan"), ("Rowan", "Rowann"), ("Rowan", "Rohan"), ("Grey Wren", "Gray Wren")]
)
def test_two_pseudonyms_that_are_hard_to_tell_apart_are_a_question(first: str, second: str) -> None:
    found = told(first, second, denylist=DenyList())

    assert [(rule, severity) for rule, severity, _ in found] == [("pseudonyms-alike", "query")]


def test_pseudonyms_in_a_series_are_fine() -> None:
    assert told("Adult A", "Adult B", "Child 1", "Child 2", "Rowan", "Wren", "AB", "AC", denylist=DenyList()) == []


@pytest.mark.parametrize(
    ("name", "is_held"), [("Wren", True), ("PC Wren", False), ("Wren Example", False), ("X", True)]
)
def test_a_professional_declared_by_one_name_is_held(name: str, is_held: bool) -> None:
    found = told(denylist=DenyList(), professionals=(name,))

    assert found == ([("declaration-too-broad", "hold", name)] if is_held else [])


def test_people_of_another_file_are_told_by_their_number() -> None:
    report = check_text("Text", people=People(("Rowan", "Liz"), (Professional("Wren"),)), denylist=PLAIN)

    assert [(f.place.path, f.place.part, f.rule, f.length) for f in report.findings] == [
        ("people", "professional 1", "declaration-too-broad", 0),
        ("people", "pseudonym 2", "pseudonym-resembles-name", 0),
    ]
    assert reveal(report, Path(), texts={}) == {}


def test_a_bare_forename_is_not_let_through_because_a_panel_member_has_it() -> None:
    people = People(professionals=(Professional("Carol Jones", "chair"),))
    report = check_text("Carol told her sister.\n\n# Panel members\n\nCarol rang her.\n", path="a.md", people=people)

    assert [(f.rule, str(f.severity), f.place.line) for f in report.findings] == [
        ("person-name", "hold", 1),
        ("person-name", "query", 5),
    ]


@pytest.mark.parametrize("is_keyed", [True, False])
def test_with_the_names_of_many_reviews_pseudonyms_are_not_compared_and_that_is_said(is_keyed: bool) -> None:
    names = [
        f"{first}{middle} Hartwhistle"
        for first in ("Ro", "Wr", "Eli", "Sor")
        for middle in "abcdefghijklmnopqrstuvwxyz"
    ]
    denylist = DenyList.of(names)
    denylist = DenyList.from_text(denylist.as_keyed(KEY), key=KEY) if is_keyed else denylist

    assert told("Elinn", "Sorax", denylist=denylist) == []
    assert "too many people" in denylist.state
    assert "too many" not in PLAIN.state + KEYED.state


def test_initials_are_compared_with_those_of_few_people_alone() -> None:
    names = [f"{letter}orrel Hartwhistle" for letter in "ABCDEFGHIJKLMNOPQRSTU"]

    assert told("Juniper", denylist=DenyList.of(names[:20])) != []
    assert told("Juniper", denylist=DenyList.of(names)) == []
