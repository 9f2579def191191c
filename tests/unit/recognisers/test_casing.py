"""A block in capitals throughout is read as it would be written otherwise."""

import pytest

from anonymise.recognisers.casing import usual
from anonymise.recognisers.engine import analyse


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("AMINA OKAFOR DECLINED TO MEET THE OFFICER", "Amina Okafor declined to meet the officer"),
        ("PC HALE ATTENDED WITH GRACE OKAFOR", "PC Hale attended with Grace Okafor"),
        ("CALLER TOLD MARAC OF MARY-JANE", "caller told marac of Mary-Jane"),
        ("She SAID so", "She SAID so"),
        ("TERMS", "TERMS"),
    ],
)
def test_ordinary_words_become_small_and_the_others_keep_a_capital(text: str, read: str) -> None:
    assert usual(text) == read


@pytest.mark.parametrize("text", ["AMINA OKAFOR DECLINED TO MEET THE OFFICER", "STRASSE IST GROSS, SAGTE EIN MANN"])
def test_every_letter_keeps_its_place(text: str) -> None:
    assert len(usual(text)) == len(text)


def test_a_name_in_a_log_in_capitals_is_held() -> None:
    text = "CALLER: AMINA OKAFOR, NEIGHBOUR, REPORTS SHOUTING"
    assert [text[hit.start : hit.end] for hit in analyse(text) if hit.rule == "person-name"] == ["AMINA OKAFOR"]
