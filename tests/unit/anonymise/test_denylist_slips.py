import pytest

from anonymise.denylist import slips
from anonymise.denylist.nicknames import others
from anonymise.folding import is_one_edit


def is_slip(word: str, name: str) -> bool:
    """Whether a search would take the word for the name, by what it looks up."""
    kept = {*slips.shortened(name), *slips.swapped(name), *slips.patterns(name)}
    return word in kept or bool(kept & set(slips.patterns(word))) or name in set(slips.shortened(word))


@pytest.mark.parametrize(
    "word",
    [
        "hartwhistl",
        "artwhistle",
        "hartwhistlee",
        "ahartwhistle",
        "hartwhistel",
        "hartwhixtle",
        "ahrtwhistle",
        "harwthistle",
    ],
)
def test_what_is_one_letter_off_is_found_by_what_is_looked_up(word: str) -> None:
    assert is_one_edit(word, "hartwhistle")
    assert is_slip(word, "hartwhistle")


@pytest.mark.parametrize("word", ["hartwhist", "hbrtwhixtle", "artwhistl", "rahtwhistle", "hartwhistless"])
def test_what_is_two_letters_off_is_not_found_by_it(word: str) -> None:
    assert not is_slip(word, "hartwhistle")


def test_every_word_one_letter_off_is_told_and_no_other() -> None:
    near = slips.edits("rowan")

    assert {"rowen", "roan", "rowann", "orwan", "rowna"} <= near
    assert all(is_one_edit(word, "rowan") for word in near)


@pytest.mark.parametrize("word", ["smyth", "smiht", "smitth", "zmith", "smlth"])
def test_a_short_name_is_known_by_slips_that_one_still_hears_or_sees(word: str) -> None:
    assert word in slips.alike("smith")


@pytest.mark.parametrize("word", ["smita", "spith", "smirk", "smith"])
def test_a_short_name_has_other_neighbours(word: str) -> None:
    assert word not in slips.alike("smith")


@pytest.mark.parametrize(
    ("left", "right", "is_two"),
    [("harwhissle", "hartwhistle", True), ("hartwhistle", "hartwhistle", False), ("hrtwisle", "hartwhistle", False)],
)
def test_two_edits_are_two_and_not_three(left: str, right: str, is_two: bool) -> None:
    assert slips.is_two_edits(left, right) is is_two


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("elizabeth", "liz"),
        ("liz", "elizabeth"),
        ("katarzyna", "kasia"),
        ("muhammad", "mohamed"),
        ("aleksandra", "ola"),
    ],
)
def test_a_name_has_its_pet_forms_and_other_spellings(name: str, other: str) -> None:
    assert other in others(name)
    assert name not in others(name)


def test_a_rare_name_has_none() -> None:
    assert others("hartwhistle") == frozenset()
