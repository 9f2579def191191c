import pytest

from anonymise.folding import folded, is_one_edit, tokens


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("SMITH’S", "smith"),
        ("Smíth's", "smith"),
        ("Sm\u00adi\u200bth", "smith"),
        ("Ѕmіth", "smith"),  # Cyrillic letters that look Latin
        ("Łukasz", "lukasz"),
        ("Straße", "strasse"),
        ("O’Brien", "obrien"),
        ("Si\u0302an", "sian"),
        ("sm1th", "smlth"),
        ("2019", "2019"),
    ],
)
def test_one_name_is_compared_in_one_form(written: str, compared: str) -> None:
    assert folded(written) == (compared,)


def test_hyphens_and_underscores_part_words() -> None:
    assert folded("Smith-Jones jane_smith") == ("smith", "jones", "jane", "smith")


def test_a_token_ends_before_its_possessive() -> None:
    (token,) = tokens("Carol's")

    assert (token.start, token.end) == (0, 5)


@pytest.mark.parametrize("other", ["carole", "caro", "carpl", "craol", "xcarol"])
def test_one_letter_more_less_other_or_swapped_is_one_edit(other: str) -> None:
    assert is_one_edit("carol", other)


@pytest.mark.parametrize("other", ["carol", "caroles", "carlo-", "lorac", ""])
def test_the_same_word_and_words_further_off_are_not_one_edit(other: str) -> None:
    assert not is_one_edit("carol", other)
