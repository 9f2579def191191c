"""How severe a requirement is, and on whose authority."""

from dhr.checklist.requirements import requirements


def test_what_is_only_recalled_never_blocks() -> None:
    assert not [r.id for r in requirements() if "recalled" in r.evidence and r.severity == "block"]


def test_what_comes_after_publication_never_blocks() -> None:
    assert {r.id for r in requirements() if r.severity == "todo"} == {"G10", "G11", "G12"}


def test_severities_are_those_of_the_rules() -> None:
    warned = {r.id for r in requirements() if r.severity == "warn"}

    assert warned == {"G16", "G17", "G18", "G19", "G20", "G21", "G22", "G26", "G27", "G28"}
