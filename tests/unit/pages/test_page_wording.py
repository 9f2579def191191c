"""Dates, sizes and counts in words."""

import pytest

from dhr.pages.wording import interface, listed, number_of, short_month, size, to_the_month
from dhr.review.dates import PartialDate


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1_000, "1 KB"), (20_480, "20 KB"), (1_240_000, "1.2 MB")]
)
def test_a_size_is_said_in_the_unit_that_readers_know(count: int, words: str) -> None:
    assert size(count) == words


def test_counts_agree_with_their_nouns() -> None:
    assert [number_of(n, "review") for n in (0, 1, 1204)] == ["0 reviews", "1 review", "1,204 reviews"]


@pytest.mark.parametrize(("words", "text"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_words_are_listed_as_one_writes(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_a_date_that_would_give_a_death_away_is_said_to_the_month() -> None:
    assert to_the_month(PartialDate(2023, 4, 28)) == "April 2023"
    assert to_the_month(PartialDate(2023)) == "2023"
    assert short_month(PartialDate(2023, 9, 28)) == "Sep 2023"
    assert short_month(PartialDate(2023)) == "2023"


def test_every_word_of_the_interface_is_there_in_welsh() -> None:
    english, welsh = interface("en"), interface("cy")

    assert set(english) == set(welsh)
    assert not [name for name in english if english[name] == welsh[name]]
