"""Whoever somebody is, the check finds their name; and it finds few where nobody is named."""

import re
from functools import cache
from pathlib import Path

import pytest

from anonymise import check_text
from anonymise.evaluation.dataset import read_dataset
from anonymise.evaluation.measures import Measures, found_in, measure
from anonymise.extract.declared import read_people
from anonymise.finding import Severity

DATA = Path(__file__).parents[1] / "data"
MANY_ORIGINS = DATA / "names-of-many-origins.jsonl"
CITED = re.compile(r"\b(?:19|20)\d\d\)| et al")
NOBODY = sorted((DATA / "no-names").glob("*.md"))
ORIGINS = sorted({one.origin for one in read_dataset(MANY_ORIGINS)})


@cache
def measured() -> Measures:
    return measure(list(found_in(read_dataset(MANY_ORIGINS))))


def test_names_are_found_in_nearly_all_sentences_whatever_their_origin() -> None:
    assert len(ORIGINS) >= 20
    assert measured().recall["PERSON"].any_word.value >= 0.97


@pytest.mark.parametrize("origin", ORIGINS)
def test_no_origin_is_left_behind(origin: str) -> None:
    assert measured().origins[origin].any_word.value >= 0.94


def test_what_is_found_are_names() -> None:
    assert measured().precision["person-name"].value >= 0.95


@pytest.mark.parametrize("text", NOBODY, ids=lambda path: path.stem)
def test_a_review_that_names_nobody_has_few_false_alarms(text: Path) -> None:
    """Authors of research are left out: they are named."""
    written = text.read_text(encoding="utf-8").partition("# References")[0]
    report = check_text(written, path=text.name, people=read_people(text.with_suffix(".people.yml")))
    lines = written.splitlines()
    held = [
        one
        for one in report.findings
        if one.rule == "person-name" and one.severity is Severity.HOLD and not CITED.search(lines[one.place.line - 1])
    ]

    assert len(held) <= 8 * len(written.split()) / 1000
