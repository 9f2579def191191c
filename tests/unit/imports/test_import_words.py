"""Words that cell edges and line ends cut in two."""

import pytest

from dhr.imports.words import glue, rejoin, vocabulary

KNOWN = vocabulary(
    [
        "The Cambershire Constabulary and the Foundation Trust work in partnership with partners in January.",
        "self directed cross border coordinated Placeholder",
    ]
)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("Camber dge- shire Consta bulary", "Camber dge- shire Constabulary"),
        ("Cam- ber- shire Consta bulary", "Cambershire Constabulary"),
        ("Camb ershir e Founda tion Trust", "Cambershire Foundation Trust"),
        ("Partners hip Manager", "Partnership Manager"),
        ("By Janua ry 2022", "By January 2022"),
        ("COMPLET E 01/11/202 3", "COMPLETE 01/11/2023"),
        ("Lee Placehol der, Named Nurse", "Lee Placeholder, Named Nurse"),
        ("in to the partnership", "in to the partnership"),
        ("a partner", "a partner"),
    ],
)
def test_cut_words_are_joined_when_the_text_knows_the_whole(cut: str, whole: str):
    assert rejoin(cut, KNOWN) == whole


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("the partner-", "ship met", "the partnership met"),
        ("it is self-", "directed and", "it is self-directed and"),
        ("the Consta", "bulary area", "the Constabulary area"),
        ("work with", "partners", "work with partners"),
        ("October 2021 -", "call back", "October 2021 - call back"),
        ("https://example.org/e-", "learning", "https://example.org/e-learning"),
        ("", "alone", "alone"),
    ],
)
def test_line_ends_are_joined_with_a_space_or_without(left: str, right: str, whole: str):
    assert glue(left, right, KNOWN) == whole


def test_two_unknown_halves_are_joined_in_narrow_columns_only():
    assert glue("Safegua", "rding", KNOWN, narrow=True) == "Safeguarding"
    assert glue("Terry", "Madeup", KNOWN, narrow=True) == "Terry Madeup"
    assert glue("hazel", "linden", KNOWN) == "hazel linden"


def test_a_damaged_word_is_known_by_its_likeness():
    assert KNOWN.nearly("coordnated") == ""
    more = vocabulary(["safeguarding", "safeguarding"])
    assert more.nearly("safesuarding") == "safeguarding"
