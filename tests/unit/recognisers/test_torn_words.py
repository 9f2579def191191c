"""Pieces of ordinary words that a column's edge has torn are no names; torn names are."""

import pytest

from anonymise.recognisers.block import read
from anonymise.recognisers.torn import is_torn_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("By\tCambri\tAmber\n\tdgeshire\t\t", "Cambri"),
        ("Consta bulary of the county", "Consta"),
        ("By Janua\tGreen", "Janua"),
        ("the Safegua\trding team", "Safegua"),
    ],
)
def test_a_piece_of_a_word_or_a_place_is_known_by_the_rest_of_it(text: str, word: str) -> None:
    block = read(text)
    at = [one.text for one in block.words].index(word)
    assert is_torn_word(block, at, at)


@pytest.mark.parametrize(
    ("text", "word"), [("Hartwhist\tle was there", "Hartwhist"), ("Marc rang", "Marc"), ("Okaf or", "Okaf")]
)
def test_a_piece_of_a_name_is_not(text: str, word: str) -> None:
    block = read(text)
    at = [one.text for one in block.words].index(word)
    assert not is_torn_word(block, at, at)


def test_both_pieces_together_are_the_word() -> None:
    block = read("By Janua ry 2022")
    assert is_torn_word(block, 1, 2)
    assert not is_torn_word(read("Rose Bush came"), 0, 1)
