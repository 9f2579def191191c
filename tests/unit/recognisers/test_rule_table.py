"""The table of recognisers and the catalogue of rules say the same."""

import subprocess
import sys

import pytest
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry

from anonymise.catalogue import rule, rules
from anonymise.finding import Severity
from anonymise.recognisers.engine import engine
from anonymise.recognisers.table import RECOGNISERS
from anonymise.recognisers.tokeniser import RuleTokeniser

# Raised by the check itself and not by a recogniser.
RAISED_ELSEWHERE = {
    "denied-name",
    "forbidden-phrase",
    "near-pseudonym",
    "professional-elsewhere",
    "metadata-author",
    "file-name",
    "stale-acceptance",
}


def test_every_recogniser_has_its_rule_and_every_rule_its_recogniser() -> None:
    assert {one.slug for one in rules()} == set(RECOGNISERS) | RAISED_ELSEWHERE


@pytest.mark.parametrize("slug", sorted(RECOGNISERS))
def test_a_recogniser_is_one_of_presidios_and_is_named_after_its_rule(slug: str) -> None:
    recogniser = RECOGNISERS[slug]()
    assert isinstance(recogniser, EntityRecognizer)
    assert slug == recogniser.SLUG
    assert recogniser.supported_entities == [slug.upper().replace("-", "_")]


def test_presidio_loads_ours_and_nothing_else() -> None:
    assert {type(one) for one in engine().registry.recognizers} == set(RECOGNISERS.values())


def test_another_user_of_presidio_can_load_one() -> None:
    registry = RecognizerRegistry(recognizers=[RECOGNISERS["nino"](supported_entity="UK_NINO")])
    found = AnalyzerEngine(registry=registry, nlp_engine=RuleTokeniser()).analyze(
        "It was QQ 12 34 56 C.", language="en"
    )
    assert [(one.entity_type, one.start, one.end) for one in found] == [("UK_NINO", 7, 20)]


@pytest.mark.parametrize("one", rules(), ids=lambda one: one.slug)
def test_a_rule_says_what_why_and_what_to_write_instead(one: object) -> None:
    texts = [getattr(one, name) for name in ("title", "why", "before", "after", "guidance")]
    assert all(text and text == text.strip() for text in texts)
    assert texts[2] != texts[3]


def test_names_and_identifiers_hold_and_doubts_ask() -> None:
    assert rule("person-name").severity is Severity.HOLD
    assert {one.slug for one in rules() if one.severity is Severity.QUERY} == {
        "child-sex",
        "initials",
        "near-pseudonym",
        "professional-elsewhere",
    }


def test_an_unknown_rule_is_told_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match="exact-date"):
        rule("exact-dates")


def test_presidio_is_loaded_only_when_a_text_is_analysed() -> None:
    code = (
        "import sys, anonymise, anonymise.catalogue, anonymise.recognisers.hit, anonymise.recognisers.names;"
        "sys.exit(any(name.split('.')[0] in ('presidio_analyzer', 'spacy') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
