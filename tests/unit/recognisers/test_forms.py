"""Every form of every rule, and what only comes near one."""

from pathlib import Path

import pytest

from anonymise.recognisers.engine import analyse
from anonymise.recognisers.table import RECOGNISERS

DATA = Path(__file__).parents[2] / "data"
OTHERS = {"person-name"}


def lines(name: str) -> list[tuple[str, str]]:
    texts = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 1)) for line in texts if line and not line.startswith("#")]  # type: ignore[misc]


def unmarked(text: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and what stood in them."""
    for written, meant in (("\\n", "\n"), ("\\t", "\t"), ("\\u00a0", "\u00a0")):
        text = text.replace(written, meant)
    start, end = text.index("[["), text.rindex("]]")
    return text[:start] + text[start + 2 : end] + text[end + 2 :], start, end - 2


@pytest.mark.parametrize(("rule", "text"), lines("forms.txt"))
def test_a_form_is_found_by_its_rule(rule: str, text: str) -> None:
    said, start, end = unmarked(text)
    most = 0.6 * (end - start)

    covered = [min(end, hit.end) - max(start, hit.start) for hit in analyse(said) if hit.rule == rule]
    assert max(covered, default=0) >= most


@pytest.mark.parametrize(("rule", "text"), lines("forms-that-are-fine.txt"))
def test_what_comes_near_a_form_is_fine(rule: str, text: str) -> None:
    assert [hit.rule for hit in analyse(text) if hit.rule not in OTHERS] == []


def test_every_rule_of_forms_has_many_and_some_that_are_fine() -> None:
    rules = [rule for rule, _ in lines("forms.txt")]
    fine = [rule for rule, _ in lines("forms-that-are-fine.txt")]

    for rule in set(RECOGNISERS) - OTHERS:
        assert rules.count(rule) >= 5, rule
        assert fine.count(rule) >= 2, rule


@pytest.mark.parametrize("gap", ["\n", "\u00a0", "   ", " \n", "\t "])
def test_a_form_goes_over_line_ends_columns_and_wide_gaps(gap: str) -> None:
    for rule, text in lines("forms.txt"):
        said, start, end = unmarked(text.replace(" ", gap))
        found = [hit for hit in analyse(said) if hit.rule == rule and hit.start < end and hit.end > start]
        assert found, said


def test_an_invisible_character_hides_nothing() -> None:
    said = "Her number was 01632 96\u200b0 12\u00ad3 then."
    [hit] = [hit for hit in analyse(said) if hit.rule == "phone"]
    assert said[hit.start : hit.end] == "01632 96\u200b0 12\u00ad3"
