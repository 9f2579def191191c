"""The lists of words: what is stored, what is shown."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from dhr.vocabulary.terms import label, load, nearest, terms, values

NAMES = sorted(load("terms"))

SHOWN = [
    ("sex", "female", "Female"),
    ("age_band", "65+", "65 and over"),
    ("death_type", "suspected victim suicide following domestic abuse", "Suspected suicide following domestic abuse"),
    ("court_verdict", "murder", "Convicted of murder"),
    ("ethnicity", "White: British", "White: British"),
    ("language", "cy", "Cymraeg (Welsh)"),
    ("progress", "green", "Green: on track"),
    ("theme", "2D", "Risk assessment"),
    ("theme", "9", "Best practice, good points"),
]


@pytest.mark.parametrize(("name", "value", "shown"), SHOWN)
def test_a_stored_value_is_shown_by_its_label(name: str, value: str, shown: str) -> None:
    assert label(name, value) == shown


def test_a_value_of_no_list_is_shown_as_it_is() -> None:
    assert label("sex", "somebody's own word") == "somebody's own word"


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        terms("colour")


@pytest.mark.parametrize("name", NAMES)
def test_values_and_labels_are_texts(name: str) -> None:
    texts = [text for term in terms(name) for text in (term.value, term.label)]
    assert texts
    assert [text for text in texts if not isinstance(text, str) or text != text.strip()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_value_stands_in_its_list_once(name: str) -> None:
    assert _repeated(term.value for term in terms(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_two_values_of_a_list_never_look_alike_to_readers(name: str) -> None:
    assert _repeated(term.label for term in terms(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_labels_begin_with_a_capital_letter_or_a_number(name: str) -> None:
    assert [term.label for term in terms(name) if not re.match("[A-Z0-9]", term.label)] == []


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"theme", "theme_factor"}))
def test_no_label_takes_a_perpetrator_for_granted(name: str) -> None:
    # The research framework alone keeps its own words, for comparison over the years.
    assert [term.label for term in terms(name) if re.search("perpetrator|offender|killer", term.label, re.I)] == []


def test_every_theme_belongs_to_a_factor_and_every_factor_has_a_theme() -> None:
    assert {code[0] for code in values("theme")} == values("theme_factor")


def test_themes_stand_in_the_order_of_their_codes() -> None:
    codes = [term.value for term in terms("theme")]
    assert codes == sorted(codes)


def test_there_are_43_police_forces_and_10_regions() -> None:
    assert (len(terms("police_force")), len(terms("region"))) == (43, 10)


def test_a_misspelt_value_finds_the_one_that_was_meant() -> None:
    assert nearest("sharp instrumnet", values("method")) == "sharp instrument"


def _repeated(words: Iterable[str]) -> list[str]:
    return sorted(word for word, times in Counter(word.casefold() for word in words).items() if times > 1)
