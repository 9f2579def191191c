"""Every form of every rule, and what only comes near one."""

from functools import cache
from pathlib import Path

import pytest
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry

from anonymise.recognisers.engine import engine
from anonymise.recognisers.form import SCORES, FormRecogniser, entity_of
from anonymise.recognisers.hit import LOW
from anonymise.recognisers.table import RECOGNISERS

DATA = Path(__file__).parents[2] / "data"
FORMS = {slug: one() for slug, one in RECOGNISERS.items() if issubclass(one, FormRecogniser)}


def lines(name: str) -> list[tuple[str, str]]:
    texts = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 1)) for line in texts if line and not line.startswith("#")]  # type: ignore[misc]


def unmarked(text: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and what stood in them."""
    for written, meant in (("\\n", "\n"), ("\\t", "\t"), ("\\u00a0", "\u00a0")):
        text = text.replace(written, meant)
    start, end = text.index("[["), text.rindex("]]")
    return text[:start] + text[start + 2 : end] + text[end + 2 :], start, end - 2


@cache
def presidio() -> AnalyzerEngine:
    """The rules of forms alone: what the rules of names say of the same words is their own business."""
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=list(FORMS.values())),
        nlp_engine=engine().nlp_engine,
        context_aware_enhancer=engine().context_aware_enhancer,
        default_score_threshold=SCORES[LOW] - 0.01,
    )


@pytest.mark.parametrize(("rule", "text"), lines("forms.txt"))
def test_a_form_is_found_by_its_rule(rule: str, text: str) -> None:
    said, start, end = unmarked(text)
    found = presidio().analyze(said, language="en", entities=[entity_of(rule)])

    covered = [min(end, one.end) - max(start, one.start) for one in found]
    assert max(covered, default=0) >= 0.6 * (end - start)


@pytest.mark.parametrize(("rule", "text"), lines("forms-that-are-fine.txt"))
def test_what_comes_near_a_form_is_fine(rule: str, text: str) -> None:
    assert [one.entity_type for one in presidio().analyze(text, language="en")] == []


def test_every_rule_of_forms_has_many_and_some_that_are_fine() -> None:
    many = [rule for rule, _ in lines("forms.txt")]
    fine = [rule for rule, _ in lines("forms-that-are-fine.txt")]

    for rule in FORMS:
        assert many.count(rule) >= 5, rule
        assert fine.count(rule) >= 2, rule


@pytest.mark.parametrize("gap", ["\n", "\u00a0", "   ", " \n", "\t "])
def test_a_form_goes_over_line_ends_columns_and_wide_gaps(gap: str) -> None:
    for rule, text in lines("forms.txt"):
        said, start, end = unmarked(text.replace(" ", gap))
        assert any(one.start < end and one.end > start for one in FORMS[rule].find(said)), said


def test_an_invisible_character_hides_nothing() -> None:
    said = "Her number was 01632 96\u200b0 12\u00ad3 then."
    [found] = FORMS["phone"].find(said)
    assert said[found.start : found.end] == "01632 96\u200b0 12\u00ad3"
